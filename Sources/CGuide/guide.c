#include "guide.h"

// #embed is C23; Clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char diagnostics[] = {
#embed "../../Documentation/diagnostics.md"
};

const unsigned char *guide_diagnostics(void) { return diagnostics; }

size_t guide_diagnostics_size(void) { return sizeof diagnostics; }

static const unsigned char data_files[] = {
#embed "../../Documentation/site-yaml.md"
};

const unsigned char *guide_data_files(void) { return data_files; }

size_t guide_data_files_size(void) { return sizeof data_files; }

static const unsigned char writing_pages[] = {
#embed "../../Documentation/writing-pages.md"
};

const unsigned char *guide_writing_pages(void) { return writing_pages; }

size_t guide_writing_pages_size(void) { return sizeof writing_pages; }
