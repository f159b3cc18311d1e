#include "theme.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char touch_icon[] = {
#embed "touch-icon.png"
};

const unsigned char *theme_touch_icon(void) { return touch_icon; }

size_t theme_touch_icon_size(void) { return sizeof touch_icon; }
