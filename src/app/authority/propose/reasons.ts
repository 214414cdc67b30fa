// What speaks for and against two authorities being one. Every reason is true as it stands: it quotes what it rests on.
import { parseEdtf, type Edtf } from '../../../model/date/edtf.ts';
import type { Candidate } from './candidate.ts';
import { officesIn, peopleOf, postOf, yearsIn, type Office } from './offices.ts';

/** `quotes`: what the reason rests on, of the first authority and of the second. */
export interface Reason {
  readonly code: string;
  readonly speaks: 'for' | 'against';
  readonly message: string;
  readonly quotes: readonly [string, string];
}

/** Years between two mentions of one person's life that hardly anybody lives. */
const longLife = 70;

/** Reasons in what the two descriptions say. */
export function reasonsInDescriptions(a: Candidate, b: Candidate): Reason[] {
  if (a.content.kind === 'term') return meanings(a, b);
  return [...lives(a, b), ...offices(a, b), ...years(a, b)];
}

/** A word or abbreviation that two lists explain alike, or with no word in common. */
function meanings({ description: one }: Candidate, { description: other }: Candidate): Reason[] {
  if (one === '' || other === '') return [];
  const quotes = [one, other] as const;
  if (plain(one) === plain(other))
    return [{ code: 'same-meaning', speaks: 'for', message: `Both are explained as “${one}”.`, quotes }];
  const words = new Set(plain(one).split(' '));
  if (
    plain(other)
      .split(' ')
      .some((word) => words.has(word))
  )
    return [];
  const message = `One is explained as “${one}”, the other as “${other}”.`;
  return [{ code: 'other-meaning', speaks: 'against', message, quotes }];
}

function lives(a: Candidate, b: Candidate): Reason[] {
  const [one, other] = [lifeOf(a), lifeOf(b)];
  if (one === undefined || other === undefined)
    return [...afterDeath(a, b, false), ...afterDeath(b, a, true)];
  const quotes = [one.edtf, other.edtf] as const;
  const apart = (['earliest', 'latest'] as const).some((end) => {
    const [x, y] = [yearOf(one[end]), yearOf(other[end])];
    const room = one.approximate || other.approximate || one.uncertain || other.uncertain ? 5 : 1;
    return x !== null && y !== null && Math.abs(x - y) > room;
  });
  if (apart)
    return [
      {
        code: 'other-life',
        speaks: 'against',
        message: `Their dates differ: ${one.edtf} and ${other.edtf}.`,
        quotes,
      },
    ];
  const sure = yearOf(one.earliest) !== null && yearOf(one.earliest) === yearOf(other.earliest);
  return sure
    ? [
        {
          code: 'same-life',
          speaks: 'for',
          message: `Their dates agree: ${one.edtf} and ${other.edtf}.`,
          quotes,
        },
      ]
    : [];
}

/** One is described as of a year in which the other was no longer there. */
function afterDeath(dead: Candidate, active: Candidate, isTurned: boolean): Reason[] {
  const life = lifeOf(dead);
  const end = yearOf(life?.latest ?? null);
  const last = yearsIn(active.description).at(-1);
  if (life === undefined || end === null || last === undefined || last <= end) return [];
  const quotes = [life.edtf, String(last)] as const;
  const message = `One is of ${life.edtf}; the description of the other speaks of ${last}.`;
  return [
    { code: 'after-end', speaks: 'against', message, quotes: isTurned ? [quotes[1], quotes[0]] : quotes },
  ];
}

function lifeOf({ content: { existence } }: Candidate): Edtf | undefined {
  const read = existence === null ? undefined : parseEdtf(existence);
  return read?.ok === true ? read.value : undefined;
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, -6));
}

function offices(a: Candidate, b: Candidate): Reason[] {
  const [one, other] = [officesIn(a.description), officesIn(b.description)];
  const reasons: Reason[] = [];
  const byWords = new Map(other.map((office) => [plain(office.words), office]));
  const same = one.find(({ words }) => byWords.has(plain(words)));
  const match = same && byWords.get(plain(same.words));
  if (same !== undefined && match !== undefined)
    reasons.push({
      code: 'same-office',
      speaks: 'for',
      message: `Both are described as “${same.words}”.`,
      quotes: [same.words, match.words],
    });
  const peoples = [one, other].map((all) => all.map(peopleOf).filter((people) => people !== undefined));
  const [mine = [], theirs = []] = peoples;
  const [first] = mine;
  const [second] = theirs;
  if (first !== undefined && second !== undefined && !mine.some((people) => theirs.includes(people)))
    reasons.push({
      code: 'other-government',
      speaks: 'against',
      message: `One is described as ${first}, the other as ${second}.`,
      quotes: [first, second],
    });
  const posts = twoPosts(one, other);
  if (posts !== undefined) reasons.push(posts);
  return reasons;
}

/** Two countries in which one person would have to be ambassador throughout the same year. */
function twoPosts(one: readonly Office[], other: readonly Office[]): Reason | undefined {
  for (const x of one)
    for (const y of other) {
      const [here, there] = [postOf(x), postOf(y)];
      if (here === undefined || there === undefined || plain(here) === plain(there)) continue;
      if (x.from === null || x.to === null || y.from === null || y.to === null) continue;
      const [from, to] = [Math.max(x.from, y.from), Math.min(x.to, y.to)];
      if (to - from < 2) continue;
      const message = `One is ambassador to ${here} ${x.from}–${x.to}, the other to ${there} ${y.from}–${y.to}.`;
      return { code: 'two-posts', speaks: 'against', message, quotes: [x.words, y.words] };
    }
  return undefined;
}

function years(a: Candidate, b: Candidate): Reason[] {
  const [one, other] = [yearsIn(a.description), yearsIn(b.description)];
  const common = one.find((year) => other.includes(year));
  if (common !== undefined)
    return [
      {
        code: 'same-year',
        speaks: 'for',
        message: `Both descriptions speak of ${common}.`,
        quotes: [String(common), String(common)],
      },
    ];
  const [first, last] = [one[0], one.at(-1)];
  const [theirFirst, theirLast] = [other[0], other.at(-1)];
  if (first === undefined || last === undefined || theirFirst === undefined || theirLast === undefined)
    return [];
  const [from, to] = last < theirFirst ? [last, theirFirst] : [theirLast, first];
  if (to - from < longLife) return [];
  const quotes =
    last < theirFirst
      ? ([String(last), String(theirFirst)] as const)
      : ([String(first), String(theirLast)] as const);
  return [
    {
      code: 'far-apart',
      speaks: 'against',
      message: `One description speaks of no year after ${from}, the other of none before ${to}.`,
      quotes,
    },
  ];
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
