#include "cpreview.h"

// #embed is C23; Clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "preview.js"
};

static const unsigned char style[] = {
#embed "preview.css"
};

const unsigned char *preview_script(void) { return script; }

size_t preview_script_size(void) { return sizeof script; }

const unsigned char *preview_style(void) { return style; }

size_t preview_style_size(void) { return sizeof style; }
