/*
 * Prints the report of a file, as the library wrote it and a line's end behind it.
 *
 *     analyze_file FILE OPTIONS
 */
#include <broadsheet.h>

#include <stdio.h>
#include <string.h>

#define MOST 1000000

int main(int count, char **arguments) {
    static char text[MOST];
    broadsheet_desk *desk;
    broadsheet_buffer report;
    broadsheet_error error;
    size_t length;
    int result = 1;
    FILE *file = count == 3 ? fopen(arguments[1], "rb") : NULL;
    if (file == NULL) return 2;
    length = fread(text, 1, MOST, file);
    fclose(file);
    if (broadsheet_desk_open(NULL, 0, &desk, NULL) != BROADSHEET_OK) return 1;
    if (broadsheet_desk_analyze(desk, text, length, arguments[2], strlen(arguments[2]), &report, &error) ==
        BROADSHEET_OK) {
        result = fwrite(report.data, 1, report.length, stdout) != report.length || putchar('\n') == EOF;
        broadsheet_buffer_free(&report);
    } else {
        fprintf(stderr, "%s\n", error.message);
    }
    broadsheet_desk_free(desk);
    return result;
}
