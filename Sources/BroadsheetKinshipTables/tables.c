#include "BroadsheetKinshipTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE _Alignas(64) const unsigned char


TABLE broadsheet_table_idf_bytes[] = {
#embed "bytes/idf.bin"
};
