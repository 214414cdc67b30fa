// Who may read a record: decided here, once, for every use case.
import type { AccessPolicy, Viewer } from '../../model/access.ts';

/**
 * Whether a viewer may read a record with this policy at this instant. A record without a policy is public. A closed record
 * opens by itself at the start of the day (UTC) that its policy names.
 */
export function mayRead(policy: AccessPolicy | undefined, viewer: Viewer, now: Date): boolean {
  if (viewer.kind === 'operator' || policy === undefined || policy.level === 'public') return true;
  return policy.until !== null && now.getTime() >= Date.parse(`${policy.until}T00:00:00Z`);
}
