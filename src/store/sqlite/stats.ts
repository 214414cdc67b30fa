// The figures of a store as they come over from a worker; apart from its queries, since the workers need no schemas.
import { z } from 'zod';

const count = z.int().nonnegative();
export const StatsSchema = z.object({
  records: count,
  withdrawn: count,
  versions: count,
  parts: count,
  authorities: count,
  units: count,
  seq: count,
});
