/* Where a fuzzer comes in. The name that the program is called by says which function is fuzzed. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const target *chosen;
static broadsheet_desk *desk;

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc;
    const char *slash = strrchr((*argv)[0], '/');
    const char *name = slash ? slash + 1 : (*argv)[0];
    chosen = target_named(name);
    if (chosen == NULL) {
        fprintf(stderr, "%s is no function that is fuzzed; there are:\n", name);
        for (size_t index = 0; index < target_count; index++) fprintf(stderr, "%s\n", targets[index].name);
        exit(2);
    }
    REQUIRE(broadsheet_desk_open(NULL, 0, &desk, NULL) == BROADSHEET_OK);
    learn_sections(desk);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    input in = {data, size};
    chosen->run(desk, &in);
    return 0;
}
