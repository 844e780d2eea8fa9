#include "lexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) const unsigned char broadsheet_table_lexicon_bytes[] = {
#embed "bytes/lexicon.bin"
};
