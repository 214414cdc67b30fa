// What `/health` holds an archive against.

export interface HealthOptions {
  /** Free space below which something is wrong, in bytes. */
  readonly leastFree: number;
  /** How old the last check may be, in milliseconds; where it is absent any age will do, and none at all. */
  readonly oldestCheck?: number | undefined;
  /** When checks began to be made on a schedule: no check is missed before it could have been made. Absent where nobody makes them. */
  readonly since?: Date | undefined;
  /** How long the database may take to answer, in milliseconds. */
  readonly patience: number;
  /** Whether any answer since the server began met a damaged database: what a question of health asks may be in memory yet. */
  readonly metDamage?: (() => boolean) | undefined;
  /** Bytes that are free where a folder lies. Another may be given for tests. */
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly now?: Date;
}

/** What is enough for most: half a GiB, and five seconds. */
export const usualHealth: HealthOptions = { leastFree: 512 * 1024 * 1024, patience: 5000 };
