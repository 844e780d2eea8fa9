/*
 * Opens a desk and reads articles, then forks: each child uses what it inherited, makes and frees things of its own,
 * works on threads, and ends cleanly; parent and children get the same bytes.
 */
#define _POSIX_C_SOURCE 200809L
#include <broadsheet.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHILDREN 8
#define DOCUMENTS 16

static const char TEXT[] = "Luna-25 lost\n\nBy Jane Doe\n\nThe lander is gone. It fell on the Moon on Saturday.\n";
static const char OTHER[] = "Lander lost\n\nOn Saturday the lander fell on the Moon. Engineers will try again.\n";

static broadsheet_desk *desk;
static broadsheet_article *a, *b;

static int same(broadsheet_buffer *made, const broadsheet_buffer *expected) {
    int equal = made->length == expected->length && memcmp(made->data, expected->data, made->length) == 0;
    broadsheet_buffer_free(made);
    return equal;
}

static int batch_is_same(const broadsheet_buffer *report, int32_t threads) {
    broadsheet_document documents[DOCUMENTS];
    broadsheet_result results[DOCUMENTS];
    int index, equal = 1;
    for (index = 0; index < DOCUMENTS; index++) {
        broadsheet_document document = {TEXT, sizeof TEXT - 1, NULL, 0};
        documents[index] = document;
    }
    if (broadsheet_desk_analyze_batch(desk, documents, DOCUMENTS, NULL, 0, threads, NULL, NULL, results, NULL) !=
        BROADSHEET_OK)
        return 0;
    for (index = 0; index < DOCUMENTS; index++) equal &= same(&results[index].report, report);
    return equal;
}

/* Everything in a child: what was inherited is used and freed, and one more of each is made. */
static int child(const broadsheet_buffer *report, const broadsheet_buffer *comparison) {
    broadsheet_article *own;
    broadsheet_buffer made;
    if (broadsheet_article_report(a, NULL, 0, &made, NULL) != BROADSHEET_OK || !same(&made, report)) return 1;
    if (broadsheet_article_compare(a, b, NULL, 0, &made, NULL) != BROADSHEET_OK || !same(&made, comparison)) return 2;
    if (broadsheet_article_read(desk, OTHER, sizeof OTHER - 1, NULL, 0, &own, NULL) != BROADSHEET_OK) return 3;
    if (broadsheet_article_compare(a, own, NULL, 0, &made, NULL) != BROADSHEET_OK || !same(&made, comparison)) return 4;
    if (!batch_is_same(report, 1) || !batch_is_same(report, 4)) return 5;
    broadsheet_desk_free(desk);
    broadsheet_article_free(own);
    broadsheet_article_free(b);
    broadsheet_article_free(a);
    return 0;
}

int main(void) {
    broadsheet_buffer report, comparison;
    int index, status, failures = 0;
    if (broadsheet_desk_open(NULL, 0, &desk, NULL) != BROADSHEET_OK) return 1;
    if (broadsheet_article_read(desk, TEXT, sizeof TEXT - 1, NULL, 0, &a, NULL) != BROADSHEET_OK) return 1;
    if (broadsheet_article_read(desk, OTHER, sizeof OTHER - 1, NULL, 0, &b, NULL) != BROADSHEET_OK) return 1;
    if (broadsheet_article_report(a, NULL, 0, &report, NULL) != BROADSHEET_OK) return 1;
    if (broadsheet_desk_compare(desk, TEXT, sizeof TEXT - 1, OTHER, sizeof OTHER - 1, NULL, 0, &comparison, NULL) !=
        BROADSHEET_OK)
        return 1;
    if (!batch_is_same(&report, 4)) failures += 1; /* threads have run before the fork */
    for (index = 0; index < CHILDREN; index++) {
        pid_t process = fork();
        if (process < 0) return 1;
        if (process == 0) {
            status = child(&report, &comparison);
            broadsheet_buffer_free(&report);
            broadsheet_buffer_free(&comparison);
            exit(status);
        }
    }
    while (wait(&status) > 0) {
        if (status == 0) continue;
        fprintf(stderr, "a child failed: status %x\n", (unsigned)status);
        failures += 1;
    }
    failures += child(&report, &comparison) != 0;
    broadsheet_buffer_free(&report);
    broadsheet_buffer_free(&comparison);
    if (failures == 0) printf("%d forked children used the desk and its articles\n", CHILDREN);
    return failures != 0;
}
