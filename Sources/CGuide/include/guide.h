#ifndef SITEGEN_GUIDE_H
#define SITEGEN_GUIDE_H

#include <stddef.h>

/// The guide's page about diagnostics: UTF-8, without a NUL at the end.
const unsigned char *guide_diagnostics(void);

/// The size of the page in bytes.
size_t guide_diagnostics_size(void);

/// The guide's page about data files, likewise.
const unsigned char *guide_data_files(void);

size_t guide_data_files_size(void);

/// The guide's page about writing pages, likewise.
const unsigned char *guide_writing_pages(void);

size_t guide_writing_pages_size(void);

#endif
