#ifndef BROADSHEET_NAMES_TABLE_H
#define BROADSHEET_NAMES_TABLE_H

extern const unsigned char broadsheet_table_names_bytes[];

static inline const void *broadsheet_table_names(void) { return broadsheet_table_names_bytes; }

#endif
