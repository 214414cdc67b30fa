// How many of the faults a second look finds, and how often it raises an alarm where nothing was done.
import type { FindingKind } from '../../../src/model/finding.ts';
import type { Fault, FaultKind, FaultyTranslation } from './fault.ts';
import { shares } from './generate.ts';

/** A finding in terms of the lines of both sides. */
export interface Found {
  readonly kind: FindingKind;
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
}

const numeric: readonly FindingKind[] = ['number', 'date', 'time', 'unit', 'amount'];
const names: readonly FindingKind[] = ['name-omitted', 'name-added', 'name-differs'];

/** Kinds of finding that fit a kind of fault. */
const fitting: Readonly<Record<FaultKind, readonly FindingKind[]>> = {
  number: numeric,
  date: ['date', 'number', 'time'],
  name: names,
  omission: ['no-counterpart'],
  addition: ['no-counterpart'],
  negation: ['negation'],
  tense: ['tense'],
  doubled: ['repeated', 'no-counterpart'],
  swapped: ['order'],
};

/** True where the finding names the fault's segment and is of a kind that fits: with words that were left out or put in, their figures and names fit too. */
export function finds(found: Found, fault: Fault): boolean {
  const named =
    found.source.some((line) => fault.source.includes(line)) ||
    found.target.some((line) => fault.target.includes(line));
  if (!named) return false;
  if (fitting[fault.kind].includes(found.kind)) return true;
  if (fault.kind !== 'omission' && fault.kind !== 'addition') return false;
  const words = fault.was + fault.became;
  return (
    (numeric.includes(found.kind) && /\d/.test(words)) ||
    (names.includes(found.kind) && /(?<=\S )\p{Lu}/u.test(words))
  );
}

export interface Recall {
  readonly faults: number;
  readonly found: number;
  readonly recall: number;
}

export interface ReviewFigures {
  readonly faults: Readonly<Record<string, Recall>>;
  /** Segments of the original whose pair holds no fault. */
  readonly untouched: number;
  /** Findings that name no segment of any fault. */
  readonly alarms: number;
  readonly alarmsPer1000: number;
  readonly alarmsByKind: Readonly<Record<string, number>>;
}

/** Counts what was found at `least` confidence or more. `by`: faults by their kind alone, or by kind and form. */
export function measured(
  { faults, source }: FaultyTranslation,
  all: readonly Found[],
  least = 0,
  by: 'kind' | 'form' = 'kind',
): ReviewFigures {
  const found = all.filter(({ confidence }) => confidence >= least);
  const groups = new Map<string, Fault[]>();
  for (const [kind] of shares)
    for (const fault of faults)
      if (fault.kind === kind) {
        const group = by === 'kind' ? kind : `${kind}/${fault.form}`;
        groups.set(group, [...(groups.get(group) ?? []), fault]);
      }
  const recalls = [...groups].map(([group, members]): [string, Recall] => {
    const count = members.filter((fault) => found.some((one) => finds(one, fault))).length;
    return [group, { faults: members.length, found: count, recall: count / members.length }];
  });
  const alarms = falseAlarms(faults, found);
  const touched = new Set(faults.flatMap((fault) => [...fault.source, fault.pair]));
  const untouched = source.length - touched.size;
  const kinds = new Map<string, number>();
  for (const { kind } of alarms) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    faults: Object.fromEntries(recalls),
    untouched,
    alarms: alarms.length,
    alarmsPer1000: untouched === 0 ? 0 : (1000 * alarms.length) / untouched,
    alarmsByKind: Object.fromEntries(kinds),
  };
}

/** Findings that name no segment of a fault, on either side. */
export function falseAlarms(faults: readonly Fault[], found: readonly Found[]): Found[] {
  const source = new Set(faults.flatMap((fault) => [...fault.source, fault.pair]));
  const target = new Set(faults.flatMap((fault) => fault.target));
  return found.filter(
    (one) => !one.source.some((line) => source.has(line)) && !one.target.some((line) => target.has(line)),
  );
}
