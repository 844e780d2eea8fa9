#include "tags.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) const unsigned char broadsheet_table_tags_bytes[] = {
#embed "bytes/tags.bin"
};
