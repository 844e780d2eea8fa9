/*
 * What the files of the fuzz driver share. An input is a stream of bytes that decides everything: first the options,
 * then the texts; so that whatever a fuzzer changes in it leads to another call that a program could make.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <broadsheet.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- Input: taken from the front; where it has ended, zeros come. ---- */

typedef struct input {
    const uint8_t *at;
    size_t left;
} input;

uint8_t take_byte(input *in);
uint32_t take_number(input *in, int bytes);
/* A number below `limit` (at least 1), from one byte. */
unsigned take_below(input *in, unsigned limit);
/* The next `length` bytes, or as many as are left, as an input of their own. */
input take_part(input *in, size_t length);

/* ---- Strings: blocks of exactly their length, so that a read beyond them is seen. ---- */

typedef struct string {
    char *data;
    size_t length;
    size_t room; /* while it is built */
} string;

/* No text grows longer than this. */
#define LONGEST_TEXT ((size_t)1 << 20)

void append(string *to, const char *bytes, size_t length);
void append_text(string *to, const char *text);
void append_scalar(string *to, uint32_t scalar);
/* Moves a built string into a block of exactly its length. */
string fitted(string built);
void string_free(string *gone);

/* ---- What is generated. ---- */

/* A text: the bytes as they are, or what a small grammar of hostile pieces makes of them; `other` may be quoted. */
string take_text(input *in, const string *other);
/* Two texts from what is left, the second often made of pieces of the first. */
void take_texts(input *in, string texts[2]);

/* The kinds of JSON that functions take. */
typedef enum option_kind { CONFIGURATION, READING, REPORTING, ANALYZING, COMPARING, PAIR } option_kind;

/* JSON for an option parameter: none at all, options that hold, options with hostile values, or any bytes. */
string take_options(input *in, option_kind kind);
/* Asks the library which sections there are. Once, before anything else. */
void learn_sections(const broadsheet_desk *desk);

/* ---- What must hold, whatever went in. ---- */

#define REQUIRE(condition) require((condition), #condition, __FILE__, __LINE__)
void require(bool holds, const char *condition, const char *file, int line);

/* The error agrees with the status, and its message is a sentence in UTF-8. `error` may be NULL. */
void check_error(int32_t status, const broadsheet_error *error);
/* The buffer holds JSON of the right form where the status is OK, else nothing. Spans must lie in the given texts. */
void check_buffer(int32_t status, const broadsheet_buffer *buffer, const string *a, const string *b);
bool same_bytes(const broadsheet_buffer *a, const broadsheet_buffer *b);

/* Time: a call may take a tenth of a second and a second a MB of text, several times that when instrumented. */
typedef struct stopwatch {
    double start;
} stopwatch;
stopwatch started(void);
void check_time(stopwatch watch, size_t bytes, const char *call);

/* ---- Targets: one for each exported function, of its name. ---- */

typedef struct target {
    const char *name;
    void (*run)(const broadsheet_desk *desk, input *in);
} target;

extern const target targets[];
extern const size_t target_count;
const target *target_named(const char *name);

#endif
