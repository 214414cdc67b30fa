// What a report calls a record.
import type { Description } from '../../model/description.ts';

export function titleOf({ titles, source }: Description): string {
  return titles[0]?.text ?? source.key;
}
