#ifndef CPROCESS_ARGUMENTS_H
#define CPROCESS_ARGUMENTS_H

/// The words that this program was started with, its own name first.
///
/// Swift reads them from /proc, which not every container has.
int process_argument_count(void);
const char *process_argument(int index);

#endif
