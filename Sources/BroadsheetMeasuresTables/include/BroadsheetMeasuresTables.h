// The bytes of the tables that the Measures room reads in place. `tables/measures/` makes them.
#ifndef BROADSHEET_MEASURES_TABLES_H
#define BROADSHEET_MEASURES_TABLES_H

extern const unsigned char broadsheet_table_syllables_bytes[];
extern const unsigned char broadsheet_table_syllable_model_bytes[];

static inline const void *broadsheet_table_syllables(void) { return broadsheet_table_syllables_bytes; }
static inline const void *broadsheet_table_syllable_model(void) { return broadsheet_table_syllable_model_bytes; }

#endif
