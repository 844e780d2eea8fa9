#include "names.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) const unsigned char broadsheet_table_names_bytes[] = {
#embed "bytes/names.bin"
};
