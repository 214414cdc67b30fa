// From when on a policy lets everybody read.
import type { AccessPolicy } from './access.ts';

/** The day (ISO 8601, UTC) from which everybody may read a record: null for always, 9999-12-31 for never. */
export function openFrom(policy: AccessPolicy | undefined): string | null {
  return policy === undefined || policy.level === 'public' ? null : (policy.until ?? '9999-12-31');
}
