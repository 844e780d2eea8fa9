/*
 * Calls every function of broadsheet.h, on good input and on bad, and checks what comes back. Run under valgrind it
 * shows that nothing leaks and nothing is read that should not be. Plain C99, and valid C++.
 */
#include <broadsheet.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures = 0;

#define CHECK(condition) check((condition) ? 1 : 0, #condition, __LINE__)

static void check(int holds, const char *condition, int line) {
    if (holds) return;
    fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, line, condition);
    failures += 1;
}

static const char TEXT[] = "Luna-25 lost\n\nBy Jane Doe\n\nThe lander is gone. It fell on the Moon on Saturday.\n";
static const char OTHER[] = "Lander lost\n\nOn Saturday the lander fell on the Moon. Engineers will try again.\n";
#define LENGTH (sizeof TEXT - 1)
#define OTHER_LENGTH (sizeof OTHER - 1)

/* Bytes that stand for nothing a caller would pass, to see that a failing call clears what it was given. */
static void spoil(broadsheet_buffer *buffer) {
    buffer->data = (char *)(size_t)1;
    buffer->length = 7;
}

static int is_empty(const broadsheet_buffer *buffer) { return buffer->data == NULL && buffer->length == 0; }

static int is_document(const broadsheet_buffer *buffer) {
    return buffer->data != NULL && strlen(buffer->data) == buffer->length &&
           strncmp(buffer->data, "{\"schema\":1,", 12) == 0 && buffer->data[buffer->length - 1] == '}';
}

static void version(void) {
    CHECK(strcmp(broadsheet_version(), BROADSHEET_VERSION) == 0);
    CHECK(broadsheet_abi() == BROADSHEET_ABI);
}

static void status_names(void) {
    static const char *const names[] = {"ok",             "invalid_argument", "invalid_utf8",
                                        "too_large",      "invalid_json",     "unknown_option",
                                        "invalid_option", "out_of_memory",    "cancelled"};
    int32_t status;
    for (status = 0; status <= 8; status++) CHECK(strcmp(broadsheet_status_name(-status), names[status]) == 0);
    CHECK(strcmp(broadsheet_status_name(1), "unknown") == 0);
    CHECK(strcmp(broadsheet_status_name(-9), "unknown") == 0);
    CHECK(strcmp(broadsheet_status_name(INT32_MIN), "unknown") == 0);
    CHECK(strcmp(broadsheet_status_name(INT32_MAX), "unknown") == 0);
}

static void free_of_nothing(void) {
    broadsheet_buffer empty;
    empty.data = NULL;
    empty.length = 0;
    broadsheet_buffer_free(NULL);
    broadsheet_buffer_free(&empty);
    broadsheet_desk_free(NULL);
    broadsheet_article_free(NULL);
}

static broadsheet_desk *opened(const char *configuration) {
    broadsheet_desk *desk;
    broadsheet_error error;
    int32_t status = broadsheet_desk_open(configuration, configuration ? strlen(configuration) : 0, &desk, &error);
    CHECK(status == BROADSHEET_OK && desk != NULL && error.status == BROADSHEET_OK);
    CHECK(error.position == -1 && error.message[0] == '\0');
    return desk;
}

static void refuses_configuration(const char *configuration, int32_t expected) {
    broadsheet_desk *desk = (broadsheet_desk *)(size_t)1;
    broadsheet_error error;
    int32_t status = broadsheet_desk_open(configuration, strlen(configuration), &desk, &error);
    CHECK(status == expected && error.status == expected && desk == NULL);
    CHECK(error.message[0] != '\0' && memchr(error.message, 0, sizeof error.message) != NULL);
    CHECK(broadsheet_desk_open(configuration, strlen(configuration), &desk, NULL) == expected);
}

static void desks(void) {
    broadsheet_error error;
    broadsheet_desk_free(opened(NULL));
    broadsheet_desk_free(opened("{}"));
    broadsheet_desk_free(opened("{\"max_bytes\": 1000000000, \"abbreviations\": [\"Bros\", \"Bros.\", \"\"]}"));
    refuses_configuration("[]", BROADSHEET_INVALID_JSON);
    refuses_configuration("{", BROADSHEET_INVALID_JSON);
    refuses_configuration("\xff", BROADSHEET_INVALID_UTF8);
    refuses_configuration("{\"max_byte\": 1}", BROADSHEET_UNKNOWN_OPTION);
    refuses_configuration("{\"max_bytes\": 0}", BROADSHEET_INVALID_OPTION);
    refuses_configuration("{\"max_bytes\": 1000000001}", BROADSHEET_INVALID_OPTION);
    refuses_configuration("{\"max_bytes\": \"1\"}", BROADSHEET_INVALID_OPTION);
    refuses_configuration("{\"abbreviations\": \"Bros\"}", BROADSHEET_INVALID_OPTION);
    refuses_configuration("{\"abbreviations\": [1]}", BROADSHEET_INVALID_OPTION);
    broadsheet_desk_free(opened("{\"names\": [{\"name\": \"Acme\", \"type\": \"ORG\", \"aliases\": [\"ACM\"]}]}"));
    refuses_configuration("{\"names\": {}}", BROADSHEET_INVALID_OPTION);
    refuses_configuration("{\"names\": [{\"name\": \"Acme\"}]}", BROADSHEET_INVALID_OPTION);
    refuses_configuration("{\"names\": [{\"name\": \"\", \"type\": \"ORG\"}]}", BROADSHEET_INVALID_OPTION);
    refuses_configuration("{\"names\": [{\"name\": \"Acme\", \"type\": \"ORG\", \"keys\": 1}]}", BROADSHEET_UNKNOWN_OPTION);
    CHECK(broadsheet_desk_open(NULL, 0, NULL, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_open(NULL, 0, NULL, NULL) == BROADSHEET_INVALID_ARGUMENT);
}

static broadsheet_article *read_text(const broadsheet_desk *desk, const char *text, size_t length) {
    broadsheet_article *article;
    broadsheet_error error;
    CHECK(broadsheet_article_read(desk, text, length, NULL, 0, &article, &error) == BROADSHEET_OK && article != NULL);
    return article;
}

static void refuses_reading(const broadsheet_desk *desk, const char *text, size_t length, const char *options,
                            int32_t expected, int64_t position) {
    broadsheet_article *article = (broadsheet_article *)(size_t)1;
    broadsheet_error error;
    size_t options_length = options ? strlen(options) : 0;
    int32_t status = broadsheet_article_read(desk, text, length, options, options_length, &article, &error);
    CHECK(status == expected && error.status == expected && article == NULL && error.message[0] != '\0');
    CHECK(position == -2 || error.position == position);
}

static void reading(const broadsheet_desk *desk) {
    broadsheet_article *article;
    broadsheet_desk *small = opened("{\"max_bytes\": 4}");
    refuses_reading(desk, "good\xff", 5, NULL, BROADSHEET_INVALID_UTF8, 4);
    refuses_reading(desk, "\xed\xa0\x80", 3, NULL, BROADSHEET_INVALID_UTF8, 0);
    refuses_reading(small, "12345", 5, NULL, BROADSHEET_TOO_LARGE, -1);
    refuses_reading(desk, TEXT, LENGTH, "[1]", BROADSHEET_INVALID_JSON, -2);
    refuses_reading(desk, TEXT, LENGTH, "{\"titel\": \"\"}", BROADSHEET_UNKNOWN_OPTION, -2);
    refuses_reading(desk, TEXT, LENGTH, "{\"title\": 1}", BROADSHEET_INVALID_OPTION, -2);
    refuses_reading(desk, TEXT, LENGTH, "{\"published\": \"yesterday\"}", BROADSHEET_INVALID_OPTION, -2);
    refuses_reading(desk, TEXT, LENGTH, "{\"invalid_utf8\": \"ignore\"}", BROADSHEET_INVALID_OPTION, -2);
    refuses_reading(NULL, TEXT, LENGTH, NULL, BROADSHEET_INVALID_ARGUMENT, -1);
    refuses_reading(desk, NULL, 1, NULL, BROADSHEET_INVALID_ARGUMENT, -1);
    CHECK(broadsheet_article_read(desk, TEXT, LENGTH, NULL, 0, NULL, NULL) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_article_read(desk, TEXT, LENGTH, NULL, 9, &article, NULL) == BROADSHEET_INVALID_ARGUMENT);
    broadsheet_article_free(read_text(desk, "", 0));
    broadsheet_article_free(read_text(desk, "a\0b", 3));
    broadsheet_desk_free(small);
}

static void counts(const broadsheet_article *article) {
    broadsheet_counts counted;
    broadsheet_error error;
    CHECK(broadsheet_article_count(article, &counted, &error) == BROADSHEET_OK);
    CHECK(counted.words == 11 && counted.sentences == 2 && counted.paragraphs == 1);
    CHECK(counted.syllables >= counted.words && counted.monosyllables <= counted.words);
    CHECK(broadsheet_article_count(NULL, &counted, &error) == BROADSHEET_INVALID_ARGUMENT && counted.words == 0);
    CHECK(broadsheet_article_count(article, NULL, &error) == BROADSHEET_INVALID_ARGUMENT);
}

static void reports(const broadsheet_article *article) {
    static const char only[] = "{\"only\": [\"tokens\"], \"offsets\": \"utf16\"}";
    static const char unknown[] = "{\"only\": [\"gossip\"]}";
    broadsheet_buffer report;
    broadsheet_error error;
    CHECK(broadsheet_article_report(article, NULL, 0, &report, &error) == BROADSHEET_OK && is_document(&report));
    CHECK(strstr(report.data, "\"text\":\"Luna-25 lost\"") != NULL);
    broadsheet_buffer_free(&report);
    CHECK(is_empty(&report));
    CHECK(broadsheet_article_report(article, only, strlen(only), &report, &error) == BROADSHEET_OK);
    CHECK(is_document(&report) && strstr(report.data, "\"tokens\"") && !strstr(report.data, "\"counts\""));
    broadsheet_buffer_free(&report);
    spoil(&report);
    CHECK(broadsheet_article_report(article, unknown, strlen(unknown), &report, &error) == BROADSHEET_INVALID_OPTION);
    CHECK(is_empty(&report) && strstr(error.message, "readability") != NULL);
    spoil(&report);
    CHECK(broadsheet_article_report(NULL, NULL, 0, &report, &error) == BROADSHEET_INVALID_ARGUMENT && is_empty(&report));
    CHECK(broadsheet_article_report(article, NULL, 0, NULL, &error) == BROADSHEET_INVALID_ARGUMENT);
}

static void analyzing(const broadsheet_desk *desk) {
    static const char options[] = "{\"id\": \"a1\", \"title\": \"Lost\", \"only\": [\"article\"], \"offsets\": \"codepoints\"}";
    static const char repair[] = "{\"invalid_utf8\": \"repair\"}";
    broadsheet_buffer report;
    broadsheet_error error;
    CHECK(broadsheet_desk_analyze(desk, TEXT, LENGTH, options, strlen(options), &report, &error) == BROADSHEET_OK);
    CHECK(is_document(&report) && strstr(report.data, "\"id\":\"a1\"") != NULL);
    broadsheet_buffer_free(&report);
    CHECK(broadsheet_desk_analyze(desk, "a\xff.", 3, repair, strlen(repair), &report, NULL) == BROADSHEET_OK);
    broadsheet_buffer_free(&report);
    spoil(&report);
    CHECK(broadsheet_desk_analyze(desk, "a\xff.", 3, NULL, 0, &report, &error) == BROADSHEET_INVALID_UTF8);
    CHECK(is_empty(&report) && error.position == 1);
    CHECK(broadsheet_desk_analyze(NULL, TEXT, LENGTH, NULL, 0, &report, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_analyze(desk, TEXT, LENGTH, NULL, 0, NULL, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_analyze(desk, NULL, 5, NULL, 0, &report, &error) == BROADSHEET_INVALID_ARGUMENT);
}

static void syllables(const broadsheet_desk *desk) {
    int32_t count = 9;
    broadsheet_error error;
    CHECK(broadsheet_desk_syllables(desk, "lander", 6, &count, &error) == BROADSHEET_OK && count == 2);
    CHECK(broadsheet_desk_syllables(desk, "-", 1, &count, &error) == BROADSHEET_OK && count == 0);
    CHECK(broadsheet_desk_syllables(desk, "", 0, &count, &error) == BROADSHEET_OK && count == 0);
    CHECK(broadsheet_desk_syllables(desk, "\xc3", 1, &count, &error) == BROADSHEET_INVALID_UTF8 && count == 0);
    CHECK(broadsheet_desk_syllables(NULL, "a", 1, &count, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_syllables(desk, NULL, 1, &count, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_syllables(desk, "a", 1, NULL, &error) == BROADSHEET_INVALID_ARGUMENT);
}

/* ---- Batches ---- */

#define MANY 300

typedef struct watch {
    size_t calls, last, stop_at;
    int in_order;
} watch;

static int32_t watching(size_t done, size_t total, void *payload) {
    watch *seen = (watch *)payload;
    seen->calls += 1;
    seen->in_order = seen->in_order && done >= seen->last && done <= total && total == MANY;
    seen->last = done;
    return done >= seen->stop_at;
}

static void fill(broadsheet_document *documents) {
    static const char own[] = "{\"id\": \"own\"}";
    size_t index;
    for (index = 0; index < MANY; index++) {
        documents[index].text = index % 10 == 3 ? "\xff" : TEXT;
        documents[index].length = index % 10 == 3 ? 1 : LENGTH;
        documents[index].options = index % 10 == 5 ? own : NULL;
        documents[index].options_length = index % 10 == 5 ? strlen(own) : 0;
    }
    documents[7].options = "{";
    documents[7].options_length = 1;
    documents[8].text = NULL;
}

static void check_result(const broadsheet_result *result, size_t index) {
    int32_t expected = index % 10 == 3 ? BROADSHEET_INVALID_UTF8
                       : index == 7    ? BROADSHEET_INVALID_JSON
                       : index == 8    ? BROADSHEET_INVALID_ARGUMENT
                                       : BROADSHEET_OK;
    CHECK(result->error.status == expected);
    CHECK(expected == BROADSHEET_OK ? is_document(&result->report) : is_empty(&result->report));
    if (expected == BROADSHEET_OK)
        CHECK((strstr(result->report.data, "\"id\":\"own\"") != NULL) == (index % 10 == 5));
}

static void free_results(broadsheet_result *results) {
    size_t index;
    for (index = 0; index < MANY; index++) broadsheet_buffer_free(&results[index].report);
}

static void whole_batch(const broadsheet_desk *desk, int32_t threads, const broadsheet_document *documents,
                        broadsheet_result *results) {
    static const char options[] = "{\"only\": [\"counts\"]}";
    watch seen = {0, 0, MANY + 1, 1};
    broadsheet_error error;
    size_t index;
    CHECK(broadsheet_desk_analyze_batch(desk, documents, MANY, options, strlen(options), threads, watching, &seen, results,
                                        &error) == BROADSHEET_OK);
    CHECK(seen.calls > 0 && seen.in_order && seen.last == MANY);
    for (index = 0; index < MANY; index++) check_result(&results[index], index);
    free_results(results);
}

static void stopped_batch(const broadsheet_desk *desk, int32_t threads, const broadsheet_document *documents,
                          broadsheet_result *results) {
    watch seen = {0, 0, 1, 1};
    broadsheet_error error;
    size_t index, cancelled = 0;
    CHECK(broadsheet_desk_analyze_batch(desk, documents, MANY, NULL, 0, threads, watching, &seen, results, &error) ==
          BROADSHEET_CANCELLED);
    CHECK(error.status == BROADSHEET_CANCELLED);
    for (index = 0; index < MANY; index++) {
        if (results[index].error.status != BROADSHEET_CANCELLED) continue;
        CHECK(is_empty(&results[index].report));
        cancelled += 1;
    }
    CHECK(cancelled > 0);
    free_results(results);
}

static void batches(const broadsheet_desk *desk) {
    static broadsheet_document documents[MANY];
    static broadsheet_result results[MANY];
    broadsheet_error error;
    int32_t threads;
    fill(documents);
    for (threads = -1; threads <= 3; threads++) whole_batch(desk, threads, documents, results);
    stopped_batch(desk, 1, documents, results);
    stopped_batch(desk, 2, documents, results);
    CHECK(broadsheet_desk_analyze_batch(desk, NULL, 0, NULL, 0, 1, NULL, NULL, NULL, &error) == BROADSHEET_OK);
    CHECK(broadsheet_desk_analyze_batch(desk, documents, MANY, "[", 1, 1, NULL, NULL, results, &error) ==
          BROADSHEET_INVALID_JSON);
    free_results(results);
    spoil(&results[MANY - 1].report);
    CHECK(broadsheet_desk_analyze_batch(NULL, documents, MANY, NULL, 0, 1, NULL, NULL, results, &error) ==
          BROADSHEET_INVALID_ARGUMENT);
    CHECK(is_empty(&results[MANY - 1].report) && results[MANY - 1].error.status == BROADSHEET_CANCELLED);
    CHECK(broadsheet_desk_analyze_batch(desk, NULL, MANY, NULL, 0, 1, NULL, NULL, results, &error) ==
          BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_analyze_batch(desk, documents, MANY, NULL, 0, 1, NULL, NULL, NULL, &error) ==
          BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_analyze_batch(desk, documents, SIZE_MAX, NULL, 0, 1, NULL, NULL, results, &error) ==
          BROADSHEET_INVALID_ARGUMENT);
}

/* ---- Comparing ---- */

static void relations(const broadsheet_article *a, const broadsheet_article *b) {
    broadsheet_relation relation;
    broadsheet_error error;
    CHECK(broadsheet_article_relate(a, b, &relation, &error) == BROADSHEET_OK);
    CHECK(relation.verdict >= BROADSHEET_UNRELATED && relation.verdict <= BROADSHEET_COPY);
    CHECK(relation.direction >= BROADSHEET_NO_DIRECTION && relation.direction <= BROADSHEET_B_FROM_A);
    CHECK(relation.confidence >= 0 && relation.confidence <= 1 && relation.derived >= 0 && relation.derived <= 1);
    CHECK(broadsheet_article_relate(a, a, &relation, &error) == BROADSHEET_OK && relation.verdict == BROADSHEET_COPY);
    CHECK(broadsheet_article_relate(NULL, b, &relation, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_article_relate(a, NULL, &relation, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_article_relate(a, b, NULL, &error) == BROADSHEET_INVALID_ARGUMENT);
}

static void comparisons(const broadsheet_article *a, const broadsheet_article *b) {
    static const char options[] = "{\"id\": \"pair-1\", \"offsets\": \"utf16\"}";
    static const char unknown[] = "{\"a\": {}}";
    broadsheet_buffer comparison;
    broadsheet_error error;
    CHECK(broadsheet_article_compare(a, b, options, strlen(options), &comparison, &error) == BROADSHEET_OK);
    CHECK(is_document(&comparison) && strstr(comparison.data, "\"id\":\"pair-1\"") != NULL);
    broadsheet_buffer_free(&comparison);
    spoil(&comparison);
    CHECK(broadsheet_article_compare(a, b, unknown, strlen(unknown), &comparison, &error) == BROADSHEET_UNKNOWN_OPTION);
    CHECK(is_empty(&comparison));
    CHECK(broadsheet_article_compare(NULL, b, NULL, 0, &comparison, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_article_compare(a, NULL, NULL, 0, &comparison, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_article_compare(a, b, NULL, 0, NULL, &error) == BROADSHEET_INVALID_ARGUMENT);
}

static void comparing_texts(const broadsheet_desk *desk) {
    static const char options[] = "{\"a\": {\"title\": \"Lost\"}, \"b\": {\"invalid_utf8\": \"repair\"}}";
    broadsheet_buffer comparison;
    broadsheet_error error;
    CHECK(broadsheet_desk_compare(desk, TEXT, LENGTH, OTHER, OTHER_LENGTH, options, strlen(options), &comparison, &error) ==
          BROADSHEET_OK);
    CHECK(is_document(&comparison));
    broadsheet_buffer_free(&comparison);
    CHECK(broadsheet_desk_compare(desk, "", 0, "", 0, NULL, 0, &comparison, &error) == BROADSHEET_OK);
    broadsheet_buffer_free(&comparison);
    spoil(&comparison);
    CHECK(broadsheet_desk_compare(desk, TEXT, LENGTH, "\xff", 1, NULL, 0, &comparison, &error) == BROADSHEET_INVALID_UTF8);
    CHECK(is_empty(&comparison) && error.position == 0);
    CHECK(broadsheet_desk_compare(NULL, "", 0, "", 0, NULL, 0, &comparison, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_compare(desk, NULL, 1, "", 0, NULL, 0, &comparison, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_compare(desk, "", 0, NULL, 1, NULL, 0, &comparison, &error) == BROADSHEET_INVALID_ARGUMENT);
    CHECK(broadsheet_desk_compare(desk, "", 0, "", 0, NULL, 0, NULL, &error) == BROADSHEET_INVALID_ARGUMENT);
}

int main(void) {
    broadsheet_desk *desk = opened(NULL);
    broadsheet_desk *another = opened("{\"abbreviations\": [\"Bros\"]}");
    broadsheet_article *a = read_text(desk, TEXT, LENGTH);
    broadsheet_article *b = read_text(another, OTHER, OTHER_LENGTH);
    version();
    status_names();
    free_of_nothing();
    desks();
    reading(desk);
    analyzing(desk);
    syllables(desk);
    batches(desk);
    comparing_texts(desk);
    broadsheet_desk_free(desk); /* the articles outlive their desks */
    broadsheet_desk_free(another);
    counts(a);
    reports(a);
    relations(a, b);
    comparisons(a, b);
    broadsheet_article_free(a);
    broadsheet_article_free(b);
    if (failures == 0) printf("every function does what the header says\n");
    return failures != 0;
}
