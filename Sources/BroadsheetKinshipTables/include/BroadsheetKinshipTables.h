// The bytes of the tables that the Kinship room reads in place. `tables/kinship/` makes them.
#ifndef BROADSHEET_KINSHIP_TABLES_H
#define BROADSHEET_KINSHIP_TABLES_H

#endif
