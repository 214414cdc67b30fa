// The table by which records are harvested. It is derived: dropped and made anew, never migrated.

/**
 * `harvest`: one row for each record, withdrawn ones too. `seq`: the place of the last line of the log that concerns it. `changed`: the later of its newest
 * version and its last access policy; `decided`: its withdrawal, else its last access policy, null where there is neither; instants to the second.
 */
export const createHarvest = `
CREATE TABLE harvest (
  seq INTEGER PRIMARY KEY,
  record INTEGER NOT NULL UNIQUE,
  id TEXT NOT NULL UNIQUE,
  changed TEXT NOT NULL,
  decided TEXT,
  open_from TEXT,
  withdrawn INTEGER NOT NULL
) STRICT;
`;

export const harvestTables = ['harvest'];
