// What an inventory's manifest, its fixity blocks and states are made of.

/** Digests and the paths that have them. */
export type Digests = ReadonlyMap<string, readonly string[]>;
