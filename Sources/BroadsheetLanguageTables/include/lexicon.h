#ifndef BROADSHEET_LEXICON_TABLE_H
#define BROADSHEET_LEXICON_TABLE_H

extern const unsigned char broadsheet_table_lexicon_bytes[];

static inline const void *broadsheet_table_lexicon(void) { return broadsheet_table_lexicon_bytes; }

#endif
