/*
 * Runs inputs without a fuzzer, on the library as it is shipped, where a second a MB is just that.
 *
 *     replay DIRECTORY...      each with directories of inputs, by the name of a target
 */
#include "../fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#define LONGEST_INPUT ((size_t)4 << 20)

static uint8_t bytes[LONGEST_INPUT];

static size_t run_file(const broadsheet_desk *desk, const target *chosen, const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return 0;
    /* Should this crash, the last line says on what. */
    fprintf(stderr, "%s\r", path);
    input in = {bytes, fread(bytes, 1, sizeof bytes, file)};
    fclose(file);
    chosen->run(desk, &in);
    fprintf(stderr, "\33[2K");
    return 1;
}

static size_t run_directory(const broadsheet_desk *desk, const target *chosen, const char *root) {
    char path[4096];
    size_t count = 0;
    snprintf(path, sizeof path, "%s/%s", root, chosen->name);
    DIR *directory = opendir(path);
    if (directory == NULL) return 0;
    for (struct dirent *entry = readdir(directory); entry; entry = readdir(directory)) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/%s/%s", root, chosen->name, entry->d_name);
        count += run_file(desk, chosen, path);
    }
    closedir(directory);
    return count;
}

int main(int arguments, char **argument) {
    broadsheet_desk *desk;
    size_t count = 0;
    REQUIRE(broadsheet_desk_open(NULL, 0, &desk, NULL) == BROADSHEET_OK);
    learn_sections(desk);
    for (int index = 1; index < arguments; index++)
        for (size_t which = 0; which < target_count; which++) count += run_directory(desk, &targets[which], argument[index]);
    broadsheet_desk_free(desk);
    printf("replayed %zu inputs\n", count);
    return count == 0;
}
