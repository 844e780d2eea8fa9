// The bytes of the tables that the Kinship room reads in place. `tables/kinship/` makes them.
#ifndef BROADSHEET_KINSHIP_TABLES_H
#define BROADSHEET_KINSHIP_TABLES_H

extern const unsigned char broadsheet_table_idf_bytes[];

static inline const void *broadsheet_table_idf(void) { return broadsheet_table_idf_bytes; }

#endif
