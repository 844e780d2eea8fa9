#include "BroadsheetTextTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE _Alignas(64) const unsigned char

TABLE broadsheet_table_unicode_bytes[] = {
#embed "bytes/unicode.bin"
};

TABLE broadsheet_table_ascii_bytes[256] = {
#embed "bytes/ascii.bin"
};

TABLE broadsheet_table_tokens_bytes[] = {
#embed "bytes/tokens.bin"
};

TABLE broadsheet_table_sentences_bytes[] = {
#embed "bytes/sentences.bin"
};
