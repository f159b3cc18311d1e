#include "theme.h"

// Every file of starter/, which a new site begins with. A test compares the list with the folder.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../starter/ci/github-pages.yml"
};

static const unsigned char file_1[] = {
#embed "../../starter/ci/github.yml"
};

static const unsigned char file_2[] = {
#embed "../../starter/ci/gitlab-pages.yml"
};

static const unsigned char file_3[] = {
#embed "../../starter/ci/gitlab.yml"
};

static const unsigned char file_4[] = {
#embed "../../starter/site/.gitignore"
};

static const unsigned char file_5[] = {
#embed "../../starter/site/.vscode/extensions.json"
};

static const unsigned char file_6[] = {
#embed "../../starter/site/.vscode/settings.json"
};

static const unsigned char file_7[] = {
#embed "../../starter/site/.vscode/sitegen.code-snippets"
};

static const unsigned char file_8[] = {
#embed "../../starter/site/.vscode/tasks.json"
};

static const unsigned char file_9[] = {
#embed "../../starter/site/README.md"
};

static const unsigned char file_10[] = {
#embed "../../starter/site/content/contact.yaml"
};

static const unsigned char file_11[] = {
#embed "../../starter/site/content/en/orders.md"
};

static const unsigned char file_12[] = {
#embed "../../starter/site/content/en/payments.md"
};

static const unsigned char file_13[] = {
#embed "../../starter/site/content/en/refunds.md"
};

static const unsigned char file_14[] = {
#embed "../../starter/site/content/facts.yaml"
};

static const unsigned char file_15[] = {
#embed "../../starter/site/content/payments.yaml"
};

static const unsigned char file_16[] = {
#embed "../../starter/site/content/site.yaml"
};

static const unsigned char file_17[] = {
#embed "../../starter/site/content/tools.yaml"
};

#define FILE_AT(name, bytes) {name, bytes, sizeof bytes}

static const struct theme_file files[] = {
    FILE_AT("ci/github-pages.yml", file_0),
    FILE_AT("ci/github.yml", file_1),
    FILE_AT("ci/gitlab-pages.yml", file_2),
    FILE_AT("ci/gitlab.yml", file_3),
    FILE_AT("site/.gitignore", file_4),
    FILE_AT("site/.vscode/extensions.json", file_5),
    FILE_AT("site/.vscode/settings.json", file_6),
    FILE_AT("site/.vscode/sitegen.code-snippets", file_7),
    FILE_AT("site/.vscode/tasks.json", file_8),
    FILE_AT("site/README.md", file_9),
    FILE_AT("site/content/contact.yaml", file_10),
    FILE_AT("site/content/en/orders.md", file_11),
    FILE_AT("site/content/en/payments.md", file_12),
    FILE_AT("site/content/en/refunds.md", file_13),
    FILE_AT("site/content/facts.yaml", file_14),
    FILE_AT("site/content/payments.yaml", file_15),
    FILE_AT("site/content/site.yaml", file_16),
    FILE_AT("site/content/tools.yaml", file_17),
};

const struct theme_file *starter_file_at(size_t index) {
  return index < sizeof files / sizeof files[0] ? &files[index] : NULL;
}
