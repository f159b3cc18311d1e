#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

/// In the child, where only calls may stand that are safe after a fork among threads (POSIX, fork).
static _Noreturn void become(
    const char *program, char *const arguments[], char *const environment[], const char *folder,
    int output, int errors, pid_t parent, int report)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, 0);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
#else
    (void)parent;
#endif
    int input = open("/dev/null", O_RDONLY);
    if (input >= 0 && dup2(input, 0) >= 0 && dup2(output, 1) >= 0 && dup2(errors, 2) >= 0 &&
        chdir(folder) == 0)
        execve(program, arguments, environment);
    int code = errno;
    (void)!write(report, &code, sizeof code);
    _exit(127);
}

int child_start(
    const char *program, char *const arguments[], char *const environment[], const char *folder,
    int output, int errors, pid_t *child)
{
    // Closed by the program that takes the child's place; what comes out before is its failure.
    int report[2];
    if (pipe(report) != 0) return errno;
    fcntl(report[0], F_SETFD, FD_CLOEXEC);
    fcntl(report[1], F_SETFD, FD_CLOEXEC);
    pid_t parent = getpid();
    *child = fork();
    if (*child == 0)
        become(program, arguments, environment, folder, output, errors, parent, report[1]);
    int code = *child < 0 ? errno : 0;
    close(report[1]);
    if (*child > 0) {
        ssize_t count;
        do count = read(report[0], &code, sizeof code);
        while (count < 0 && errno == EINTR);
        if (count > 0) waitpid(*child, 0, 0); else code = 0;
    }
    close(report[0]);
    return code;
}

int child_has_ended(pid_t child, int waits, int *status)
{
    pid_t ended;
    do ended = waitpid(child, status, waits ? 0 : WNOHANG);
    while (ended < 0 && errno == EINTR);
    return ended != 0;
}

int child_ending(int status)
{
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
