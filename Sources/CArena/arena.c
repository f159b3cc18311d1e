#include "CArena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  ALIGNMENT = 16,
  FIRST_CHUNK = 256 * 1024,
  LARGEST_STEP = 16 * 1024 * 1024,
  KEPT_WHEN_IDLE = 4 * 1024 * 1024,
  KEPT_ARENAS = 4,
};

// The memory that follows starts 16 bytes on: both headers are two words.
typedef struct chunk {
  struct chunk *next;
  size_t capacity;
} chunk;

typedef struct header {
  size_t size;
  size_t unused;
} header;

_Static_assert(sizeof(chunk) <= ALIGNMENT && sizeof(header) <= ALIGNMENT, "headers fit");

struct carena {
  chunk *first;
  chunk *current;
  char *cursor;
  char *limit;
  char *last;
  size_t reserved;
  carena *next_idle;
};

typedef struct pool {
  carena *idle;
  int count;
} pool;

static pthread_key_t pool_key;
static pthread_once_t pool_key_once = PTHREAD_ONCE_INIT;
static _Thread_local pool *thread_pool;
static _Thread_local carena *in_use;

static void *demand(void *memory) {
  if (memory == NULL) {
    fputs("SiteGen: out of memory\n", stderr);
    abort();
  }
  return memory;
}

static char *bytes_of(chunk *block) { return (char *)block + ALIGNMENT; }

static void start(carena *arena, chunk *block) {
  arena->current = block;
  arena->cursor = bytes_of(block);
  arena->limit = arena->cursor + block->capacity;
  arena->last = NULL;
}

static chunk *new_chunk(carena *arena, size_t capacity) {
  chunk *block = demand(malloc(ALIGNMENT + capacity));
  block->next = NULL;
  block->capacity = capacity;
  arena->reserved += capacity;
  return block;
}

static void free_chunks(carena *arena, chunk *block) {
  while (block != NULL) {
    chunk *next = block->next;
    arena->reserved -= block->capacity;
    free(block);
    block = next;
  }
}

static void free_pool(void *memory) {
  pool *owned = memory;
  while (owned->idle != NULL) {
    carena *arena = owned->idle;
    owned->idle = arena->next_idle;
    free_chunks(arena, arena->first);
    free(arena);
  }
  free(owned);
}

static void make_pool_key(void) { pthread_key_create(&pool_key, free_pool); }

static pool *own_pool(void) {
  if (thread_pool == NULL) {
    pthread_once(&pool_key_once, make_pool_key);
    thread_pool = demand(calloc(1, sizeof(pool)));
    pthread_setspecific(pool_key, thread_pool);
  }
  return thread_pool;
}

carena *carena_take(void) {
  pool *owned = own_pool();
  carena *arena = owned->idle;
  if (arena != NULL) {
    owned->idle = arena->next_idle;
    owned->count -= 1;
    return arena;
  }
  arena = demand(calloc(1, sizeof(carena)));
  arena->first = new_chunk(arena, FIRST_CHUNK);
  start(arena, arena->first);
  return arena;
}

void carena_give_back(carena *arena) {
  pool *owned = own_pool();
  if (in_use == arena) in_use = NULL;
  size_t kept = 0;
  for (chunk *block = arena->first; block != NULL; block = block->next) {
    kept += block->capacity;
    if (block->next != NULL && kept + block->next->capacity > KEPT_WHEN_IDLE) {
      free_chunks(arena, block->next);
      block->next = NULL;
    }
  }
  if (owned->count >= KEPT_ARENAS) {
    free_chunks(arena, arena->first);
    free(arena);
    return;
  }
  start(arena, arena->first);
  arena->next_idle = owned->idle;
  owned->idle = arena;
  owned->count += 1;
}

void carena_use(carena *arena) { in_use = arena; }

size_t carena_reserved(const carena *arena) { return arena->reserved; }

static void next_chunk(carena *arena, size_t need) {
  chunk *full = arena->current;
  if (full->next == NULL || full->next->capacity < need) {
    size_t capacity = full->capacity < LARGEST_STEP ? full->capacity * 2 : LARGEST_STEP;
    chunk *block = new_chunk(arena, capacity < need ? need : capacity);
    block->next = full->next;
    full->next = block;
  }
  start(arena, full->next);
}

static size_t rounded(size_t size) {
  if (size > SIZE_MAX / 2) demand(NULL);
  return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

static void *allocate(carena *arena, size_t size) {
  size_t need = ALIGNMENT + rounded(size);
  if ((size_t)(arena->limit - arena->cursor) < need) next_chunk(arena, need);
  ((header *)arena->cursor)->size = size;
  arena->last = arena->cursor + ALIGNMENT;
  arena->cursor += need;
  return arena->last;
}

void *carena_calloc(size_t count, size_t size) {
  size_t total;
  if (__builtin_mul_overflow(count, size, &total)) demand(NULL);
  return memset(allocate(in_use, total), 0, total);
}

void *carena_realloc(void *pointer, size_t size) {
  carena *arena = in_use;
  if (pointer == NULL) return allocate(arena, size);
  char *old = pointer;
  header *head = (header *)(old - ALIGNMENT);
  if (old == arena->last && rounded(size) <= (size_t)(arena->limit - old)) {
    head->size = size;
    arena->cursor = old + rounded(size);
    return old;
  }
  if (size <= head->size) return old;
  return memcpy(allocate(arena, size), old, head->size);
}

void carena_free(void *pointer) {
  carena *arena = in_use;
  if (pointer == NULL || pointer != arena->last) return;
  arena->cursor = arena->last - ALIGNMENT;
  arena->last = NULL;
}
