// The bytes of the tables that the Text room reads in place. `tables/text/` makes them.
#ifndef BROADSHEET_TEXT_TABLES_H
#define BROADSHEET_TEXT_TABLES_H

extern const unsigned char broadsheet_table_unicode_bytes[];

static inline const void *broadsheet_table_unicode(void) { return broadsheet_table_unicode_bytes; }

extern const unsigned char broadsheet_table_tokens_bytes[];

static inline const void *broadsheet_table_tokens(void) { return broadsheet_table_tokens_bytes; }

extern const unsigned char broadsheet_table_ascii_bytes[256];

/// The lower-case letter or the digit that a byte stands for, or 0.
static inline unsigned char broadsheet_table_folded_byte(unsigned char byte) { return broadsheet_table_ascii_bytes[byte]; }

extern const unsigned char broadsheet_table_sentences_bytes[];

static inline const void *broadsheet_table_sentences(void) { return broadsheet_table_sentences_bytes; }

#endif
