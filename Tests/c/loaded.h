/* The library as a program loads it by hand: its functions by name, and one use of them all. */
#ifndef LOADED_H
#define LOADED_H

#include <broadsheet.h>

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FUNCTIONS(each) \
    each(desk_open) each(desk_free) each(article_read) each(article_free) each(article_report) each(article_relate) \
        each(article_compare) each(desk_analyze) each(desk_analyze_batch) each(buffer_free) each(version)

typedef struct loaded {
    void *library;
#define MEMBER(name) __typeof__(broadsheet_##name) *name;
    FUNCTIONS(MEMBER)
#undef MEMBER
} loaded;

static inline loaded load(const char *path) {
    loaded copy;
    copy.library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (copy.library == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
#define FIND(name)                                                                   \
    *(void **)&copy.name = dlsym(copy.library, "broadsheet_" #name);                 \
    if (copy.name == NULL) {                                                         \
        fprintf(stderr, "%s has no broadsheet_" #name "\n", path);                   \
        exit(1);                                                                     \
    }
    FUNCTIONS(FIND)
#undef FIND
    return copy;
}

#define NEED(condition)                                                              \
    if (!(condition)) {                                                              \
        fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);      \
        exit(1);                                                                     \
    }

#endif
