// Stands between a program and the system's functions for files (LD_PRELOAD), counts the calls, and at
// the chosen one does what the environment says. Python's `shim.py` sets the environment and reads the log.
//
//   FAULTS_CALLS  the functions that count, each between commas: ",write,rename,"
//   FAULTS_BELOW  only calls on what lies below this folder count; absent: all do
//   FAULTS_AT     which of them is meant, from 1; absent: none, they are only counted
//   FAULTS_DO     an errno: the call fails; "signal:9": the signal, then the call; "short": half of a read or
//                 write; "vanish", "link", "fifo", "folder", "grow", "empty": the file named by the call
//                 becomes that, before an `open` or after it, as FAULTS_WHEN says
//   FAULTS_ALL    every later call has the same fate; of those that are to be repeated, every other
//   FAULTS_LOG    a line for each call that was met, for each file that got the number of a standard stream,
//                 and with the number of calls at the end
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *calls, *below, *deed, *when, *log_path;
static long at;
static bool all;
static atomic_long count;

__attribute__((constructor)) static void begin(void) {
  calls = getenv("FAULTS_CALLS");
  below = getenv("FAULTS_BELOW");
  deed = getenv("FAULTS_DO");
  when = getenv("FAULTS_WHEN");
  log_path = getenv("FAULTS_LOG");
  all = getenv("FAULTS_ALL") != NULL;
  const char *number = getenv("FAULTS_AT");
  at = number ? atol(number) : 0;
}

static void note(const char *line, int length) {
  if (!log_path) return;
  long file = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (file < 0) return;
  syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

__attribute__((destructor)) static void end(void) {
  char line[64];
  note(line, snprintf(line, sizeof line, "total\t%ld\n", atomic_load(&count)));
}

// The absolute path of a descriptor, or of a name in the folder that it is.
static void find(char *path, size_t size, int descriptor, const char *name) {
  path[0] = 0;
  if (name && name[0] == '/') {
    snprintf(path, size, "%s", name);
    return;
  }
  char link[64];
  if (descriptor == AT_FDCWD)
    snprintf(link, sizeof link, "/proc/self/cwd");
  else
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, size - 1);
  if (length < 0) length = 0;
  path[length] = 0;
  if (name) snprintf(path + length, size - length, "/%s", name);
}

static bool counts(const char *call) {
  if (!calls) return false;
  char wanted[32];
  snprintf(wanted, sizeof wanted, ",%s,", call);
  return strstr(calls, wanted) != NULL;
}

static void change(const char *path) {
  if (!strcmp(deed, "grow") || !strcmp(deed, "empty")) {
    long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | (deed[0] == 'g' ? O_APPEND : O_TRUNC), 0);
    if (file < 0) return;
    if (deed[0] == 'g') syscall(SYS_write, file, "\n\nAdded.\n", 9);
    syscall(SYS_close, file);
    return;
  }
  char aside[4200];
  snprintf(aside, sizeof aside, "%s.aside~", path);
  if (syscall(SYS_renameat2, AT_FDCWD, path, AT_FDCWD, aside, 0) != 0) return;
  if (!strcmp(deed, "link")) syscall(SYS_symlinkat, aside, AT_FDCWD, path);
  if (!strcmp(deed, "fifo")) syscall(SYS_mknodat, AT_FDCWD, path, S_IFIFO | 0644, 0);
  if (!strcmp(deed, "folder")) syscall(SYS_mkdirat, AT_FDCWD, path, 0755);
}

// The numbers of the standard streams belong to them, open or not: a message would go into this file.
static void watch(int file, int folder, const char *name) {
  if (file < 0 || file > 2) return;
  int before = errno;
  char path[4096], line[4400];
  find(path, sizeof path, folder, name);
  bool isFile = strncmp(path, "/dev/", 5) && strncmp(path, "/sys/", 5) && strncmp(path, "/proc/", 6);
  if (isFile) note(line, snprintf(line, sizeof line, "stream\t%d\t%s\n", file, path));
  errno = before;
}

// Counts the call. Returns -1 if it is to run, else the errno it fails with; sets `half` for a short one.
static int meet(const char *call, int descriptor, const char *name, bool after, bool *half) {
  if (!counts(call) || after != (when && !strcmp(when, "after"))) return -1;
  int before = errno;
  char path[4096];
  find(path, sizeof path, descriptor, name);
  size_t length = below ? strlen(below) : 0;
  if (below && (strncmp(path, below, length) || path[length] != '/')) return -1;
  long number = atomic_fetch_add(&count, 1) + 1;
  bool isLater = all && number > at && (atoi(deed) != EINTR || (number - at) % 2 == 0);
  bool isMeant = at > 0 && deed && (number == at || isLater);
  errno = before;
  if (!isMeant) return -1;
  char line[4400];
  note(line, snprintf(line, sizeof line, "%ld\t%s\t%s\t%s\n", number, call, deed, path));
  if (!strncmp(deed, "signal:", 7)) {
    syscall(SYS_kill, getpid(), atoi(deed + 7));
  } else if (!strcmp(deed, "short")) {
    if (half) *half = true;
  } else if (atoi(deed) > 0) {
    return atoi(deed);
  } else {
    change(path);
  }
  errno = before;
  return -1;
}

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

#define FAIL(call, descriptor, name)                             \
  do {                                                           \
    int code = meet(call, descriptor, name, false, NULL);        \
    if (code > 0) { errno = code; return -1; }                   \
  } while (0)

ssize_t write(int file, const void *bytes, size_t size) {
  bool half = false;
  int code = meet("write", file, NULL, false, &half);
  if (code > 0) { errno = code; return -1; }
  return REAL(write)(file, bytes, half && size > 1 ? size / 2 : size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
  FAIL("write", file, NULL);
  return REAL(pwrite)(file, bytes, size, offset);
}

ssize_t writev(int file, const struct iovec *parts, int number) {
  FAIL("write", file, NULL);
  return REAL(writev)(file, parts, number);
}

ssize_t read(int file, void *bytes, size_t size) {
  bool half = false;
  int code = meet("read", file, NULL, false, &half);
  if (code > 0) { errno = code; return -1; }
  return REAL(read)(file, bytes, half && size > 1 ? size / 2 : size);
}

int rename(const char *from, const char *to) {
  FAIL("rename", AT_FDCWD, to);
  return REAL(rename)(from, to);
}

int renameat(int folder, const char *from, int target, const char *to) {
  FAIL("rename", target, to);
  return REAL(renameat)(folder, from, target, to);
}

int link(const char *from, const char *to) {
  FAIL("link", AT_FDCWD, to);
  return REAL(link)(from, to);
}

int linkat(int folder, const char *from, int target, const char *to, int flags) {
  FAIL("link", target, to);
  return REAL(linkat)(folder, from, target, to, flags);
}

int mkdir(const char *path, mode_t mode) {
  FAIL("mkdir", AT_FDCWD, path);
  return REAL(mkdir)(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  FAIL("mkdir", folder, path);
  return REAL(mkdirat)(folder, path, mode);
}

int unlink(const char *path) {
  FAIL("unlink", AT_FDCWD, path);
  return REAL(unlink)(path);
}

int unlinkat(int folder, const char *path, int flags) {
  FAIL("unlink", folder, path);
  return REAL(unlinkat)(folder, path, flags);
}

// What `open` is called as: files that are written count apart from those that are read, and folders too.
static const char *opening(int flags) {
  if (flags & (O_WRONLY | O_RDWR | O_CREAT)) return "create";
  return flags & O_DIRECTORY ? "open-folder" : "open";
}

int openat(int folder, const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | O_TMPFILE)) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  FAIL(opening(flags), folder, path);
  int file = REAL(openat)(folder, path, flags, mode);
  watch(file, folder, path);
  if (file >= 0) meet(opening(flags), folder, path, true, NULL);
  return file;
}

int open(const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | O_TMPFILE)) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  FAIL(opening(flags), AT_FDCWD, path);
  int file = REAL(open)(path, flags, mode);
  watch(file, AT_FDCWD, path);
  if (file >= 0) meet(opening(flags), AT_FDCWD, path, true, NULL);
  return file;
}

// The descriptor is closed in any case, as on Linux. That of a file which was only read doesn't count.
int close(int file) {
  bool isWritten = (fcntl(file, F_GETFL) & O_ACCMODE) != O_RDONLY;
  int code = isWritten ? meet("close", file, NULL, false, NULL) : -1;
  int result = REAL(close)(file);
  if (code > 0) { errno = code; return -1; }
  return result;
}

int fsync(int file) {
  FAIL("fsync", file, NULL);
  return REAL(fsync)(file);
}

int ftruncate(int file, off_t size) {
  FAIL("truncate", file, NULL);
  return REAL(ftruncate)(file, size);
}

int posix_fallocate(int file, off_t offset, off_t size) {
  int code = meet("allocate", file, NULL, false, NULL);
  return code > 0 ? code : REAL(posix_fallocate)(file, offset, size);
}

int fstat(int file, struct stat *status) {
  FAIL("stat", file, NULL);
  return REAL(fstat)(file, status);
}

int fstatat(int folder, const char *path, struct stat *status, int flags) {
  FAIL("stat", folder, path);
  return REAL(fstatat)(folder, path, status, flags);
}

int flock(int file, int operation) {
  FAIL("lock", file, NULL);
  return REAL(flock)(file, operation);
}

// No signal interrupts it.
DIR *fdopendir(int folder) {
  int code = meet("list", folder, NULL, false, NULL);
  if (code > 0 && code != EINTR) { errno = code; return NULL; }
  return REAL(fdopendir)(folder);
}

struct dirent *readdir(DIR *folder) {
  int code = meet("list", dirfd(folder), NULL, false, NULL);
  if (code > 0) { errno = code; return NULL; }
  return REAL(readdir)(folder);
}
