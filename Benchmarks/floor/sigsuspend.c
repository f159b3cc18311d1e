// Lets valgrind 3.19 run a program whose libdispatch waits in sigsuspend: valgrind writes into the mask
// that it is given, which is a constant there. Preloaded, this hands over a copy.

#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
