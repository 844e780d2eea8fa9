/*
 * Two copies of the library in one process, as two programs' parts may bring them: each keeps its own state, both give
 * the same bytes, and what one made the same copy takes and frees.
 *
 *     two_copies LIBRARY COPY
 */
#include "loaded.h"

static const char TEXT[] = "Luna-25 lost\n\nThe lander is gone. It fell on the Moon on Saturday.\n";
static const char OTHER[] = "Lander lost\n\nOn Saturday the lander fell on the Moon. Engineers will try again.\n";

typedef struct results {
    broadsheet_desk *desk;
    broadsheet_article *a, *b;
    broadsheet_buffer report, comparison;
} results;

static results made_by(const loaded *copy) {
    results made;
    NEED(copy->desk_open(NULL, 0, &made.desk, NULL) == BROADSHEET_OK);
    NEED(copy->article_read(made.desk, TEXT, sizeof TEXT - 1, NULL, 0, &made.a, NULL) == BROADSHEET_OK);
    NEED(copy->article_read(made.desk, OTHER, sizeof OTHER - 1, NULL, 0, &made.b, NULL) == BROADSHEET_OK);
    NEED(copy->article_report(made.a, NULL, 0, &made.report, NULL) == BROADSHEET_OK);
    NEED(copy->article_compare(made.a, made.b, NULL, 0, &made.comparison, NULL) == BROADSHEET_OK);
    return made;
}

static void free_by(const loaded *copy, results *made) {
    copy->article_free(made->a);
    copy->desk_free(made->desk);
    copy->article_free(made->b);
    copy->buffer_free(&made->comparison);
    copy->buffer_free(&made->report);
}

static void need_same(const broadsheet_buffer *a, const broadsheet_buffer *b) {
    NEED(a->length == b->length && memcmp(a->data, b->data, a->length) == 0);
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    loaded one = load(arguments[1]), two = load(arguments[2]);
    NEED(one.library != two.library && one.desk_open != two.desk_open && one.version() != two.version());
    for (int round = 0; round < 20; round++) {
        results first = made_by(&one), second = made_by(&two);
        need_same(&first.report, &second.report);
        need_same(&first.comparison, &second.comparison);
        /* In the other order every other time. */
        if (round % 2) free_by(&one, &first);
        free_by(&two, &second);
        if (round % 2 == 0) free_by(&one, &first);
    }
    /* One goes while the other has things open. */
    results last = made_by(&two);
    dlclose(one.library);
    results more = made_by(&two);
    need_same(&last.report, &more.report);
    free_by(&two, &last);
    free_by(&two, &more);
    dlclose(two.library);
    printf("two copies of the library in one process give the same bytes\n");
    return 0;
}
