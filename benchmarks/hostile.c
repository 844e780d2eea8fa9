/*
 * Hands the library one text and prints what that took: nanoseconds, bytes of memory at the most beside the text itself,
 * and bytes of the result.
 *
 *     hostile TASK FILE [FILE]      TASK: analyze, counts, tokens, language, batch (64 pieces), compare
 */
#include <broadsheet.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PIECES 64

static char tokens[] = "{\"only\":[\"article\",\"sentences\",\"tokens\",\"language\",\"counts\",\"readability\"]}";
static char language[] = "{\"only\":[\"entities\",\"quotations\",\"times\"],\"language\":\"en\"}";

typedef struct text {
    char *data;
    size_t length;
} text;

static void die(const char *what) {
    fprintf(stderr, "hostile: %s\n", what);
    exit(1);
}

static text read_file(const char *path) {
    text text = {NULL, 0};
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) die(path);
    text.length = (size_t)ftell(file);
    text.data = malloc(text.length + 1);
    rewind(file);
    if (text.data == NULL || fread(text.data, 1, text.length, file) != text.length) die(path);
    fclose(file);
    return text;
}

/* A figure of /proc/self/status in bytes: getrusage would count what the parent had before this program was loaded. */
static long status_bytes(const char *name) {
    char line[256];
    long bytes = 0;
    FILE *file = fopen("/proc/self/status", "r");
    if (file == NULL) return 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, name, strlen(name)) == 0) bytes = atol(line + strlen(name)) * 1024;
    }
    fclose(file);
    return bytes;
}

static void forget_peak(void) {
    FILE *file = fopen("/proc/self/clear_refs", "w");
    if (file == NULL) return;
    fputs("5", file);
    fclose(file);
}

static size_t taken(broadsheet_buffer *buffer) {
    size_t length = buffer->length;
    broadsheet_buffer_free(buffer);
    return length;
}

static size_t analyze(broadsheet_desk *desk, text text, const char *options) {
    broadsheet_buffer report;
    broadsheet_error error;
    size_t length = options == NULL ? 0 : strlen(options);
    if (broadsheet_desk_analyze(desk, text.data, text.length, options, length, &report, &error) != 0) die(error.message);
    return taken(&report);
}

static size_t count(broadsheet_desk *desk, text text) {
    broadsheet_article *article;
    broadsheet_counts counts;
    broadsheet_error error;
    if (broadsheet_article_read(desk, text.data, text.length, NULL, 0, &article, &error) != 0) die(error.message);
    if (broadsheet_article_count(article, &counts, &error) != 0) die(error.message);
    broadsheet_article_free(article);
    return sizeof counts;
}

/* Pieces of about one size, cut at the border of a character; all results are kept until the end. */
static size_t batch(broadsheet_desk *desk, text text) {
    broadsheet_document documents[PIECES];
    broadsheet_result results[PIECES];
    broadsheet_error error;
    size_t start = 0, length = 0, piece;
    for (piece = 0; piece < PIECES; piece++) {
        size_t end = text.length * (piece + 1) / PIECES;
        while (end < text.length && ((unsigned char)text.data[end] & 0xC0) == 0x80) end++;
        documents[piece] = (broadsheet_document){text.data + start, end - start, NULL, 0};
        start = end;
    }
    if (broadsheet_desk_analyze_batch(desk, documents, PIECES, NULL, 0, 1, NULL, NULL, results, &error) != 0) {
        die(error.message);
    }
    for (piece = 0; piece < PIECES; piece++) {
        if (results[piece].error.status != 0) die(results[piece].error.message);
        length += taken(&results[piece].report);
    }
    return length;
}

static size_t compare(broadsheet_desk *desk, text a, text b) {
    broadsheet_buffer comparison;
    broadsheet_error error;
    if (broadsheet_desk_compare(desk, a.data, a.length, b.data, b.length, NULL, 0, &comparison, &error) != 0) {
        die(error.message);
    }
    return taken(&comparison);
}

static size_t run(const char *task, broadsheet_desk *desk, text a, text b) {
    if (strcmp(task, "analyze") == 0) return analyze(desk, a, NULL);
    if (strcmp(task, "tokens") == 0) return analyze(desk, a, tokens);
    if (strcmp(task, "language") == 0) return analyze(desk, a, language);
    if (strcmp(task, "counts") == 0) return count(desk, a);
    if (strcmp(task, "batch") == 0) return batch(desk, a);
    if (strcmp(task, "compare") == 0) return compare(desk, a, b);
    die("no such task");
    return 0;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int arguments_count, char **arguments) {
    static char small[] = "A small text warms the caches.";
    text a, b, warm = {small, sizeof small - 1};
    broadsheet_desk *desk;
    double start;
    long before;
    size_t length;
    if (arguments_count < 3) die("hostile TASK FILE [FILE]");
    a = read_file(arguments[2]);
    b = arguments_count > 3 ? read_file(arguments[3]) : warm;
    if (broadsheet_desk_open("{\"max_bytes\":1000000000}", 24, &desk, NULL) != 0) die("no desk");
    run(arguments[1], desk, warm, warm);
    forget_peak();
    before = status_bytes("VmRSS:");
    start = seconds();
    length = run(arguments[1], desk, a, b);
    printf("%.0f %ld %zu\n", (seconds() - start) * 1e9, status_bytes("VmHWM:") - before, length);
    broadsheet_desk_free(desk);
    return 0;
}
