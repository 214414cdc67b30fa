// Finds Russian verbs whose time the English verb that renders them cannot mean.
import type { Finding } from '../../../model/finding.ts';
import { linkedBeads, quoted, sideOf, wordsAt, type Bead, type Range } from '../passages.ts';
import type { Detector, ReviewPair } from '../port.ts';
import { plainWords, type PlainWord } from '../words/phrases.ts';
import { subtag } from '../words/subtag.ts';
import { dayAhead } from './day-ahead.ts';
import { englishVerbs, type EnglishVerb } from './english-verbs.ts';
import { renderedBy, type Rendered } from './rendered.ts';
import { russianVerbs, type RussianVerb } from './russian-verbs.ts';

const longest = 60;
/** From here on two verbs render each other. */
const likely = 0.05;

/**
 * Beads of a Russian original and an English translation in which one verb renders another (by the lexicon, or since each side has one alone) and their
 * times part: past rendered by “will”; present or future by the past, where no past verb stands beside it that would shift reported speech; future by a plain
 * present. What moves tenses in good translations is left alone: «бы», conditions, verbs of saying, questions. Aspect is looked at as far as it
 * tells the time: a perfective present means the future. Verbs are known by their endings alone.
 */
export const tense: Detector = {
  name: 'tense',
  version: 2,
  kinds: ['tense'],
  find: (pair: ReviewPair) => {
    if (subtag(pair.source.language) !== 'ru' || subtag(pair.target.language) !== 'en') return [];
    const rendered = pair.lexicon && renderedBy(pair.lexicon, 'ru', 'en');
    const found = linkedBeads(pair).map((bead) =>
      partedIn(bead, rendered).map((one) => ({ ...one, finding: withDay(one.finding, bead, pair.written) })),
    );
    return found.flatMap((one, at) =>
      one.filter((parted) => !isManner(parted, at, found)).map(({ finding }) => finding),
    );
  },
};

/** What was still to come when the document was written cannot have been over. */
function withDay(finding: Finding, bead: Bead, written: string | undefined): Finding {
  const ahead = finding.reason.endsWith('of the past.')
    ? dayAhead(bead.source.string, 'ru', written)
    : undefined;
  if (ahead === undefined) return finding;
  const reason = `${finding.reason} The document was written on ${ahead.written}, when ${quoted(ahead.words)} was still to come.`;
  return { ...finding, reason, confidence: Math.max(finding.confidence, 0.8) };
}

/** How many beads before and after are looked at for the translator's manner. */
const near = 4;

/** A present told in the past again and again is how the translator tells the story, and no fault. */
const isManner = (one: Parted, at: number, all: readonly (readonly Parted[])[]): boolean =>
  one.isPresentInPast &&
  all
    .slice(Math.max(0, at - near), at + near + 1)
    .flat()
    .some((other) => other !== one && other.isPresentInPast);

/** A finding, and whether it is of the kind that a manner of telling makes. */
interface Parted {
  readonly finding: Finding;
  readonly isPresentInPast: boolean;
}

interface Met {
  readonly russian: RussianVerb;
  readonly english: EnglishVerb;
  /** Whether the lexicon knows the two. */
  readonly known: boolean;
}

function partedIn(bead: Bead, rendered: Rendered | undefined): Parted[] {
  if (/[?？]/u.test(bead.source.string) || /[?？]/u.test(bead.target.string)) return [];
  const source = plainWords(bead.source.string, 'ru');
  const target = plainWords(bead.target.string, 'en');
  if (source.length > longest || target.length > longest) return [];
  const [from, to] = [source.map(({ form }) => form), target.map(({ form }) => form)];
  if (
    from.some((form) => shifting.test(form)) ||
    to.some((form) => /^(?:if|unless|would|let|lest)$/u.test(form))
  )
    return [];
  const [russian, english] = [russianVerbs(from), englishVerbs(to)];
  const [copula, ...others] = english.filter((verb) => verb.sure || isIrregular(to[verb.last]));
  if (russian.length === 0 && others.length === 0 && copula !== undefined && isWithoutVerb(from)) {
    const word = to[copula.first] ?? '';
    if (/^(?:was|were|wasn't|weren't)$/u.test(word))
      return [{ finding: withoutVerb(bead, copula, target), isPresentInPast: true }];
  }
  const unmet = futureWithout(russian, english, from) ?? pastForFuture(russian, english);
  if (unmet !== undefined)
    return [{ finding: found(bead, unmet, source, target, 0.6), isPresentInPast: false }];
  for (const met of meeting(russian, english, from, to, rendered)) {
    const confidence = parted(met, russian, english, from);
    if (confidence === 0) continue;
    const isPresentInPast = met.russian.times.includes('present') && met.english.time === 'past';
    return [{ finding: found(bead, met, source, target, confidence), isPresentInPast }];
  }
  return [];
}

/** Words after which tenses do not answer each other. */
const shifting =
  /^(?:бы|б|чтобы|чтоб|если|когда|пока|ли|пусть|пускай|давайте|будто|кабы|хотел|хотела|хотели|должен|должна|должны|должно|можно|нужно|надо|необходимо)$/u;
const saying =
  /^(?:говор|сообща|пиш|заявля|отмеча|рассказыв|подчерк|добавля|счита|утвержда|призна|поясня|объясня|уточня|указыва|напомина|переда|цитир|констатир|комментир|пояс|спраш|вспомина|продолжа|отвеча)/u;

function meeting(
  russian: readonly RussianVerb[],
  english: readonly EnglishVerb[],
  from: readonly string[],
  to: readonly string[],
  rendered: Rendered | undefined,
): Met[] {
  const met: Met[] = [];
  const sure = english.filter((verb) => verb.sure || isIrregular(to[verb.last]));
  const one = russian[0];
  if (one === undefined) return met;
  if (
    russian.length === 1 &&
    sure.length === 1 &&
    english.filter(({ time }) => time !== 'present').length <= 1
  ) {
    const [other] = sure;
    if (other !== undefined) met.push({ russian: one, english: other, known: false });
  }
  if (rendered === undefined) return met;
  for (const verb of russian) {
    let best: EnglishVerb | undefined;
    let most = likely;
    for (const other of english) {
      const share = rendered(from[verb.at] ?? '', to[other.last] ?? '');
      if (share > most) [best, most] = [other, share];
    }
    if (best !== undefined) met.push({ russian: verb, english: best, known: true });
  }
  return met;
}

/** The English future where every Russian verb is past, or says whose words they are, and no word looks ahead. */
function futureWithout(
  russian: readonly RussianVerb[],
  english: readonly EnglishVerb[],
  from: readonly string[],
): Met | undefined {
  const future = english.find(({ time }) => time === 'future');
  const past = russian.find(({ times }) => times.includes('past'));
  if (future === undefined || past === undefined || from.some((form) => ahead.test(form))) return undefined;
  const isTold = russian.every(({ at, times }) => times.includes('past') || saying.test(from[at] ?? ''));
  return isTold ? { russian: past, english: future, known: false } : undefined;
}

/** A Russian verb that can mean the future alone, none of the past beside it, where the English has the past and no other time but the present. */
function pastForFuture(russian: readonly RussianVerb[], english: readonly EnglishVerb[]): Met | undefined {
  const future = russian.find(({ times }) => times.length === 1 && times[0] === 'future');
  if (future === undefined || russian.some(({ times }) => times.includes('past'))) return undefined;
  if (english.some(({ time }) => time === 'future' || time === 'modal' || time === 'perfect'))
    return undefined;
  const past =
    english.find(({ time, sure }) => time === 'past' && sure) ?? english.find(({ time }) => time === 'past');
  return past === undefined ? undefined : { russian: future, english: past, known: false };
}

const ahead =
  /^(?:готов|намер|планир|предсто|обещ|собира|будущ|обяза|обязу|завтра|скоро|ожида|буд|станет|стать|намеч|рассчит|грозит|сможе|вскоре|суждено|возможн|ближайш)/u;

const isIrregular = (word = ''): boolean => !/(?:ed|s)$/u.test(word);

/** How sure it is that the two cannot say the same; 0 where they can. */
function parted(
  { russian, english, known }: Met,
  allRussian: readonly RussianVerb[],
  allEnglish: readonly EnglishVerb[],
  from: readonly string[],
): number {
  const may = (time: 'past' | 'present' | 'future'): boolean => russian.times.includes(time);
  const hasPast = allRussian.some(({ times }) => times.includes('past'));
  const sure = known ? 0.75 : 0.65;
  if (may('past')) {
    if (english.time === 'future')
      return allRussian.every(({ times }) => times.includes('past')) ? sure : known ? 0.6 : 0;
    if (
      english.time === 'present' &&
      english.sure &&
      known &&
      !allEnglish.some(({ time }) => time === 'past' || time === 'perfect')
    )
      return 0.5;
    return 0;
  }
  if (hasPast || saying.test(from[russian.at] ?? '')) return 0;
  if (
    english.time === 'past' &&
    !english.sure &&
    allEnglish.some((verb) => verb.sure && verb.time === 'present')
  )
    return 0;
  if (english.time === 'past') return may('future') && !may('present') ? sure : known ? 0.6 : 0.45;
  return 0;
}

function found(
  bead: Bead,
  { russian, english }: Met,
  source: readonly PlainWord[],
  target: readonly PlainWord[],
  confidence: number,
): Finding {
  const from = rangeOf(source, russian.at, russian.at);
  const to = rangeOf(target, english.first, english.last);
  const [here, there] = [quoted(wordsAt(bead.source, from)), quoted(wordsAt(bead.target, to))];
  return {
    kind: 'tense',
    source: sideOf(bead.source, [from]),
    target: sideOf(bead.target, [to]),
    reason: `${here} speaks of ${spoken(russian.times)}, ${there} of ${spoken([english.time])}.`,
    confidence,
    by: 'tense/2',
  };
}

/** No word that may be a short participle, which tells what was done («принят»), or of which the ending does not tell what it is. */
const isWithoutVerb = (from: readonly string[]): boolean =>
  from.length > 3 &&
  !from.some(
    (form) =>
      /(?:[аея]н|[аея]на|[аея]но|[аея]ны|[^о]ст|ит|ят|ут|[ие]т|ыт[аоы]?|ят[аоы]?|[аеиоуыя]л[аои]?)(?:с[ья])?$/u.test(
        form,
      ) && form.length > 3,
  );

function withoutVerb(bead: Bead, { first, last }: EnglishVerb, target: readonly PlainWord[]): Finding {
  const to = rangeOf(target, first, last);
  return {
    kind: 'tense',
    source: sideOf(bead.source),
    target: sideOf(bead.target, [to]),
    reason: `${quoted(bead.source.string)} has no verb that we know, which in Russian speaks of the present; ${quoted(wordsAt(bead.target, to))} speaks of the past.`,
    confidence: 0.45,
    by: 'tense/2',
  };
}

const spoken = (times: readonly string[]): string => times.map((time) => `the ${time}`).join(' or ');

const rangeOf = (words: readonly PlainWord[], first: number, last: number): Range => ({
  start: words[first]?.start ?? 0,
  end: words[last]?.end ?? 0,
});
