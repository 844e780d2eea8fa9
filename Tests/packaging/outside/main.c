/* A program of someone else's: counts the words of a sentence with an installed Broadsheet. */
#include <broadsheet.h>

#include <stdio.h>
#include <string.h>

int main(void) {
    static const char text[] = "The lander is gone.";
    broadsheet_desk *desk;
    broadsheet_article *article;
    broadsheet_counts counts;
    if (broadsheet_desk_open(NULL, 0, &desk, NULL) != BROADSHEET_OK) return 1;
    if (broadsheet_article_read(desk, text, strlen(text), NULL, 0, &article, NULL) != BROADSHEET_OK) return 1;
    if (broadsheet_article_count(article, &counts, NULL) != BROADSHEET_OK) return 1;
    printf("%s: %d words\n", broadsheet_version(), (int)counts.words);
    broadsheet_article_free(article);
    broadsheet_desk_free(desk);
    return 0;
}
