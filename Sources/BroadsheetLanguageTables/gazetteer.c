#include "gazetteer.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) const unsigned char broadsheet_table_gazetteer_bytes[] = {
#embed "bytes/gazetteer.bin"
};
