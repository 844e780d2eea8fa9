#ifndef BROADSHEET_TAGS_TABLE_H
#define BROADSHEET_TAGS_TABLE_H

extern const unsigned char broadsheet_table_tags_bytes[];

static inline const void *broadsheet_table_tags(void) { return broadsheet_table_tags_bytes; }

#endif
