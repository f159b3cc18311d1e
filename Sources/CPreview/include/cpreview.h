#ifndef SITEGEN_PREVIEW_H
#define SITEGEN_PREVIEW_H

#include <stddef.h>

/// preview.js: what the preview's pages run besides their own scripts.
const unsigned char *preview_script(void);
size_t preview_script_size(void);

/// preview.css: how that looks.
const unsigned char *preview_style(void);
size_t preview_style_size(void);

#endif
