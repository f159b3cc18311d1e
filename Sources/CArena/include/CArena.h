#ifndef CARENA_H
#define CARENA_H

#include <stddef.h>

/// A bump allocator: what is taken from it is given back all at once.
///
/// cmark's allocator functions have no argument of their own, so the arena they take from is a
/// thread's current one. An arena serves one thread at a time. When there is no memory left, the
/// process ends with a message.
typedef struct carena carena;

/// Takes an empty arena from the thread's idle ones, or makes one.
carena *carena_take(void);

/// Ends everything that was allocated in the arena and lays it by for this thread's next taker.
///
/// Memory above a few MiB goes back to the system.
void carena_give_back(carena *arena);

/// Makes the arena the one that the functions below serve on this thread.
void carena_use(carena *arena);

/// The bytes that the arena holds from the system, used or not.
size_t carena_reserved(const carena *arena);

/// Allocates zeroed memory, aligned to 16 bytes.
void *carena_calloc(size_t count, size_t size);

/// Resizes what the current arena allocated; the last allocation grows where it is.
void *carena_realloc(void *pointer, size_t size);

/// Forgets an allocation of the current arena; only the last one's memory is used again.
void carena_free(void *pointer);

#endif
