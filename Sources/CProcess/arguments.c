#include "arguments.h"

static int count;
static char **words;

/// Both glibc and Darwin hand the arguments to what runs before main.
__attribute__((constructor)) static void keep(int argc, char **argv)
{
    count = argc;
    words = argv;
}

int process_argument_count(void) { return count; }

const char *process_argument(int index) { return index < count ? words[index] : 0; }
