/*
 * Loads the library, uses it, also on threads, and unloads it, a thousand times: memory does not grow by the round.
 * It does not by staying where it is: what the Swift runtime has registered cannot be taken back.
 *
 *     load_unload LIBRARY [ROUNDS]
 */
#include "loaded.h"

#include <unistd.h>

static const char TEXT[] = "Luna-25 lost\n\nThe lander is gone. It fell on the Moon on Saturday.\n";

static void use(const loaded *copy) {
    broadsheet_document documents[4];
    broadsheet_result results[4];
    broadsheet_desk *desk;
    broadsheet_buffer report;
    for (int index = 0; index < 4; index++) documents[index] = (broadsheet_document){TEXT, sizeof TEXT - 1, NULL, 0};
    NEED(copy->desk_open(NULL, 0, &desk, NULL) == BROADSHEET_OK);
    NEED(copy->desk_analyze(desk, TEXT, sizeof TEXT - 1, NULL, 0, &report, NULL) == BROADSHEET_OK);
    NEED(copy->desk_analyze_batch(desk, documents, 4, NULL, 0, 2, NULL, NULL, results, NULL) == BROADSHEET_OK);
    for (int index = 0; index < 4; index++) {
        NEED(results[index].report.length == report.length);
        copy->buffer_free(&results[index].report);
    }
    copy->buffer_free(&report);
    copy->desk_free(desk);
}

static long resident_pages(void) {
    long size = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL) return 0;
    if (fscanf(file, "%ld %ld", &size, &resident) != 2) resident = 0;
    fclose(file);
    return resident;
}

int main(int count, char **arguments) {
    if (count < 2) return 2;
    int rounds = count > 2 ? atoi(arguments[2]) : 1000, stays = 0;
    long before = 0;
    for (int round = 0; round < rounds; round++) {
        loaded copy = load(arguments[1]);
        use(&copy);
        NEED(dlclose(copy.library) == 0);
        void *left = dlopen(arguments[1], RTLD_NOW | RTLD_NOLOAD);
        if (left != NULL) {
            stays = 1;
            dlclose(left);
        }
        if (round == rounds / 5) before = resident_pages();
    }
    long growth = (resident_pages() - before) * sysconf(_SC_PAGESIZE);
    printf("loaded, used and unloaded %d times: %s; memory grew by %ld bytes a round\n", rounds,
           stays ? "it stays in memory once loaded" : "it leaves memory each time", growth / rounds);
    /* A block of 16 bytes left behind in each round would show; pages that come and go do not. */
    NEED(growth < (long)rounds * 16 + 256 * 1024);
    return 0;
}
