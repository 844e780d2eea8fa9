#include "BroadsheetMeasuresTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE _Alignas(64) const unsigned char


TABLE broadsheet_table_syllables_bytes[] = {
#embed "bytes/syllables.bin"
};

TABLE broadsheet_table_syllable_model_bytes[] = {
#embed "bytes/syllable-model.bin"
};
