/*
 * Lets each of jansson's allocations fail in turn, in every call that reads or writes JSON: out_of_memory comes back,
 * nothing crashes, nothing is left behind, and the next call gives what it gave before.
 *
 * jansson's is the only allocator here that can be told to fail; what Swift allocates cannot (see the header). No string
 * in the options below is longer than 13 bytes: jansson 2.14 itself does not look whether the buffer grew in which it
 * gathers a longer one.
 */
#include <broadsheet.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Allocations: counted, and made to fail from `failing_from` on until `failing_to` ---- */

static long calls, live, failing_from, failing_to;

static void *failing_malloc(size_t size) {
    void *memory;
    calls += 1;
    if (calls >= failing_from && calls < failing_to) return NULL;
    memory = malloc(size);
    if (memory != NULL) live += 1;
    return memory;
}

static void counting_free(void *memory) {
    if (memory != NULL) live -= 1;
    free(memory);
}

/* ---- Operations: each makes one call, and leaves its result as bytes, or nothing where there is none ---- */

#define TEXT_A "Luna-25 lost\n\nBy Jane Doe\n\nWord count: 11\n\nThe lander is gone. It fell on the Moon on Saturday.\n"
#define TEXT_B "Lander lost\n\nMOSCOW (AP) - On Saturday the lander fell on the Moon. Engineers will try again.\n"
#define SECTIONS \
    "\"article\", \"sentences\", \"tokens\", \"language\", \"counts\", \"readability\", " \
    "\"entities\", \"quotations\", \"times\""

static broadsheet_desk *desk;
static broadsheet_article *first, *second;

typedef int32_t operation(const char *options, broadsheet_buffer *result, broadsheet_error *error);

static int32_t open_desk(const char *options, broadsheet_buffer *result, broadsheet_error *error) {
    broadsheet_desk *opened;
    int32_t status = broadsheet_desk_open(options, strlen(options), &opened, error);
    (void)result;
    if ((opened != NULL) != (status == BROADSHEET_OK)) return 1;
    broadsheet_desk_free(opened);
    return status;
}

static int32_t read_article(const char *options, broadsheet_buffer *result, broadsheet_error *error) {
    broadsheet_article *article;
    int32_t status =
        broadsheet_article_read(desk, TEXT_A, strlen(TEXT_A), options, strlen(options), &article, error);
    (void)result;
    if ((article != NULL) != (status == BROADSHEET_OK)) return 1;
    broadsheet_article_free(article);
    return status;
}

static int32_t report(const char *options, broadsheet_buffer *result, broadsheet_error *error) {
    return broadsheet_article_report(first, options, strlen(options), result, error);
}

static int32_t analyze(const char *options, broadsheet_buffer *result, broadsheet_error *error) {
    return broadsheet_desk_analyze(desk, TEXT_A, strlen(TEXT_A), options, strlen(options), result, error);
}

static int32_t compare_articles(const char *options, broadsheet_buffer *result, broadsheet_error *error) {
    return broadsheet_article_compare(first, second, options, strlen(options), result, error);
}

static int32_t compare_texts(const char *options, broadsheet_buffer *result, broadsheet_error *error) {
    return broadsheet_desk_compare(desk, TEXT_A, strlen(TEXT_A), TEXT_B, strlen(TEXT_B), options, strlen(options), result,
                                   error);
}

/* A failure lies in a document's own result; in the batch's only where its shared options could not be read. */
static int32_t batch(const char *options, broadsheet_buffer *result, broadsheet_error *error) {
    broadsheet_document document;
    broadsheet_result outcome;
    int32_t status;
    document.text = TEXT_A;
    document.length = strlen(TEXT_A);
    document.options = "{\"id\": \"own\"}";
    document.options_length = strlen(document.options);
    status = broadsheet_desk_analyze_batch(desk, &document, 1, options, strlen(options), 1, NULL, NULL, &outcome, error);
    *result = outcome.report;
    if (status != BROADSHEET_OK) return status;
    *error = outcome.error;
    return outcome.error.status;
}

typedef struct named_operation {
    const char *name;
    operation *run;
    const char *options;
} named_operation;

static const named_operation operations[] = {
    {"desk_open", open_desk, ""},
    {"desk_open, names", open_desk, "{\"names\": [{\"name\": \"Moon\", \"type\": \"LOC\", \"kind\": \"k\", \"key\": \"k\", \"aliases\": [\"it\"]}]}"},
    {"desk_open, configured", open_desk, "{\"max_bytes\": 1000, \"abbreviations\": [\"Bros\", \"\\u00e9t.\"]}"},
    {"article_read", read_article, "{\"id\": \"a\", \"title\": \"Lost\", \"published\": \"2023-08-21\", \"language\": \"en\"}"},
    {"article_report", report, ""},
    {"article_report, all", report, "{\"only\": [" SECTIONS "], \"offsets\": \"utf16\"}"},
    {"desk_analyze", analyze, ""},
    {"desk_analyze, all", analyze, "{\"id\": \"a\", \"title\": \"Lost\", \"only\": [" SECTIONS "], \"offsets\": \"codepoints\"}"},
    {"desk_analyze_batch", batch, "{\"only\": [\"counts\", \"article\"]}"},
    {"article_compare", compare_articles, "{\"id\": \"pair\"}"},
    {"desk_compare", compare_texts, "{\"id\": \"pair\", \"a\": {\"title\": \"Lost\"}, \"b\": {\"invalid_utf8\": \"repair\"}}"},
};

/* ---- Checks ---- */

static int failures = 0;

static void fail(const named_operation *tried, long call, const char *what, int32_t status) {
    if (failures++ < 20)
        fprintf(stderr, "%s, allocation %ld fails: %s (status %ld)\n", tried->name, call, what, (long)status);
}

static int same_bytes(const broadsheet_buffer *a, const broadsheet_buffer *b) {
    return a->length == b->length && (a->length == 0 || memcmp(a->data, b->data, a->length) == 0);
}

/* Runs an operation whose allocations fail from one call on to another. A single failure may be made good. */
static void run_failing(const named_operation *tried, long from, long to, const broadsheet_buffer *expected) {
    broadsheet_buffer result = {NULL, 0};
    broadsheet_error error;
    long before = live;
    int32_t status;
    calls = 0;
    failing_from = from;
    failing_to = to;
    status = tried->run(tried->options, &result, &error);
    failing_from = failing_to = 0;
    if (status == BROADSHEET_OK && to == from + 1) {
        if (!same_bytes(&result, expected)) fail(tried, from, "another result", status);
    } else if (status != BROADSHEET_OUT_OF_MEMORY || error.status != status || error.message[0] == '\0') {
        fail(tried, from, "another status than out_of_memory", status);
    } else if (result.data != NULL) {
        fail(tried, from, "a result in spite of it", status);
    }
    broadsheet_buffer_free(&result);
    if (live != before) fail(tried, from, "memory left behind", status);
}

static void try_all(const named_operation *tried) {
    broadsheet_buffer expected = {NULL, 0}, again = {NULL, 0};
    broadsheet_error error;
    long count, call;
    calls = 0;
    if (tried->run(tried->options, &expected, &error) != BROADSHEET_OK) fail(tried, 0, error.message, error.status);
    count = calls;
    for (call = 1; call <= count; call++) {
        run_failing(tried, call, call + 1, &expected);
        run_failing(tried, call, count + 1000000, &expected);
    }
    if (tried->run(tried->options, &again, &error) != BROADSHEET_OK || !same_bytes(&expected, &again))
        fail(tried, 0, "another result behind all failures", error.status);
    broadsheet_buffer_free(&expected);
    broadsheet_buffer_free(&again);
    printf("%-24s %5ld allocations\n", tried->name, count);
}

int main(void) {
    size_t index;
    json_set_alloc_funcs(failing_malloc, counting_free);
    if (broadsheet_desk_open(NULL, 0, &desk, NULL) != BROADSHEET_OK ||
        broadsheet_article_read(desk, TEXT_A, strlen(TEXT_A), NULL, 0, &first, NULL) != BROADSHEET_OK ||
        broadsheet_article_read(desk, TEXT_B, strlen(TEXT_B), NULL, 0, &second, NULL) != BROADSHEET_OK)
        return 1;
    for (index = 0; index < sizeof operations / sizeof operations[0]; index++) try_all(&operations[index]);
    broadsheet_article_free(first);
    broadsheet_article_free(second);
    broadsheet_desk_free(desk);
    if (live != 0) fprintf(stderr, "%ld of jansson's blocks are left\n", live);
    return failures != 0 || live != 0;
}
