#include "theme.h"

// Every file of templates/ that is part of the default theme. A test compares the list with the
// folder. #embed is C23; Clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../templates/assets/icon.svg"
};

static const unsigned char file_28[] = {
#embed "../../templates/assets/redirect.js"
};

static const unsigned char file_1[] = {
#embed "../../templates/assets/site.css"
};

static const unsigned char file_2[] = {
#embed "../../templates/home.mustache"
};

static const unsigned char file_3[] = {
#embed "../../templates/not-found.mustache"
};

static const unsigned char file_4[] = {
#embed "../../templates/page.mustache"
};

static const unsigned char file_5[] = {
#embed "../../templates/partials/badge.mustache"
};

static const unsigned char file_6[] = {
#embed "../../templates/partials/breadcrumbs.mustache"
};

static const unsigned char file_7[] = {
#embed "../../templates/partials/contents.mustache"
};

static const unsigned char file_8[] = {
#embed "../../templates/partials/fallback.mustache"
};

static const unsigned char file_9[] = {
#embed "../../templates/partials/footer.mustache"
};

static const unsigned char file_10[] = {
#embed "../../templates/partials/head.mustache"
};

static const unsigned char file_11[] = {
#embed "../../templates/partials/icon-channel.mustache"
};

static const unsigned char file_12[] = {
#embed "../../templates/partials/icon-globe.mustache"
};

static const unsigned char file_13[] = {
#embed "../../templates/partials/icon-link.mustache"
};

static const unsigned char file_14[] = {
#embed "../../templates/partials/languages.mustache"
};

static const unsigned char file_15[] = {
#embed "../../templates/partials/layout.mustache"
};

static const unsigned char file_16[] = {
#embed "../../templates/redirect.mustache"
};

static const unsigned char file_17[] = {
#embed "../../templates/root.mustache"
};

static const unsigned char file_18[] = {
#embed "../../templates/sections/contact.mustache"
};

static const unsigned char file_19[] = {
#embed "../../templates/sections/faq.mustache"
};

static const unsigned char file_20[] = {
#embed "../../templates/sections/payments.mustache"
};

static const unsigned char file_21[] = {
#embed "../../templates/sections/tools.mustache"
};

static const unsigned char file_22[] = {
#embed "../../templates/strings/ar.yaml"
};

static const unsigned char file_23[] = {
#embed "../../templates/strings/de.yaml"
};

static const unsigned char file_24[] = {
#embed "../../templates/strings/en.yaml"
};

static const unsigned char file_25[] = {
#embed "../../templates/strings/fr.yaml"
};

static const unsigned char file_26[] = {
#embed "../../templates/strings/it.yaml"
};

static const unsigned char file_27[] = {
#embed "../../templates/strings/ja.yaml"
};

#define FILE_AT(path, bytes) {path, bytes, sizeof bytes}

static const struct theme_file files[] = {
    FILE_AT("assets/icon.svg", file_0),
    FILE_AT("assets/redirect.js", file_28),
    FILE_AT("assets/site.css", file_1),
    FILE_AT("home.mustache", file_2),
    FILE_AT("not-found.mustache", file_3),
    FILE_AT("page.mustache", file_4),
    FILE_AT("partials/badge.mustache", file_5),
    FILE_AT("partials/breadcrumbs.mustache", file_6),
    FILE_AT("partials/contents.mustache", file_7),
    FILE_AT("partials/fallback.mustache", file_8),
    FILE_AT("partials/footer.mustache", file_9),
    FILE_AT("partials/head.mustache", file_10),
    FILE_AT("partials/icon-channel.mustache", file_11),
    FILE_AT("partials/icon-globe.mustache", file_12),
    FILE_AT("partials/icon-link.mustache", file_13),
    FILE_AT("partials/languages.mustache", file_14),
    FILE_AT("partials/layout.mustache", file_15),
    FILE_AT("redirect.mustache", file_16),
    FILE_AT("root.mustache", file_17),
    FILE_AT("sections/contact.mustache", file_18),
    FILE_AT("sections/faq.mustache", file_19),
    FILE_AT("sections/payments.mustache", file_20),
    FILE_AT("sections/tools.mustache", file_21),
    FILE_AT("strings/ar.yaml", file_22),
    FILE_AT("strings/de.yaml", file_23),
    FILE_AT("strings/en.yaml", file_24),
    FILE_AT("strings/fr.yaml", file_25),
    FILE_AT("strings/it.yaml", file_26),
    FILE_AT("strings/ja.yaml", file_27),
};

const struct theme_file *theme_file_at(size_t index) {
  return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}
