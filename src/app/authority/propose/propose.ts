// Proposals for joining authorities of different sources. They are only proposed, with reasons: a person decides.
import { AS_WRITTEN } from '../../../model/name-reference.ts';
import type { Candidate } from './candidate.ts';
import { fullKey, initialKey } from './personal-name.ts';
import { reasonsInNames } from './name-reasons.ts';
import { reasonsInDescriptions, type Reason } from './reasons.ts';

/** `doubtful`: something speaks against it. */
export interface Proposal {
  readonly from: Candidate;
  readonly to: Candidate;
  readonly doubtful: boolean;
  readonly reasons: readonly Reason[];
}

/** `crowded`: names that too many others may be, so that nothing is proposed for them by their initials. */
export interface Proposals {
  readonly proposals: readonly Proposal[];
  readonly crowded: number;
}

/** Of one name so many different persons are told apart; of one surname and initial so many names are compared. */
const mostApart = 8;
const mostShortened = 24;

/**
 * Proposals among candidates of one kind, in the order given: each is proposed to be joined to the first that it agrees with. `isSettled`
 * says of two whether a person has joined them or told them apart. Takes time in proportion to the number of candidates.
 */
export function propose(
  candidates: readonly Candidate[],
  isSettled: (a: Candidate, b: Candidate) => boolean,
): Proposals {
  const found = new Map<string, Proposal>();
  const orderOf = new Map(candidates.map((candidate, at) => [candidate, at]));
  const byName = groups(candidates, namesOf);
  const homonyms = homonymReasons(byName);
  const consider = (from: Candidate, to: Candidate): Proposal | undefined => {
    if (from.list === to.list || saysTooLittle(from, to) || isSettled(from, to)) return undefined;
    const key = `${orderOf.get(to) ?? 0} ${orderOf.get(from) ?? 0}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const names = reasonsInNames(from, to);
    if (names.length === 0) return undefined;
    const reasons = [
      ...names,
      ...bareness(from, to),
      ...homonyms(from, to),
      ...reasonsInDescriptions(from, to),
    ];
    const proposal = { from, to, doubtful: reasons.some(({ speaks }) => speaks === 'against'), reasons };
    found.set(key, proposal);
    return proposal;
  };
  for (const group of byName.values()) compareAlike(group, consider);
  const crowded = compareShortened(groups(candidates, initialsOf), consider);
  const proposals = withAmbiguities([...found.values()]).sort(
    (a, b) =>
      (orderOf.get(a.to) ?? 0) - (orderOf.get(b.to) ?? 0) ||
      (orderOf.get(a.from) ?? 0) - (orderOf.get(b.from) ?? 0),
  );
  return { proposals, crowded };
}

type Consider = (from: Candidate, to: Candidate) => Proposal | undefined;

/** Those of one name: each is held against the first of every person that the name has turned out to be. */
function compareAlike(group: readonly Candidate[], consider: Consider): void {
  const persons: Candidate[] = [];
  for (const candidate of group) {
    const agreed = persons.some((person) => consider(candidate, person)?.doubtful === false);
    if (!agreed && persons.length < mostApart) persons.push(candidate);
  }
}

/** Those of one surname and initial: names that may be each other's shortened form. Gives the number of those left out. */
function compareShortened(byInitial: ReadonlyMap<string, readonly Candidate[]>, consider: Consider): number {
  let crowded = 0;
  for (const group of byInitial.values()) {
    const firsts = [...groups(group, wholeNamesOf).values()].flatMap(([first]) => first ?? []);
    const distinct = [...new Set(firsts)];
    if (distinct.length > mostShortened) crowded += distinct.length;
    else
      distinct.forEach((candidate, at) => {
        for (const earlier of distinct.slice(0, at)) consider(candidate, earlier);
      });
  }
  return crowded;
}

/** Two surnames in two editions: nothing says that they are one man. */
function saysTooLittle(a: Candidate, b: Candidate): boolean {
  return a.isBare && b.isBare && a.content.kind === 'person';
}

/** A name of one word, as records write it, may be another's just as well. */
function bareness(from: Candidate, to: Candidate): Reason[] {
  const bare = [from, to].find(({ isBare }) => isBare);
  if (bare === undefined) return [];
  const message = `Records write only “${bare.label}”, which may mean several.`;
  return [{ code: 'one-word', speaks: 'against', message, quotes: [from.label, to.label] }];
}

/** Where a short name may be several that cannot be one another, each of the proposals says so. */
function withAmbiguities(proposals: readonly Proposal[]): Proposal[] {
  const isShort = ({ reasons }: Proposal): boolean => reasons.some(({ code }) => code === 'shortened');
  const others = new Map<Candidate, Candidate[]>();
  for (const proposal of proposals.filter(isShort))
    for (const [one, other] of [
      [proposal.from, proposal.to],
      [proposal.to, proposal.from],
    ] as const)
      others.set(one, [...(others.get(one) ?? []), other]);
  return proposals.map((proposal) => {
    const { from, to, reasons } = proposal;
    if (!isShort(proposal)) return proposal;
    const rival = rivalOf(from, to, others) ?? rivalOf(to, from, others);
    return rival === undefined ? proposal : { ...proposal, doubtful: true, reasons: [...reasons, rival] };
  });
}

function rivalOf(
  short: Candidate,
  other: Candidate,
  others: ReadonlyMap<Candidate, readonly Candidate[]>,
): Reason | undefined {
  const rival = others.get(short)?.find((one) => one !== other && reasonsInNames(one, other).length === 0);
  if (rival === undefined) return undefined;
  const message = `“${short.label}” may be “${rival.label}” as well as “${other.label}”.`;
  return { code: 'ambiguous', speaks: 'against', message, quotes: [short.label, other.label] };
}

/**
 * Two of one name in one list: then it is not said which of them another list means. What records write is no list: two spellings there tell
 * nobody apart.
 */
function homonymReasons(byName: ReadonlyMap<string, readonly Candidate[]>): HomonymReasons {
  const twins = new Map<string, number>();
  for (const [key, group] of byName)
    for (const { list, content } of group) {
      if (content.source.format === AS_WRITTEN) continue;
      const place = `${list}\n${key}`;
      twins.set(place, (twins.get(place) ?? 0) + 1);
    }
  const twinOf = (candidate: Candidate): string | undefined =>
    namesOf(candidate).find((key) => (twins.get(`${candidate.list}\n${key}`) ?? 0) > 1);
  return (from, to) => {
    const twin = [from, to].find((one) => twinOf(one) !== undefined);
    if (twin === undefined) return [];
    const message = `The list of “${twin.label}” has more than one of this name.`;
    return [{ code: 'homonym', speaks: 'against', message, quotes: [from.label, to.label] }];
  };
}

type HomonymReasons = (from: Candidate, to: Candidate) => Reason[];

function groups(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => readonly string[],
): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    for (const key of keysOf(candidate)) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [candidate]);
      else group.push(candidate);
    }
  return found;
}

/** The keys under which the same name is found, however it is printed. */
function namesOf({ forms }: Candidate): string[] {
  const keys = forms.flatMap(({ key, body, readings }) => [
    key,
    ...(body === '' ? [] : [`body ${body}`]),
    ...readings.map(fullKey),
  ]);
  return [...new Set(keys)];
}

function wholeNamesOf({ forms }: Candidate): string[] {
  return [...new Set(forms.flatMap(({ readings }) => readings.map(fullKey)))];
}

function initialsOf({ forms }: Candidate): string[] {
  return [...new Set(forms.flatMap(({ readings }) => readings.flatMap((one) => initialKey(one) ?? [])))];
}
