/* What must hold of every call, whatever went in. */
#define _POSIX_C_SOURCE 200809L
#include "fuzz.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void require(bool holds, const char *condition, const char *file, int line) {
    if (holds) return;
    fprintf(stderr, "%s:%d: not so: %s\n", file, line, condition);
    abort();
}

/* How many times slower an instrumented build may be. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SLOWDOWN 10.0
#endif
#endif
#ifndef SLOWDOWN
#define SLOWDOWN 1.0
#endif

static double processor_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

stopwatch started(void) { return (stopwatch){processor_seconds()}; }

void check_time(stopwatch watch, size_t bytes, const char *call) {
    double seconds = processor_seconds() - watch.start;
    if (seconds <= SLOWDOWN * (0.1 + (double)bytes / 1e6)) return;
    fprintf(stderr, "%s took %.2f s of processor time for %zu bytes\n", call, seconds, bytes);
    abort();
}

static bool is_utf8(const char *bytes, size_t length) {
    json_t *value = json_stringn(bytes, length); /* NULL for what is not */
    json_decref(value);
    return value != NULL;
}

void check_error(int32_t status, const broadsheet_error *error) {
    REQUIRE(status <= BROADSHEET_OK && status >= BROADSHEET_CANCELLED);
    if (error == NULL) return;
    REQUIRE(error->status == status && error->position >= -1);
    REQUIRE(memchr(error->message, 0, sizeof error->message) != NULL);
    REQUIRE((error->message[0] == '\0') == (status == BROADSHEET_OK));
    REQUIRE(is_utf8(error->message, strlen(error->message)));
}

bool same_bytes(const broadsheet_buffer *a, const broadsheet_buffer *b) {
    return a->length == b->length && (a->length == 0 || memcmp(a->data, b->data, a->length) == 0);
}

/* Whether a span may begin or end at an offset: in bytes of valid text not within a character. */
static bool is_border(const string *text, size_t offset) {
    return offset >= text->length || ((unsigned char)text->data[offset] & 0xC0) != 0x80;
}

typedef struct placing {
    const string *text;
    bool at_borders; /* offsets are bytes, and the text is UTF-8 */
} placing;

static void check_span(const json_t *span, placing in) {
    if (json_is_null(span)) return;
    REQUIRE(json_is_array(span) && json_array_size(span) == 2);
    json_int_t start = json_integer_value(json_array_get(span, 0));
    json_int_t end = json_integer_value(json_array_get(span, 1));
    REQUIRE(start >= 0 && start <= end && (size_t)end <= in.text->length);
    if (in.at_borders) REQUIRE(is_border(in.text, (size_t)start) && is_border(in.text, (size_t)end));
}

static void check_spans(const json_t *spans, placing in) {
    size_t index;
    json_t *span;
    REQUIRE(json_is_array(spans));
    json_array_foreach(spans, index, span) check_span(span, in);
}

/* Every member "span" or "spans", wherever it stands. Documents nest a few levels, whatever the text. */
static void check_members(json_t *value, placing in, int level) {
    const char *key;
    json_t *member;
    size_t index;
    REQUIRE(level < 16);
    json_object_foreach(value, key, member) {
        if (!strcmp(key, "span")) check_span(member, in);
        else if (!strcmp(key, "spans")) check_spans(member, in);
        else check_members(member, in, level + 1);
    }
    json_array_foreach(value, index, member) {
        if (json_is_object(member)) check_members(member, in, level + 1);
    }
}

static void check_passages(json_t *document, placing a, placing b) {
    size_t index;
    json_t *passage;
    json_array_foreach(json_object_get(document, "passages"), index, passage) {
        check_span(json_object_get(passage, "a"), a);
        check_span(json_object_get(passage, "b"), b);
    }
    json_t *furniture = json_object_get(document, "furniture");
    check_spans(json_object_get(furniture, "a"), a);
    check_spans(json_object_get(furniture, "b"), b);
}

static placing placed(const json_t *document, const string *text) {
    const char *unit = json_string_value(json_object_get(document, "offsets"));
    REQUIRE(unit != NULL);
    return (placing){text, !strcmp(unit, "bytes") && is_utf8(text->data, text->length)};
}

void check_buffer(int32_t status, const broadsheet_buffer *buffer, const string *a, const string *b) {
    if (status != BROADSHEET_OK) {
        REQUIRE(buffer->data == NULL && buffer->length == 0);
        return;
    }
    REQUIRE(buffer->data != NULL && buffer->data[buffer->length] == '\0');
    json_error_t error;
    json_t *document = json_loadb(buffer->data, buffer->length, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    REQUIRE(document != NULL);
    REQUIRE(json_integer_value(json_object_get(document, "schema")) == 1);
    if (b == NULL) check_members(document, placed(document, a), 0);
    else check_passages(document, placed(document, a), placed(document, b));
    json_decref(document);
}
