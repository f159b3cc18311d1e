#ifndef CPROCESS_CHILD_H
#define CPROCESS_CHILD_H

#include <sys/types.h>

/// Starts a program that ends when this one does, where the system can see to that (Linux).
///
/// The calling thread must live as long as the child: it is what the system calls the parent.
///
/// @param program      Absolute.
/// @param arguments    With the program's name first and NULL last.
/// @param environment  NAME=value, with NULL last.
/// @param folder       Where it runs.
/// @param output       The descriptors that become its standard output and error; its input is empty.
/// @param errors
/// @param child        The process.
/// @return             0, or an error number.
int child_start(
    const char *program, char *const arguments[], char *const environment[], const char *folder,
    int output, int errors, pid_t *child);

/// Whether a process has ended, and how: 0 if not yet, else 1 with the status of waitpid(2).
int child_has_ended(pid_t child, int waits, int *status);

/// The exit status of a status of waitpid(2), or minus the signal that ended the process.
int child_ending(int status);

#endif
