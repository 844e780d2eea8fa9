/*
 * Reads two articles and says what they are and how they are akin.
 *
 *     cc -std=c99 main.c $(pkg-config --cflags --libs broadsheet) -o compare-articles
 *     ./compare-articles ../../seeds/000_072044ce91ddbeb5.txt ../../seeds/001_4ad53afa846c4013.txt
 *
 * Plain C99, and valid C++.
 */
#include <broadsheet.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The bytes of a file; NULL where it cannot be read. free() them. */
static char *file_bytes(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    long size;
    *length = 0;
    if (file == NULL) return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0) {
        bytes = (char *)malloc((size_t)size + 1);
        if (bytes != NULL) *length = fread(bytes, 1, (size_t)size, file);
    }
    fclose(file);
    return bytes;
}

/* Every call that can fail goes through here. */
static int failed(int32_t status, const broadsheet_error *error, const char *doing) {
    if (status == BROADSHEET_OK) return 0;
    fprintf(stderr, "%s: %s: %s\n", doing, broadsheet_status_name(status), error->message);
    return 1;
}

static broadsheet_article *read_article(const broadsheet_desk *desk, const char *path) {
    broadsheet_article *article;
    broadsheet_error error;
    size_t length;
    int32_t status;
    char *text = file_bytes(path, &length);
    if (text == NULL) {
        perror(path);
        return NULL;
    }
    /* The article holds its own copy of the text. */
    status = broadsheet_article_read(desk, text, length, NULL, 0, &article, &error);
    free(text);
    return failed(status, &error, path) ? NULL : article;
}

/* What was counted, in plain C values: no JSON. */
static int print_counts(const broadsheet_article *article) {
    broadsheet_counts counts;
    broadsheet_error error;
    if (failed(broadsheet_article_count(article, &counts, &error), &error, "count")) return 1;
    printf("%" PRId64 " words, %" PRId64 " sentences, %" PRId64 " paragraphs, %" PRId64 " syllables\n", counts.words,
           counts.sentences, counts.paragraphs, counts.syllables);
    return 0;
}

/* The whole report is JSON; "only" keeps it to what is wanted. */
static int print_report(const broadsheet_article *article) {
    static const char options[] = "{\"only\": [\"article\", \"readability\"]}";
    broadsheet_buffer report;
    broadsheet_error error;
    int32_t status = broadsheet_article_report(article, options, strlen(options), &report, &error);
    if (failed(status, &error, "report")) return 1;
    printf("%s\n", report.data);
    broadsheet_buffer_free(&report);
    return 0;
}

static int print_relation(const broadsheet_article *a, const broadsheet_article *b) {
    static const char *const verdicts[] = {"unrelated", "related", "the same story", "a rewrite", "a copy"};
    broadsheet_relation relation;
    broadsheet_error error;
    if (failed(broadsheet_article_relate(a, b, &relation, &error), &error, "relate")) return 1;
    printf("%s, confidence %.2f: derived %.2f, verbatim %.2f, paraphrase %.2f\n", verdicts[relation.verdict],
           relation.confidence, relation.derived, relation.verbatim, relation.paraphrase);
    return 0;
}

static int print_comparison(const broadsheet_article *a, const broadsheet_article *b) {
    broadsheet_buffer comparison;
    broadsheet_error error;
    if (failed(broadsheet_article_compare(a, b, NULL, 0, &comparison, &error), &error, "compare")) return 1;
    printf("%s\n", comparison.data);
    broadsheet_buffer_free(&comparison);
    return 0;
}

static int print_all(const broadsheet_article *a, const broadsheet_article *b) {
    return print_counts(a) || print_report(a) || print_counts(b) || print_report(b) || print_relation(a, b) ||
           print_comparison(a, b);
}

int main(int count, char **arguments) {
    broadsheet_desk *desk;
    broadsheet_article *a, *b;
    broadsheet_error error;
    int result;
    if (count != 3) {
        fprintf(stderr, "usage: %s ARTICLE ARTICLE\n", arguments[0]);
        return 2;
    }
    if (failed(broadsheet_desk_open(NULL, 0, &desk, &error), &error, "open")) return 1;
    a = read_article(desk, arguments[1]);
    b = read_article(desk, arguments[2]);
    broadsheet_desk_free(desk); /* the articles keep what they need of it */
    result = a == NULL || b == NULL || print_all(a, b);
    broadsheet_article_free(a); /* NULL is fine */
    broadsheet_article_free(b);
    return result;
}
