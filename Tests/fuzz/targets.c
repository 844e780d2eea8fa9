/* One target for each exported function: what to call with what an input says, and what must hold behind it. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

/* Some callers want no details. */
static broadsheet_error *take_error(input *in, broadsheet_error *error) { return take_byte(in) == 0xFF ? NULL : error; }

/* An article of what is left of an input; NULL where it cannot be read. */
static broadsheet_article *read_article(const broadsheet_desk *desk, const string *text, const string *options) {
    broadsheet_article *article;
    broadsheet_error error;
    stopwatch watch = started();
    int32_t status = broadsheet_article_read(desk, text->data, text->length, options->data, options->length, &article, &error);
    check_time(watch, text->length + options->length, "broadsheet_article_read");
    check_error(status, &error);
    REQUIRE((article != NULL) == (status == BROADSHEET_OK));
    return article;
}

static const char repairing[] = "{\"invalid_utf8\": \"repair\"}";

/* Reads whatever bytes there are. */
static broadsheet_article *read_repaired(const broadsheet_desk *desk, const string *text) {
    string options = {(char *)repairing, sizeof repairing - 1, 0};
    broadsheet_article *article = read_article(desk, text, &options);
    REQUIRE(article != NULL);
    return article;
}

/* ---- Version, statuses, buffers ---- */

static void version(const broadsheet_desk *desk, input *in) {
    (void)desk, (void)in;
    REQUIRE(strcmp(broadsheet_version(), BROADSHEET_VERSION) == 0);
}

static void abi(const broadsheet_desk *desk, input *in) {
    (void)desk, (void)in;
    REQUIRE(broadsheet_abi() == BROADSHEET_ABI);
}

static void status_name(const broadsheet_desk *desk, input *in) {
    (void)desk;
    const char *name = broadsheet_status_name((int32_t)take_number(in, 4));
    REQUIRE(name != NULL && name[0] != '\0');
}

/* Buffers are freed once, twice, empty, and not in the order they were made in. */
static void buffer_free(const broadsheet_desk *desk, input *in) {
    broadsheet_buffer buffers[4] = {{NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
    string text = fitted((string){NULL, 0, 0});
    for (int step = 0; step < 64 && in->left > 0; step++) {
        unsigned which = take_below(in, 4);
        if (take_byte(in) & 1 && buffers[which].data == NULL) {
            int32_t status = broadsheet_desk_analyze(desk, text.data, text.length, NULL, 0, &buffers[which], NULL);
            check_buffer(status, &buffers[which], &text, NULL);
        } else {
            broadsheet_buffer_free(&buffers[which]);
            REQUIRE(buffers[which].data == NULL && buffers[which].length == 0);
        }
    }
    for (int which = 0; which < 4; which++) broadsheet_buffer_free(&buffers[which]);
    broadsheet_buffer_free(NULL);
    string_free(&text);
}

/* ---- The desk ---- */

static void desk_open(const broadsheet_desk *unused, input *in) {
    (void)unused;
    broadsheet_desk *desk;
    broadsheet_error details, *error = take_error(in, &details);
    string configuration = take_options(in, CONFIGURATION);
    stopwatch watch = started();
    int32_t status = broadsheet_desk_open(configuration.data, configuration.length, &desk, error);
    check_time(watch, configuration.length, "broadsheet_desk_open");
    check_error(status, error);
    REQUIRE((desk != NULL) == (status == BROADSHEET_OK));
    if (desk) {
        string text = take_text(in, &configuration);
        string none = {NULL, 0, 0};
        broadsheet_article *article = read_article(desk, &text, &none);
        /* The report finds the names that the desk was opened with. */
        if (article) {
            broadsheet_buffer report;
            stopwatch reading = started();
            status = broadsheet_article_report(article, NULL, 0, &report, NULL);
            check_time(reading, text.length + configuration.length, "broadsheet_article_report");
            check_buffer(status, &report, &text, NULL);
            broadsheet_buffer_free(&report);
        }
        broadsheet_article_free(article);
        string_free(&text);
    }
    broadsheet_desk_free(desk);
    string_free(&configuration);
}

#define LIVES 4

/* Whatever the order in which things are opened, read, used and freed. */
static void lifetimes(const broadsheet_desk *lent, input *in) {
    broadsheet_desk *desks[LIVES] = {NULL};
    broadsheet_article *articles[LIVES] = {NULL};
    broadsheet_counts counts;
    broadsheet_relation relation;
    string text = fitted((string){NULL, 0, 0});
    for (int step = 0; step < 64 && in->left > 0; step++) {
        unsigned desk = take_below(in, LIVES), article = take_below(in, LIVES);
        switch (take_below(in, 8)) {
            case 0:
                if (!desks[desk]) REQUIRE(broadsheet_desk_open(NULL, 0, &desks[desk], NULL) == BROADSHEET_OK);
                break;
            case 1:
            case 2:
                broadsheet_desk_free(desks[desk]);
                desks[desk] = NULL;
                break;
            case 3:
            case 4:
                if (!articles[article]) articles[article] = read_repaired(desks[desk] ? desks[desk] : lent, &text);
                break;
            case 5:
                broadsheet_article_free(articles[article]);
                articles[article] = NULL;
                break;
            case 6: {
                input part = take_part(in, take_byte(in));
                string next = take_text(&part, &text);
                string_free(&text);
                text = next;
                break;
            }
            default:
                broadsheet_article_count(articles[article], &counts, NULL);
                broadsheet_article_relate(articles[article], articles[desk], &relation, NULL);
        }
    }
    for (int index = 0; index < LIVES; index++) broadsheet_desk_free(desks[index]);
    for (int index = 0; index < LIVES; index++) broadsheet_article_free(articles[index]);
    string_free(&text);
}

/* ---- Reading ---- */

static void article_read(const broadsheet_desk *desk, input *in) {
    string options = take_options(in, READING);
    string text = take_text(in, &options);
    broadsheet_article_free(read_article(desk, &text, &options));
    string_free(&text);
    string_free(&options);
}

static void article_count(const broadsheet_desk *desk, input *in) {
    string text = take_text(in, NULL);
    broadsheet_article *article = read_repaired(desk, &text);
    broadsheet_counts counts;
    broadsheet_error details, *error = take_error(in, &details);
    stopwatch watch = started();
    int32_t status = broadsheet_article_count(article, &counts, error);
    check_time(watch, text.length, "broadsheet_article_count");
    check_error(status, error);
    REQUIRE(status == BROADSHEET_OK);
    int64_t figures[sizeof counts / sizeof(int64_t)];
    memcpy(figures, &counts, sizeof counts);
    for (size_t index = 0; index < sizeof figures / sizeof figures[0]; index++) REQUIRE(figures[index] >= 0);
    /* Nothing is counted that does not stand there, byte for byte. */
    REQUIRE((size_t)counts.characters <= text.length && counts.letters <= counts.alphanumerics);
    REQUIRE(counts.alphanumerics <= counts.characters && (size_t)counts.words <= text.length);
    REQUIRE(counts.distinct_words <= counts.words && counts.long_words <= counts.words);
    REQUIRE(counts.monosyllables + counts.polysyllables <= counts.words && counts.complex_words <= counts.words);
    broadsheet_article_free(article);
    string_free(&text);
}

static void desk_syllables(const broadsheet_desk *desk, input *in) {
    broadsheet_error details, *error = take_error(in, &details);
    string word = take_text(in, NULL);
    int32_t syllables = -1;
    stopwatch watch = started();
    int32_t status = broadsheet_desk_syllables(desk, word.data, word.length, &syllables, error);
    check_time(watch, word.length, "broadsheet_desk_syllables");
    check_error(status, error);
    REQUIRE(syllables >= 0 && (status == BROADSHEET_OK || syllables == 0));
    string_free(&word);
}

/* ---- Reports ---- */

static void article_report(const broadsheet_desk *desk, input *in) {
    broadsheet_error details, *error = take_error(in, &details);
    string options = take_options(in, REPORTING);
    string text = take_text(in, NULL);
    broadsheet_article *article = read_repaired(desk, &text);
    broadsheet_buffer report;
    stopwatch watch = started();
    int32_t status = broadsheet_article_report(article, options.data, options.length, &report, error);
    check_time(watch, text.length + options.length, "broadsheet_article_report");
    check_error(status, error);
    check_buffer(status, &report, &text, NULL);
    broadsheet_article_free(article);
    broadsheet_buffer_free(&report);
    string_free(&text);
    string_free(&options);
}

static int32_t analyze(const broadsheet_desk *desk, const string *text, const string *options, broadsheet_buffer *report,
                       broadsheet_error *error) {
    stopwatch watch = started();
    int32_t status =
        broadsheet_desk_analyze(desk, text->data, text->length, options->data, options->length, report, error);
    check_time(watch, text->length + options->length, "broadsheet_desk_analyze");
    check_error(status, error);
    check_buffer(status, report, text, NULL);
    return status;
}

static void desk_analyze(const broadsheet_desk *desk, input *in) {
    broadsheet_error details, *error = take_error(in, &details);
    string options = take_options(in, ANALYZING);
    string text = take_text(in, &options);
    broadsheet_buffer report, again;
    int32_t status = analyze(desk, &text, &options, &report, error);
    /* The same bytes once more: a thing that was left from the first call would show. */
    if (text.length < 4096) {
        REQUIRE(analyze(desk, &text, &options, &again, NULL) == status && same_bytes(&report, &again));
        broadsheet_buffer_free(&again);
    }
    broadsheet_buffer_free(&report);
    string_free(&text);
    string_free(&options);
}

/* ---- Batches ---- */

#define MOST_DOCUMENTS 8

typedef struct batch {
    string texts[MOST_DOCUMENTS], options[MOST_DOCUMENTS], shared;
    broadsheet_document documents[MOST_DOCUMENTS];
    broadsheet_result results[MOST_DOCUMENTS];
    size_t count, bytes, stop_at;
} batch;

static void fill(batch *all, input *in) {
    while (all->count < MOST_DOCUMENTS && in->left > 0) {
        size_t index = all->count++;
        input part = take_part(in, take_number(in, 2));
        all->options[index] = take_options(&part, ANALYZING);
        all->texts[index] = take_text(&part, index > 0 ? &all->texts[index - 1] : NULL);
        all->documents[index] = (broadsheet_document){all->texts[index].data, all->texts[index].length,
                                                      all->options[index].data, all->options[index].length};
        all->bytes += all->texts[index].length + all->options[index].length;
    }
}

static int32_t stopping(size_t done, size_t total, void *payload) {
    const batch *all = payload;
    REQUIRE(done <= total && total == all->count);
    return done >= all->stop_at;
}

static int32_t run(const broadsheet_desk *desk, batch *all, int32_t threads) {
    broadsheet_error error;
    stopwatch watch = started();
    int32_t status = broadsheet_desk_analyze_batch(desk, all->documents, all->count, all->shared.data, all->shared.length,
                                                   threads, stopping, all, all->results, &error);
    check_time(watch, all->bytes + all->count * all->shared.length, "broadsheet_desk_analyze_batch");
    check_error(status, &error);
    for (size_t index = 0; index < all->count; index++) {
        const broadsheet_result *result = &all->results[index];
        check_error(result->error.status, &result->error);
        check_buffer(result->error.status, &result->report, &all->texts[index], NULL);
    }
    return status;
}

/* On one thread and on several the same comes out, but where the batch was stopped. */
static void check_threads(const broadsheet_desk *desk, batch *all, int32_t threads) {
    broadsheet_result first[MOST_DOCUMENTS];
    int32_t status = run(desk, all, 1);
    memcpy(first, all->results, sizeof first);
    int32_t again = run(desk, all, threads);
    for (size_t index = 0; index < all->count; index++) {
        if (status == BROADSHEET_OK && again == BROADSHEET_OK) {
            REQUIRE(first[index].error.status == all->results[index].error.status);
            REQUIRE(same_bytes(&first[index].report, &all->results[index].report));
        }
        broadsheet_buffer_free(&first[index].report);
        broadsheet_buffer_free(&all->results[index].report);
    }
}

static void desk_analyze_batch(const broadsheet_desk *desk, input *in) {
    batch all = {.count = 0};
    int32_t threads = (int32_t)take_below(in, 6) - 1;
    uint8_t stop = take_byte(in);
    all.stop_at = stop < 16 ? stop : SIZE_MAX;
    all.shared = take_options(in, ANALYZING);
    fill(&all, in);
    check_threads(desk, &all, threads);
    for (size_t index = 0; index < all.count; index++) {
        string_free(&all.texts[index]);
        string_free(&all.options[index]);
    }
    string_free(&all.shared);
}

/* ---- Comparing ---- */

static bool is_share(double value) { return value >= 0 && value <= 1; }

static void check_relation(const broadsheet_relation *relation) {
    REQUIRE(relation->verdict >= BROADSHEET_UNRELATED && relation->verdict <= BROADSHEET_COPY);
    REQUIRE(relation->direction >= BROADSHEET_NO_DIRECTION && relation->direction <= BROADSHEET_B_FROM_A);
    REQUIRE(is_share(relation->confidence) && is_share(relation->story) && is_share(relation->derived));
    REQUIRE(is_share(relation->verbatim) && is_share(relation->verbatim_all) && is_share(relation->paraphrase));
}

static void article_relate(const broadsheet_desk *desk, input *in) {
    string texts[2];
    broadsheet_error details, *error = take_error(in, &details);
    take_texts(in, texts);
    broadsheet_article *a = read_repaired(desk, &texts[0]);
    broadsheet_article *b = read_repaired(desk, &texts[1]);
    broadsheet_relation relation, again;
    stopwatch watch = started();
    int32_t status = broadsheet_article_relate(a, b, &relation, error);
    check_time(watch, texts[0].length + texts[1].length, "broadsheet_article_relate");
    check_error(status, error);
    REQUIRE(status == BROADSHEET_OK);
    check_relation(&relation);
    REQUIRE(broadsheet_article_relate(a, b, &again, NULL) == BROADSHEET_OK && !memcmp(&relation, &again, sizeof again));
    broadsheet_article_free(a);
    broadsheet_article_free(b);
    string_free(&texts[0]);
    string_free(&texts[1]);
}

static void article_compare(const broadsheet_desk *desk, input *in) {
    string texts[2];
    broadsheet_error details, *error = take_error(in, &details);
    string options = take_options(in, COMPARING);
    take_texts(in, texts);
    broadsheet_article *a = read_repaired(desk, &texts[0]);
    broadsheet_article *b = read_repaired(desk, &texts[1]);
    broadsheet_buffer comparison;
    stopwatch watch = started();
    int32_t status = broadsheet_article_compare(a, b, options.data, options.length, &comparison, error);
    check_time(watch, texts[0].length + texts[1].length + options.length, "broadsheet_article_compare");
    check_error(status, error);
    check_buffer(status, &comparison, &texts[0], &texts[1]);
    broadsheet_article_free(a);
    broadsheet_article_free(b);
    broadsheet_buffer_free(&comparison);
    string_free(&options);
    string_free(&texts[0]);
    string_free(&texts[1]);
}

static void desk_compare(const broadsheet_desk *desk, input *in) {
    string texts[2];
    broadsheet_error details, *error = take_error(in, &details);
    string options = take_options(in, PAIR);
    take_texts(in, texts);
    broadsheet_buffer comparison;
    stopwatch watch = started();
    int32_t status = broadsheet_desk_compare(desk, texts[0].data, texts[0].length, texts[1].data, texts[1].length,
                                             options.data, options.length, &comparison, error);
    check_time(watch, texts[0].length + texts[1].length + options.length, "broadsheet_desk_compare");
    check_error(status, error);
    check_buffer(status, &comparison, &texts[0], &texts[1]);
    broadsheet_buffer_free(&comparison);
    string_free(&options);
    string_free(&texts[0]);
    string_free(&texts[1]);
}

/* ---- The table: Tests/fuzz/check-targets.sh holds it against the header. ---- */

const target targets[] = {
    {"broadsheet_version", version},
    {"broadsheet_abi", abi},
    {"broadsheet_status_name", status_name},
    {"broadsheet_buffer_free", buffer_free},
    {"broadsheet_desk_open", desk_open},
    {"broadsheet_desk_free", lifetimes},
    {"broadsheet_article_read", article_read},
    {"broadsheet_article_free", lifetimes},
    {"broadsheet_article_report", article_report},
    {"broadsheet_desk_analyze", desk_analyze},
    {"broadsheet_article_count", article_count},
    {"broadsheet_desk_syllables", desk_syllables},
    {"broadsheet_desk_analyze_batch", desk_analyze_batch},
    {"broadsheet_article_relate", article_relate},
    {"broadsheet_article_compare", article_compare},
    {"broadsheet_desk_compare", desk_compare},
};
const size_t target_count = sizeof targets / sizeof targets[0];

const target *target_named(const char *name) {
    for (size_t index = 0; index < target_count; index++)
        if (!strcmp(targets[index].name, name)) return &targets[index];
    return NULL;
}
