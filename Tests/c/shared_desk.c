/*
 * One desk and the same articles, used by several threads at a time; prints a hash of all that comes out, so that runs
 * on other numbers of threads, on other processors, or under a checker can be held against each other.
 *
 *     shared_desk THREADS FILE...
 *
 * Each thread works on everything, each from another place on, so that threads meet on the same article.
 */
#define _POSIX_C_SOURCE 200809L
#include <broadsheet.h>

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_THREADS 64
#define LONGEST 1000000

typedef struct text {
    char *bytes;
    size_t length;
    broadsheet_article *article;
} text;

static broadsheet_desk *desk;
static text *texts;
static size_t count;
static char everything[512];

/* ---- Hashes (FNV-1a) ---- */

static uint64_t hash(uint64_t state, const void *bytes, size_t length) {
    const unsigned char *at = (const unsigned char *)bytes;
    while (length-- > 0) state = (state ^ *at++) * 0x100000001B3;
    return state;
}

static uint64_t take(uint64_t state, int32_t status, broadsheet_buffer *buffer) {
    state = hash(state, &status, sizeof status);
    state = hash(state, buffer->data, buffer->length);
    broadsheet_buffer_free(buffer);
    return state;
}

/* ---- What is done with each text ---- */

static uint64_t analyze(uint64_t state, const text *read) {
    static const char *const units[] = {"bytes", "codepoints", "utf16"};
    broadsheet_buffer report;
    for (size_t unit = 0; unit < 3; unit++) {
        char options[640];
        int length = snprintf(options, sizeof options, "{\"only\":[%s],\"offsets\":\"%s\",\"invalid_utf8\":\"repair\"}",
                              everything, units[unit]);
        int32_t status =
            broadsheet_desk_analyze(desk, read->bytes, read->length, options, (size_t)length, &report, NULL);
        state = take(state, status, &report);
    }
    return take(state, broadsheet_article_report(read->article, NULL, 0, &report, NULL), &report);
}

static uint64_t measure(uint64_t state, const text *read) {
    broadsheet_counts counts;
    int32_t syllables, status = broadsheet_article_count(read->article, &counts, NULL);
    state = hash(hash(state, &status, sizeof status), &counts, sizeof counts);
    status = broadsheet_desk_syllables(desk, read->bytes, read->length < 40 ? read->length : 40, &syllables, NULL);
    return hash(hash(state, &status, sizeof status), &syllables, sizeof syllables);
}

static uint64_t compare(uint64_t state, const text *a, const text *b) {
    static const char options[] = "{\"a\": {\"invalid_utf8\": \"repair\"}, \"b\": {\"invalid_utf8\": \"repair\"}}";
    broadsheet_relation relation;
    broadsheet_buffer made;
    int32_t status = broadsheet_article_relate(a->article, b->article, &relation, NULL);
    state = hash(hash(state, &status, sizeof status), &relation, sizeof relation);
    state = take(state, broadsheet_article_compare(a->article, b->article, NULL, 0, &made, NULL), &made);
    status = broadsheet_desk_compare(desk, a->bytes, a->length, b->bytes, b->length, options, sizeof options - 1, &made,
                                     NULL);
    return take(state, status, &made);
}

static uint64_t all_of(size_t index) {
    const text *read = &texts[index], *next = &texts[(index + 1) % count];
    uint64_t state = measure(analyze(0xCBF29CE484222325, read), read);
    return compare(compare(state, read, next), next, read);
}

/* ---- Threads ---- */

typedef struct worker {
    pthread_t thread;
    size_t first;
    uint64_t *hashes;
} worker;

static void *work(void *payload) {
    worker *self = (worker *)payload;
    for (size_t step = 0; step < count; step++) {
        size_t index = (self->first + step) % count;
        self->hashes[index] = all_of(index);
    }
    return NULL;
}

/* The batch call, on as many threads, must give the same as one after the other. */
static uint64_t batch(int32_t threads) {
    broadsheet_document *documents = calloc(count, sizeof *documents);
    broadsheet_result *results = calloc(count, sizeof *results);
    uint64_t state = 0xCBF29CE484222325;
    for (size_t index = 0; index < count; index++)
        documents[index] = (broadsheet_document){texts[index].bytes, texts[index].length, NULL, 0};
    int32_t status =
        broadsheet_desk_analyze_batch(desk, documents, count, NULL, 0, threads, NULL, NULL, results, NULL);
    state = hash(state, &status, sizeof status);
    for (size_t index = 0; index < count; index++)
        state = take(state, results[index].error.status, &results[index].report);
    free(documents);
    free(results);
    return state;
}

static int run(size_t threads) {
    worker workers[MOST_THREADS];
    for (size_t index = 0; index < threads; index++) {
        workers[index].first = index * count / threads;
        workers[index].hashes = calloc(count, sizeof(uint64_t));
        if (pthread_create(&workers[index].thread, NULL, work, &workers[index]) != 0) return 1;
    }
    for (size_t index = 0; index < threads; index++) pthread_join(workers[index].thread, NULL);
    int differs = 0;
    for (size_t index = 1; index < threads; index++)
        differs |= memcmp(workers[0].hashes, workers[index].hashes, count * sizeof(uint64_t)) != 0;
    printf("%016llx %016llx\n", (unsigned long long)hash(0xCBF29CE484222325, workers[0].hashes, count * sizeof(uint64_t)),
           (unsigned long long)batch((int32_t)threads));
    for (size_t index = 0; index < threads; index++) free(workers[index].hashes);
    if (differs) fprintf(stderr, "threads differ\n");
    return differs;
}

/* ---- Set-up ---- */

static text read_file(const char *name) {
    static const char repairing[] = "{\"invalid_utf8\": \"repair\"}";
    text read = {malloc(LONGEST), 0, NULL};
    FILE *file = fopen(name, "rb");
    if (file == NULL || read.bytes == NULL) exit(2);
    read.length = fread(read.bytes, 1, LONGEST, file);
    fclose(file);
    if (broadsheet_article_read(desk, read.bytes, read.length, repairing, sizeof repairing - 1, &read.article, NULL) !=
        BROADSHEET_OK)
        exit(1);
    return read;
}

/* The library's own list of sections, as JSON: what it says where it is asked for one that there is not. */
static void learn_sections(void) {
    static const char options[] = "{\"only\": [\"?\"]}";
    broadsheet_buffer report;
    broadsheet_error error;
    broadsheet_desk_analyze(desk, "", 0, options, sizeof options - 1, &report, &error);
    char *list = strstr(error.message, "there are: ");
    if (list == NULL) exit(1);
    for (char *name = strtok(list + strlen("there are: "), ", "); name; name = strtok(NULL, ", ")) {
        size_t used = strlen(everything);
        snprintf(everything + used, sizeof everything - used, used ? ",\"%s\"" : "\"%s\"", name);
    }
}

int main(int arguments, char **argument) {
    size_t threads = arguments > 2 ? strtoul(argument[1], NULL, 10) : 0;
    if (threads < 1 || threads > MOST_THREADS) return 2;
    if (broadsheet_desk_open(NULL, 0, &desk, NULL) != BROADSHEET_OK) return 1;
    learn_sections();
    count = (size_t)arguments - 2;
    texts = calloc(count, sizeof *texts);
    for (size_t index = 0; index < count; index++) texts[index] = read_file(argument[index + 2]);
    int failed = run(threads);
    for (size_t index = 0; index < count; index++) {
        broadsheet_article_free(texts[index].article);
        free(texts[index].bytes);
    }
    free(texts);
    broadsheet_desk_free(desk);
    return failed;
}
