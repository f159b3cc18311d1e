#include "theme.h"

// Every file of templates/ that is part of the default theme. A test compares the list with the
// folder. #embed is C23; Clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../templates/all-questions.mustache"
};

static const unsigned char file_1[] = {
#embed "../../templates/assets/accordion.css"
};

static const unsigned char file_2[] = {
#embed "../../templates/assets/accordion.js"
};

static const unsigned char file_3[] = {
#embed "../../templates/assets/banner.js"
};

static const unsigned char file_4[] = {
#embed "../../templates/assets/hours.js"
};

static const unsigned char file_5[] = {
#embed "../../templates/assets/icon.svg"
};

static const unsigned char file_6[] = {
#embed "../../templates/assets/menu.js"
};

static const unsigned char file_7[] = {
#embed "../../templates/assets/offer.js"
};

static const unsigned char file_8[] = {
#embed "../../templates/assets/overview.css"
};

static const unsigned char file_9[] = {
#embed "../../templates/assets/pagefind.js"
};

static const unsigned char file_10[] = {
#embed "../../templates/assets/reading.js"
};

static const unsigned char file_11[] = {
#embed "../../templates/assets/redirect.js"
};

static const unsigned char file_12[] = {
#embed "../../templates/assets/search.css"
};

static const unsigned char file_13[] = {
#embed "../../templates/assets/search.js"
};

static const unsigned char file_14[] = {
#embed "../../templates/assets/site.css"
};

static const unsigned char file_15[] = {
#embed "../../templates/assets/site.js"
};

static const unsigned char file_16[] = {
#embed "../../templates/home.mustache"
};

static const unsigned char file_17[] = {
#embed "../../templates/layouts/plain.mustache"
};

static const unsigned char file_18[] = {
#embed "../../templates/not-found.mustache"
};

static const unsigned char file_19[] = {
#embed "../../templates/page.mustache"
};

static const unsigned char file_20[] = {
#embed "../../templates/partials/accepted.mustache"
};

static const unsigned char file_21[] = {
#embed "../../templates/partials/badge.mustache"
};

static const unsigned char file_22[] = {
#embed "../../templates/partials/banner.mustache"
};

static const unsigned char file_23[] = {
#embed "../../templates/partials/breadcrumbs.mustache"
};

static const unsigned char file_24[] = {
#embed "../../templates/partials/cards.mustache"
};

static const unsigned char file_25[] = {
#embed "../../templates/partials/category.mustache"
};

static const unsigned char file_26[] = {
#embed "../../templates/partials/contact-strip.mustache"
};

static const unsigned char file_27[] = {
#embed "../../templates/partials/contents.mustache"
};

static const unsigned char file_28[] = {
#embed "../../templates/partials/fallback.mustache"
};

static const unsigned char file_29[] = {
#embed "../../templates/partials/feedback.mustache"
};

static const unsigned char file_30[] = {
#embed "../../templates/partials/footer.mustache"
};

static const unsigned char file_31[] = {
#embed "../../templates/partials/head.mustache"
};

static const unsigned char file_32[] = {
#embed "../../templates/partials/icon-channel.mustache"
};

static const unsigned char file_33[] = {
#embed "../../templates/partials/icon-globe.mustache"
};

static const unsigned char file_34[] = {
#embed "../../templates/partials/icon-link.mustache"
};

static const unsigned char file_35[] = {
#embed "../../templates/partials/icon-search.mustache"
};

static const unsigned char file_36[] = {
#embed "../../templates/partials/icon-topic.mustache"
};

static const unsigned char file_37[] = {
#embed "../../templates/partials/languages.mustache"
};

static const unsigned char file_38[] = {
#embed "../../templates/partials/layout.mustache"
};

static const unsigned char file_39[] = {
#embed "../../templates/partials/methods.mustache"
};

static const unsigned char file_40[] = {
#embed "../../templates/partials/navigation.mustache"
};

static const unsigned char file_41[] = {
#embed "../../templates/partials/popular.mustache"
};

static const unsigned char file_42[] = {
#embed "../../templates/partials/related.mustache"
};

static const unsigned char file_43[] = {
#embed "../../templates/partials/search.mustache"
};

static const unsigned char file_44[] = {
#embed "../../templates/partials/social.mustache"
};

static const unsigned char file_45[] = {
#embed "../../templates/partials/topic.mustache"
};

static const unsigned char file_46[] = {
#embed "../../templates/partials/topics.mustache"
};

static const unsigned char file_47[] = {
#embed "../../templates/partials/turn.mustache"
};

static const unsigned char file_48[] = {
#embed "../../templates/redirect.mustache"
};

static const unsigned char file_49[] = {
#embed "../../templates/root.mustache"
};

static const unsigned char file_50[] = {
#embed "../../templates/sections/contact.mustache"
};

static const unsigned char file_51[] = {
#embed "../../templates/sections/faq.mustache"
};

static const unsigned char file_52[] = {
#embed "../../templates/sections/payments.mustache"
};

static const unsigned char file_53[] = {
#embed "../../templates/sections/tools.mustache"
};

static const unsigned char file_54[] = {
#embed "../../templates/strings/ar.yaml"
};

static const unsigned char file_55[] = {
#embed "../../templates/strings/bg.yaml"
};

static const unsigned char file_56[] = {
#embed "../../templates/strings/cs.yaml"
};

static const unsigned char file_57[] = {
#embed "../../templates/strings/da.yaml"
};

static const unsigned char file_58[] = {
#embed "../../templates/strings/de.yaml"
};

static const unsigned char file_59[] = {
#embed "../../templates/strings/el.yaml"
};

static const unsigned char file_60[] = {
#embed "../../templates/strings/en.yaml"
};

static const unsigned char file_61[] = {
#embed "../../templates/strings/es.yaml"
};

static const unsigned char file_62[] = {
#embed "../../templates/strings/fa.yaml"
};

static const unsigned char file_63[] = {
#embed "../../templates/strings/fi.yaml"
};

static const unsigned char file_64[] = {
#embed "../../templates/strings/fr.yaml"
};

static const unsigned char file_65[] = {
#embed "../../templates/strings/he.yaml"
};

static const unsigned char file_66[] = {
#embed "../../templates/strings/hi.yaml"
};

static const unsigned char file_67[] = {
#embed "../../templates/strings/hr.yaml"
};

static const unsigned char file_68[] = {
#embed "../../templates/strings/hu.yaml"
};

static const unsigned char file_69[] = {
#embed "../../templates/strings/id.yaml"
};

static const unsigned char file_70[] = {
#embed "../../templates/strings/it.yaml"
};

static const unsigned char file_71[] = {
#embed "../../templates/strings/ja.yaml"
};

static const unsigned char file_72[] = {
#embed "../../templates/strings/ko.yaml"
};

static const unsigned char file_73[] = {
#embed "../../templates/strings/nb.yaml"
};

static const unsigned char file_74[] = {
#embed "../../templates/strings/nl.yaml"
};

static const unsigned char file_75[] = {
#embed "../../templates/strings/pl.yaml"
};

static const unsigned char file_76[] = {
#embed "../../templates/strings/pt-BR.yaml"
};

static const unsigned char file_77[] = {
#embed "../../templates/strings/pt-PT.yaml"
};

static const unsigned char file_78[] = {
#embed "../../templates/strings/ro.yaml"
};

static const unsigned char file_79[] = {
#embed "../../templates/strings/ru.yaml"
};

static const unsigned char file_80[] = {
#embed "../../templates/strings/sk.yaml"
};

static const unsigned char file_81[] = {
#embed "../../templates/strings/sv.yaml"
};

static const unsigned char file_82[] = {
#embed "../../templates/strings/th.yaml"
};

static const unsigned char file_83[] = {
#embed "../../templates/strings/tr.yaml"
};

static const unsigned char file_84[] = {
#embed "../../templates/strings/uk.yaml"
};

static const unsigned char file_85[] = {
#embed "../../templates/strings/vi.yaml"
};

static const unsigned char file_86[] = {
#embed "../../templates/strings/zh-Hans.yaml"
};

static const unsigned char file_87[] = {
#embed "../../templates/strings/zh-Hant.yaml"
};

#define FILE_AT(path, bytes) {path, bytes, sizeof bytes}

static const struct theme_file files[] = {
    FILE_AT("all-questions.mustache", file_0),
    FILE_AT("assets/accordion.css", file_1),
    FILE_AT("assets/accordion.js", file_2),
    FILE_AT("assets/banner.js", file_3),
    FILE_AT("assets/hours.js", file_4),
    FILE_AT("assets/icon.svg", file_5),
    FILE_AT("assets/menu.js", file_6),
    FILE_AT("assets/offer.js", file_7),
    FILE_AT("assets/overview.css", file_8),
    FILE_AT("assets/pagefind.js", file_9),
    FILE_AT("assets/reading.js", file_10),
    FILE_AT("assets/redirect.js", file_11),
    FILE_AT("assets/search.css", file_12),
    FILE_AT("assets/search.js", file_13),
    FILE_AT("assets/site.css", file_14),
    FILE_AT("assets/site.js", file_15),
    FILE_AT("home.mustache", file_16),
    FILE_AT("layouts/plain.mustache", file_17),
    FILE_AT("not-found.mustache", file_18),
    FILE_AT("page.mustache", file_19),
    FILE_AT("partials/accepted.mustache", file_20),
    FILE_AT("partials/badge.mustache", file_21),
    FILE_AT("partials/banner.mustache", file_22),
    FILE_AT("partials/breadcrumbs.mustache", file_23),
    FILE_AT("partials/cards.mustache", file_24),
    FILE_AT("partials/category.mustache", file_25),
    FILE_AT("partials/contact-strip.mustache", file_26),
    FILE_AT("partials/contents.mustache", file_27),
    FILE_AT("partials/fallback.mustache", file_28),
    FILE_AT("partials/feedback.mustache", file_29),
    FILE_AT("partials/footer.mustache", file_30),
    FILE_AT("partials/head.mustache", file_31),
    FILE_AT("partials/icon-channel.mustache", file_32),
    FILE_AT("partials/icon-globe.mustache", file_33),
    FILE_AT("partials/icon-link.mustache", file_34),
    FILE_AT("partials/icon-search.mustache", file_35),
    FILE_AT("partials/icon-topic.mustache", file_36),
    FILE_AT("partials/languages.mustache", file_37),
    FILE_AT("partials/layout.mustache", file_38),
    FILE_AT("partials/methods.mustache", file_39),
    FILE_AT("partials/navigation.mustache", file_40),
    FILE_AT("partials/popular.mustache", file_41),
    FILE_AT("partials/related.mustache", file_42),
    FILE_AT("partials/search.mustache", file_43),
    FILE_AT("partials/social.mustache", file_44),
    FILE_AT("partials/topic.mustache", file_45),
    FILE_AT("partials/topics.mustache", file_46),
    FILE_AT("partials/turn.mustache", file_47),
    FILE_AT("redirect.mustache", file_48),
    FILE_AT("root.mustache", file_49),
    FILE_AT("sections/contact.mustache", file_50),
    FILE_AT("sections/faq.mustache", file_51),
    FILE_AT("sections/payments.mustache", file_52),
    FILE_AT("sections/tools.mustache", file_53),
    FILE_AT("strings/ar.yaml", file_54),
    FILE_AT("strings/bg.yaml", file_55),
    FILE_AT("strings/cs.yaml", file_56),
    FILE_AT("strings/da.yaml", file_57),
    FILE_AT("strings/de.yaml", file_58),
    FILE_AT("strings/el.yaml", file_59),
    FILE_AT("strings/en.yaml", file_60),
    FILE_AT("strings/es.yaml", file_61),
    FILE_AT("strings/fa.yaml", file_62),
    FILE_AT("strings/fi.yaml", file_63),
    FILE_AT("strings/fr.yaml", file_64),
    FILE_AT("strings/he.yaml", file_65),
    FILE_AT("strings/hi.yaml", file_66),
    FILE_AT("strings/hr.yaml", file_67),
    FILE_AT("strings/hu.yaml", file_68),
    FILE_AT("strings/id.yaml", file_69),
    FILE_AT("strings/it.yaml", file_70),
    FILE_AT("strings/ja.yaml", file_71),
    FILE_AT("strings/ko.yaml", file_72),
    FILE_AT("strings/nb.yaml", file_73),
    FILE_AT("strings/nl.yaml", file_74),
    FILE_AT("strings/pl.yaml", file_75),
    FILE_AT("strings/pt-BR.yaml", file_76),
    FILE_AT("strings/pt-PT.yaml", file_77),
    FILE_AT("strings/ro.yaml", file_78),
    FILE_AT("strings/ru.yaml", file_79),
    FILE_AT("strings/sk.yaml", file_80),
    FILE_AT("strings/sv.yaml", file_81),
    FILE_AT("strings/th.yaml", file_82),
    FILE_AT("strings/tr.yaml", file_83),
    FILE_AT("strings/uk.yaml", file_84),
    FILE_AT("strings/vi.yaml", file_85),
    FILE_AT("strings/zh-Hans.yaml", file_86),
    FILE_AT("strings/zh-Hant.yaml", file_87),
};

const struct theme_file *theme_file_at(size_t index) {
  return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}
