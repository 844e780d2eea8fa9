// Names known before any text is read. `tables/language/gazetteer.py` makes the bytes.
#ifndef BROADSHEET_LANGUAGE_GAZETTEER_H
#define BROADSHEET_LANGUAGE_GAZETTEER_H

extern const unsigned char broadsheet_table_gazetteer_bytes[];

static inline const void *broadsheet_table_gazetteer(void) { return broadsheet_table_gazetteer_bytes; }

#endif
