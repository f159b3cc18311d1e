#include "guide.h"

// #embed is C23; Clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char diagnostics[] = {
#embed "../../Documentation/diagnostics.md"
};

const unsigned char *guide_diagnostics(void) { return diagnostics; }

size_t guide_diagnostics_size(void) { return sizeof diagnostics; }
