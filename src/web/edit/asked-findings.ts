// Which findings an address asks for.
import type { DeskFinding, FindingState } from '../../app/edit/desk-findings.ts';

export const shownStates = ['open', 'explained', 'accepted', 'dismissed', 'mended', 'all'] as const;

/** `kind`: empty for all. `small`: those of little confidence, too. */
export interface AskedFindings {
  readonly state: FindingState | 'all';
  readonly kind: string;
  readonly small: boolean;
}

/** Below this a finding is shown only to those who ask for all. */
const usualConfidence = 0.5;

/** Whatever is not understood counts as not asked. */
export function readAskedFindings(query: URLSearchParams): AskedFindings {
  return {
    state: shownStates.find((one) => one === query.get('state')) ?? 'open',
    kind: query.get('kind') ?? '',
    small: query.get('small') === 'yes',
  };
}

/** As a query, without what is usual. */
export function writeAskedFindings({ state, kind, small }: AskedFindings): string {
  const query = new URLSearchParams();
  if (state !== 'open') query.set('state', state);
  if (kind !== '') query.set('kind', kind);
  if (small) query.set('small', 'yes');
  return query.toString();
}

/** Those that are asked for. `kept`: one that stays in sight whatever it is now, since something was just done with it. */
export function askedOf(
  findings: readonly DeskFinding[],
  { state, kind, small }: AskedFindings,
  kept?: string,
): readonly DeskFinding[] {
  return findings.filter(
    (one) =>
      one.anchor === kept ||
      ((state === 'all' || one.state === state) &&
        (kind === '' || one.kind === kind) &&
        (small || one.confidence >= usualConfidence || one.judgement !== null)),
  );
}
