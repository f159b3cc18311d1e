// The floor: what reading, CommonMark and writing cost when nothing else is done.
//
//   floor LIST OUTPUT THREADS
//
// LIST has a line "source <tab> path <tab> bytes" for every page. Each source is read, its front matter
// cut off, the rest rendered by libcmark, and OUTPUT/path written with exactly that many bytes: the
// HTML, repeated or cut. No templates, no links, no checks.

#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 32 };

typedef struct {
  char *source, *path;
  size_t bytes;
} Page;

static Page *pages;
static size_t page_count;
static const char *output;
static atomic_size_t next_page;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) fail(path);
  char *text = malloc((size_t)status.st_size + 1);
  ssize_t count = read(file, text, (size_t)status.st_size);
  if (count != status.st_size) fail(path);
  close(file);
  text[count] = 0;
  *length = (size_t)count;
  return text;
}

/// Makes the folders of `path`, which is changed and restored meanwhile.
static void make_folders(char *path) {
  char *slash = strrchr(path, '/');
  *slash = 0;
  if (mkdir(path, 0777) < 0 && errno == ENOENT) {
    make_folders(path);
    mkdir(path, 0777);
  }
  *slash = '/';
}

static void render(const Page *page) {
  size_t length;
  char *text = read_file(page->source, &length);
  char *body = strncmp(text, "---\n", 4) ? text : strstr(text + 3, "\n---\n");
  if (!body) fail(page->source);
  if (body != text) body += 5;
  char *html = cmark_markdown_to_html(body, length - (size_t)(body - text), CMARK_OPT_DEFAULT);
  size_t html_length = strlen(html);

  char *out = malloc(page->bytes);
  for (size_t done = 0; done < page->bytes; done += html_length) {
    size_t rest = page->bytes - done;
    memcpy(out + done, html, rest < html_length ? rest : html_length);
  }
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", output, page->path);
  make_folders(path);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0 || write(file, out, page->bytes) != (ssize_t)page->bytes) fail(path);
  close(file);
  free(out);
  free(html);
  free(text);
}

static void *work(void *unused) {
  for (;;) {
    size_t first = atomic_fetch_add(&next_page, CHUNK);
    if (first >= page_count) return unused;
    for (size_t i = first; i < first + CHUNK && i < page_count; i++) render(&pages[i]);
  }
}

static void read_list(const char *path) {
  size_t length;
  char *text = read_file(path, &length);
  for (char *c = text; *c; c++) page_count += *c == '\n';
  pages = calloc(page_count, sizeof *pages);
  char *line = text;
  for (size_t i = 0; i < page_count; i++) {
    pages[i].source = strtok_r(line, "\t", &line);
    pages[i].path = strtok_r(line, "\t", &line);
    pages[i].bytes = strtoul(strtok_r(line, "\n", &line), NULL, 10);
  }
}

int main(int count, char **arguments) {
  if (count != 4) return fputs("usage: floor LIST OUTPUT THREADS\n", stderr), 64;
  read_list(arguments[1]);
  output = arguments[2];
  int threads = atoi(arguments[3]);
  pthread_t handles[64];
  if (threads < 1 || threads > 64) return 64;
  for (int i = 1; i < threads; i++) pthread_create(&handles[i], NULL, work, NULL);
  work(NULL);
  for (int i = 1; i < threads; i++) pthread_join(handles[i], NULL);
  return 0;
}
