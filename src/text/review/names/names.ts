// Looks for names that are left out, put in, or rendered as another.
import type { Finding, FindingKind } from '../../../model/finding.ts';
import { compare, matchCut } from '../../names/names.ts';
import { linkedBeads, quoted, quotedList, sideOf, wordsAt, type Bead } from '../passages.ts';
import type { Detector } from '../port.ts';
import { soundsAlike } from '../likeness.ts';
import type { Word } from '../vocabulary.ts';
import { answered, answersBy, type Answer } from './answers.ts';
import { isAcronym, namesOf, usageOf, type NamePhrase, type NamesOfPassage } from './phrases.ts';

const version = 1;
const by = `names ${version}`;

/** Compares the names of both sides of each link, by the lexicon, by sound, and by what is known of names across scripts. */
export const names: Detector = {
  name: 'names',
  version,
  kinds: ['name-omitted', 'name-added', 'name-differs'],
  find(pair) {
    const beads = linkedBeads(pair);
    const [ofSource, ofTarget] = [
      usageOf(beads.map(({ source }) => source)),
      usageOf(beads.map(({ target }) => target)),
    ];
    const read = beads.map(({ source, target }) => ({
      source: namesOf(source, ofSource),
      target: namesOf(target, ofTarget),
    }));
    const answer = answersBy(pair.lexicon, [pair.source.language, pair.target.language]);
    const open = beads.map((bead, at) => unansweredIn(bead, read[at] ?? nothing, answer));
    const met = { source: metIn(read, open, 'source'), target: metIn(read, open, 'target') };
    return beads.flatMap((bead, at) => {
      const around = [open[at - 1], open[at + 1]].filter((one) => one !== undefined);
      const { source, target, veiled, shortened } = open[at] ?? none;
      const left = source.filter(
        (one) => !around.some((near) => near.target.some((other) => isMet(one, other, answer))),
      );
      const right = target.filter(
        (one) => !around.some((near) => near.source.some((other) => isMet(other, one, answer))),
      );
      const isKnown = [...left.map(isMetIn(met.source)), ...right.map(isMetIn(met.target))].includes(true);
      return findingsFrom(bead, left, right, isKnown ? shortened : veiled);
    });
  },
};

interface Sides {
  readonly source: NamesOfPassage;
  readonly target: NamesOfPassage;
}

/** A name with the words of it that nothing answers; `whole`: not one of its words has an answer. `bare`: none but titles. */
interface Unanswered {
  readonly phrase: NamePhrase;
  readonly words: readonly Word[];
  readonly whole: boolean;
  readonly bare: boolean;
}

interface Open {
  readonly source: readonly Unanswered[];
  readonly target: readonly Unanswered[];
  /** Whether a name in the other side may be rendered by its meaning, or shortened to its first letters. */
  readonly veiled: { readonly source: boolean; readonly target: boolean };
  /** The same of first letters alone. */
  readonly shortened: Open['veiled'];
}

const empty: NamesOfPassage = { words: [], names: [], silent: true };
const nothing: Sides = { source: empty, target: empty };
const unveiled = { source: false, target: false };
const none: Open = { source: [], target: [], veiled: unveiled, shortened: unveiled };

function unansweredIn(bead: Bead, own: Sides, answer: Answer): Open {
  const met = answered(own.source, own.target, answer);
  const source = unanswered(own.source, met.source);
  const target = unanswered(own.target, met.target);
  const paired = source.flatMap((one) =>
    own.target.names
      .filter((other) => areOne(bead, one.phrase, other))
      .map((other) => [one.phrase, other] as const),
  );
  const more = target.flatMap((other) =>
    own.source.names
      .filter((one) => areOne(bead, one, other.phrase))
      .map((one) => [one, other.phrase] as const),
  );
  const pairs = [...paired, ...more];
  return {
    source: source.filter(({ phrase }) => !pairs.some(([a]) => a === phrase)),
    target: target.filter(({ phrase }) => !pairs.some(([, b]) => b === phrase)),
    veiled: { source: hasVeiled(own.source, met.source), target: hasVeiled(own.target, met.target) },
    shortened: { source: hasLetters(own.source, met.source), target: hasLetters(own.target, met.target) },
  };
}

/** The keys of names that are answered somewhere in the text: they have their rendering, and no other is to be thought of. */
function metIn(
  read: readonly Sides[],
  open: readonly Open[],
  side: 'source' | 'target',
): ReadonlySet<string> {
  const lone = new Set(open.flatMap((one) => one[side].flatMap(({ words }) => words)));
  return new Set(
    read
      .flatMap((one) => one[side].names.flatMap(({ sure }) => sure))
      .filter((word) => !lone.has(word))
      .flatMap(({ keys }) => keys),
  );
}

const isMetIn =
  (met: ReadonlySet<string>) =>
  ({ words, whole }: Unanswered): boolean =>
    whole && words.every(({ keys }) => keys.some((key) => met.has(key)));

/** Words with capitals that are no names by themselves, and that nothing answers: first letters («ФРГ»), common words ("World"). */
function hasVeiled({ names: phrases, silent }: NamesOfPassage, met: ReadonlySet<Word>): boolean {
  if (silent) return true;
  return phrases.some(({ words, sure, inner }) =>
    words.some((word) => !met.has(word) && !sure.includes(word) && inner.includes(word)),
  );
}

function hasLetters({ names: phrases }: NamesOfPassage, met: ReadonlySet<Word>): boolean {
  return phrases.some(({ words }) => words.some((word) => isAcronym(word) && !met.has(word)));
}

function unanswered({ names: phrases }: NamesOfPassage, met: ReadonlySet<Word>): Unanswered[] {
  return phrases.flatMap((phrase) => {
    const words = phrase.sure.filter((word) => !met.has(word));
    const whole = !phrase.words.some((word) => met.has(word));
    const bare = !phrase.words.some((word) => met.has(word) && !phrase.titles.includes(word));
    return words.length === 0 ? [] : [{ phrase, words, whole, bare }];
  });
}

/** Whether a name that is missing here is too much in the sentence beside: it is there, only not where it was looked for. */
function isMet(source: Unanswered, target: Unanswered, answer: Answer): boolean {
  return source.words.some((one) => target.words.some((other) => answer(one, other) > 0));
}

/** Whether what is known of names, or their sound as a whole, says that two are one: «Пак Хен Ен», "Pak Heon-yeong"; «Гонконг», "Hong Kong". */
function areOne({ source, target }: Bead, one: NamePhrase, other: NamePhrase): boolean {
  const [a, b] = [wordsAt(source, one), wordsAt(target, other)];
  if (a.length > 80 || b.length > 80) return false;
  const isOneWord = (one.words.length === 1) !== (other.words.length === 1);
  return (isOneWord && soundsAlike(a, b) >= 0.7) || compare(a, b).score >= matchCut - 0.1;
}

function findingsFrom(
  bead: Bead,
  source: readonly Unanswered[],
  target: readonly Unanswered[],
  veiled: Open['veiled'],
): Finding[] {
  const whole = [...source, ...target].some((one) => one.whole);
  // A name of which a part is met is shortened, where another is missing altogether.
  const wordsOf = (side: readonly Unanswered[]): Word[] =>
    side.filter((one) => one.whole || !whole).flatMap(({ words }) => words);
  const [from, to] = [wordsOf(source), wordsOf(target)];
  const [left, right] = [from, to].map((words) => quotedList(words.map(({ form }) => form)));
  const finding = (kind: FindingKind, reason: string, confidence: number): Finding => ({
    kind,
    source: sideOf(bead.source, from),
    target: sideOf(bead.target, to),
    reason,
    confidence,
    by,
  });
  const bare = source.some((one) => one.bare) && target.some((one) => one.bare);
  if (from.length > 0 && to.length > 0)
    return [
      finding(
        'name-differs',
        `The original names ${left}, the translation ${right}.`,
        whole ? chance.both : bare ? chance.bare : chance.parts,
      ),
    ];
  const hidden = from.length > 0 ? veiled.target : veiled.source;
  const sure = hidden ? chance.veiled : whole ? chance.alone : chance.part;
  if (from.length > 0)
    return [
      finding(
        'name-omitted',
        `The original names ${left}; nothing in the translation ${quoted(bead.target.string)} answers that.`,
        sure,
      ),
    ];
  if (to.length > 0)
    return [
      finding(
        'name-added',
        `The translation names ${right}; nothing in the original ${quoted(bead.source.string)} answers that.`,
        sure,
      ),
    ];
  return [];
}

/** How often such a finding is right: measured on faults that were put into translations. */
const chance = { both: 0.75, bare: 0.6, parts: 0.4, alone: 0.65, part: 0.4, veiled: 0.35 } as const;
