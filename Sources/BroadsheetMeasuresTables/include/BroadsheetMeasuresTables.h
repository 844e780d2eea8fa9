// The bytes of the tables that the Measures room reads in place. `tables/measures/` makes them.
#ifndef BROADSHEET_MEASURES_TABLES_H
#define BROADSHEET_MEASURES_TABLES_H

#endif
