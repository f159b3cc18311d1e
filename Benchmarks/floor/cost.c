// Runs a program and writes what it cost. Of a small program of its own, since a child begins with the
// highest memory of its parent.
//
//   cost RESULT PROGRAM ARGUMENTS...
//
// RESULT becomes one line: wall seconds, processor seconds (user and system, children too), highest
// resident set in KiB, exit status.

#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 3) return fputs("usage: cost RESULT PROGRAM ARGUMENTS...\n", stderr), 64;
  struct timespec start, end;
  struct rusage usage;
  pid_t pid;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  if (posix_spawn(&pid, arguments[2], NULL, NULL, arguments + 2, environ) != 0) return perror(arguments[2]), 1;
  if (wait4(pid, &status, 0, &usage) != pid) return perror("wait4"), 1;
  clock_gettime(CLOCK_MONOTONIC, &end);

  double wall = (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
  double processor = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  FILE *result = fopen(arguments[1], "w");
  if (!result) return perror(arguments[1]), 1;
  fprintf(result, "%.6f %.6f %ld %d\n", wall, processor, usage.ru_maxrss, status);
  return fclose(result);
}
