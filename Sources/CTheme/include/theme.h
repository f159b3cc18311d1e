#ifndef SITEGEN_THEME_H
#define SITEGEN_THEME_H

#include <stddef.h>

/// One file of the default theme or of the starter, carried inside the binary.
struct theme_file {
  /// Relative to templates/ or starter/: "sections/faq.mustache".
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

/// The file of the default theme at an index, or NULL past the last one.
const struct theme_file *theme_file_at(size_t index);

/// The same of what a new site begins with.
const struct theme_file *starter_file_at(size_t index);

/// The picture of the theme's icon for the home screens of phones: a PNG with a palette.
const unsigned char *theme_touch_icon(void);
size_t theme_touch_icon_size(void);

#endif
