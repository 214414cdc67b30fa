// Proposals for joining: which names may be one, what speaks for and against, and what is never proposed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authority } from '../../../../test/generators/entry.ts';
import type { Authority } from '../../../model/authority.ts';
import { candidateOf, type Candidate } from './candidate.ts';
import { propose, type Proposal } from './propose.ts';

/** A person in a list; what the list says of him follows after the name. */
function person(list: string, name: string, says = '', changes: Partial<Authority> = {}): Candidate {
  const key = `${list}#${name} ${says}`;
  const content = authority(name, {
    source: { format: 'list', key },
    description: says === '' ? [] : [{ language: 'en', text: says }],
    ...changes,
  });
  return candidateOf(content, { format: 'list', key }, null);
}

const among = (...candidates: readonly Candidate[]): readonly Proposal[] =>
  propose(candidates, () => false).proposals;

/** The codes of what speaks for and against two, or nothing where they are not proposed. */
function reasons(a: Candidate, b: Candidate): { for: string[]; against: string[] } | undefined {
  const [one, ...more] = among(a, b);
  expect(more).toEqual([]);
  if (one === undefined) return undefined;
  const codes = (speaks: string): string[] =>
    one.reasons.filter((reason) => reason.speaks === speaks).map(({ code }) => code);
  expect(one.doubtful).toBe(codes('against').length > 0);
  return { for: codes('for'), against: codes('against') };
}

const body = (list: string, name: string) => person(list, name, '', { kind: 'body' });
/** A name as records of a scope write it. */
const written = (scope: string, name: string, kind: Authority['kind'] = 'person') =>
  person('', name, '', { kind, source: { format: 'as-written', key: `${scope}|${kind}|${name}` } });
const settled = ({ label }: Candidate): boolean => label === 'Jean Roux';

/** What speaks for and against in the descriptions of two that bear one name. */
function compare(one: string, other: string) {
  const found = reasons(person('x', 'Petrova, Anna', one), person('y', 'Petrova, Anna', other));
  return { for: found?.for.slice(1), against: found?.against };
}

/** Milliseconds for so many, with a few surnames and given names, so that groups grow as the whole does. */
/** Milliseconds of processor time, which other programs on the machine do not lengthen as they do a clock's. */
function timed(count: number): number {
  const all = Array.from({ length: count }, (_, at) => {
    const name = `Kim${at % 40}, ${'abcdefgh'[at % 8] ?? ''}na${at % 997} Sol`;
    return person(`list ${at % 7}`, name, `Clerk, ${1900 + (at % 90)}`);
  });
  const begun = process.cpuUsage();
  propose(all, () => false);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

describe('names of persons', () => {
  it.each([
    ['Petrova, Anna', 'Petrova, Anna', 'same-form'],
    ['Petrova, Anna', 'PETROVA, Anna', 'same-letters'],
    ['Hämäläinen, Jörg', 'Hamalainen, Jorg', 'same-letters'],
    ['Petrova, Anna', 'Anna Petrova', 'same-name'],
    ['Roux, General Jean-Marie', 'Roux, Colonel Jean Marie', 'same-name'],
    ['Roux, Jean-Marie', 'General Jean-Marie Roux', 'same-name'],
    ['Roux, Jean (called Jeannot)', 'Roux, Jean', 'same-name'],
    ['Han Sol Mi', 'Han, Sol-mi', 'same-letters'],
    ['Roux, J. M.', 'Roux, Jean Marie', 'shortened'],
    ['Roux, Jean', 'Roux, Jean Marie', 'shortened'],
    ['Roux, J.-M.', 'Roux, Jean-Marie', 'shortened'],
    ['한설미', '한설미', 'same-form'],
    ['Петрова, Анна', 'Петрова, А.', 'shortened'],
    ['Han Sol-Mi, Chairman', 'Han Sol-mi', 'same-name'],
    ['Han Sol-Mi, Deputy Premier of the Bridge, Acting Chairman', 'Han, Sol-mi', 'same-name'],
    ['Roux, Jean, Secretary', 'Jean Roux', 'same-name'],
  ])('“%s” and “%s” are proposed: %s', (one, other, code) => {
    expect(reasons(person('x', one), person('y', other))).toEqual({ for: [code], against: [] });
  });

  it.each([
    ['Petrova, Anna', 'Petrova, Maria'],
    ['Petrova, Anna', 'Petrov, Anna'],
    ['Petrova', 'Petrova, Anna'],
    ['Roux, Jean', 'Jean, Roux'],
    ['Roux, J. B.', 'Roux, Jean Marie'],
    ['Roux, Chairman', 'Roux, C.'],
  ])('“%s” and “%s” are not', (one, other) => {
    expect(reasons(person('x', one), person('y', other))).toBeUndefined();
  });

  it.each([
    ['Roux, Jean, Jr.', 'Roux, Jean', 'other-suffix'],
    ['Roux, Jean, II', 'Roux, Jean III', 'other-suffix'],
    ['Roux, Mrs. Jean', 'Roux, Jean', 'name-of-another'],
  ])('something speaks against “%s” and “%s”: %s', (one, other, code) => {
    expect(reasons(person('x', one), person('y', other))?.against).toEqual([code]);
  });

  it('of one list are never proposed: the list keeps them apart', () => {
    expect(among(person('x', 'Petrova, Anna', 'mayor'), person('x', 'Petrova, Anna', 'clerk'))).toEqual([]);
  });

  it('that a list has twice are doubtful for every other list', () => {
    const found = among(
      person('x', 'Petrova, Anna', 'mayor'),
      person('x', 'Petrova, Anna', 'clerk'),
      person('y', 'Petrova, Anna', 'baker'),
    );
    expect(found.map(({ doubtful }) => doubtful)).toEqual([true, true]);
    for (const one of found) expect(one.reasons.map(({ code }) => code)).toContain('homonym');
  });

  it('that may be shortened from several are doubtful for each of them', () => {
    const found = among(person('x', 'Roux, Jean'), person('y', 'Roux, Jacques'), person('z', 'Roux, J.'));
    expect(found.map(({ from, to }) => [from.label, to.label])).toEqual([
      ['Roux, J.', 'Roux, Jean'],
      ['Roux, J.', 'Roux, Jacques'],
    ]);
    for (const one of found) {
      expect(one.doubtful).toBe(true);
      expect(one.reasons.at(-1)?.code).toBe('ambiguous');
    }
  });
});

describe('names of bodies, places and terms', () => {
  it('are compared as whole names', () => {
    expect(reasons(body('x', 'Bridge Commission'), body('y', 'BRIDGE COMMISSION'))?.for).toEqual([
      'same-letters',
    ]);
    expect(reasons(body('x', 'Bridge Commission'), body('y', 'Commission Bridge'))).toBeUndefined();
    expect(reasons(body('x', 'Bridge Commission'), body('y', 'Bridge C.'))).toBeUndefined();
  });
});

describe('names of bodies', () => {
  it.each([
    ['Dept. of Bridges', 'The Department of Bridges'],
    ['Bridge Department', 'Department of the Bridge'],
    ['U.S. Bridge Commission', 'United States Bridge Commission'],
    ['Office of the Keeper of Bridges', 'Bridges Keeper Office'],
    ['Dykes & Bridges Co.', 'Dykes and Bridges Company'],
  ])('“%s” and “%s” are proposed', (one, other) => {
    expect(reasons(body('x', one), body('y', other))).toEqual({ for: ['same-body'], against: [] });
  });

  it.each([
    ['Embassy in Arcadia', 'Embassy of Arcadia'],
    ['Bridge Department', 'Bridge Office'],
  ])('“%s” and “%s” are not', (one, other) => {
    expect(reasons(body('x', one), body('y', other))).toBeUndefined();
  });
});

describe('one word, as records write it', () => {
  it('is proposed for a described name with a warning, and for no other surname', () => {
    expect(reasons(written('weir1', 'Roux'), person('x', 'Roux'))).toEqual({
      for: ['same-form'],
      against: ['one-word'],
    });
    expect(reasons(written('weir1', 'Roux'), written('dyke2', 'Roux'))).toBeUndefined();
    expect(reasons(written('weir1', 'Roux, Chairman'), written('dyke2', 'Roux'))).toBeUndefined();
    expect(reasons(written('weir1', 'Jean Roux'), written('dyke2', 'Jean Roux'))?.against).toEqual([]);
    expect(reasons(written('weir1', '한설미'), written('dyke2', '한설미'))?.against).toEqual([]);
  });

  it('is told apart by a list that has two of one name, but not by two spellings in records', () => {
    const [one, other] = [
      written('weir1', 'Bridge Office', 'body'),
      written('weir1', 'the Bridge Office', 'body'),
    ];
    const found = among(one, other, written('dyke2', 'Office of the Bridge', 'body'));
    expect(found.flatMap(({ reasons: said }) => said.map(({ code }) => code))).toEqual(['same-body']);
  });

  it('is proposed for the same body of another volume with a warning', () => {
    const [one, other] = ['weir1', 'dyke2'].map((scope) => written(scope, 'Commission', 'body'));
    if (one === undefined || other === undefined) throw new Error('no bodies');
    expect(reasons(one, other)?.against).toEqual(['one-word']);
  });
});

describe('terms', () => {
  it.each([
    ['bridge commission', 'Bridge Commission', { for: ['same-form', 'same-meaning'], against: [] }],
    ['bridge commission', 'body of clerks', { for: ['same-form'], against: ['other-meaning'] }],
    ['bridge commission', 'commission for bridges', { for: ['same-form'], against: [] }],
    ['', 'bridge commission', { for: ['same-form'], against: [] }],
  ])('explained as “%s” and “%s”', (one, other, codes) => {
    const term = { kind: 'term' } as const;
    expect(reasons(person('x', 'BC', one, term), person('y', 'BC', other, term))).toEqual(codes);
  });
});

describe('descriptions', () => {
  it.each([
    [
      'Mayor of the upper town, 1921–1924',
      'Mayor of the upper town from May 1921',
      ['same-office', 'same-year'],
    ],
    ['Clerk until March 1921; Mayor from 1923', 'Keeper to 1921', ['same-year']],
    ['Clerk', 'Keeper', []],
    ['Ambassador to Laos, 1950–1955', 'Ambassador in Norway, 1955–1958', ['same-year']],
  ])('that agree: “%s”, “%s”', (one, other, codes) => {
    expect(compare(one, other)).toEqual({ for: codes, against: [] });
  });

  it.each([
    ['British Consul, 1921', 'Soviet Consul, 1925', ['other-government']],
    ['Ambassador to Laos, 1950–1955', 'Ambassador in Norway, 1951–1954', ['two-posts']],
    ['Mayor, 1821–1824', 'Mayor, 1921', ['far-apart']],
  ])('that contradict each other: “%s”, “%s”', (one, other, codes) => {
    expect(compare(one, other).against).toEqual(codes);
  });

  it.each([
    ['1871/1924', '1871/1924', ['same-life'], []],
    ['1871/1924', '1880/1924', [], ['other-life']],
    ['1871~/1924', '1873/1924', [], []],
    ['1871/..', '1871/1924', ['same-life'], []],
  ])('dates %s and %s', (one, other, agree, against) => {
    const found = reasons(
      person('x', 'Petrova, Anna', '', { existence: one }),
      person('y', 'Petrova, Anna', '', { existence: other }),
    );
    expect({ for: found?.for.slice(1), against: found?.against }).toEqual({ for: agree, against });
  });

  it('of years after the end of the other', () => {
    const dead = person('x', 'Petrova, Anna', 'Mayor', { existence: '1871/1924' });
    expect(reasons(dead, person('y', 'Petrova, Anna', 'Mayor until 1930'))?.against).toEqual(['after-end']);
    expect(reasons(person('y', 'Petrova, Anna', 'Mayor until 1930'), dead)?.against).toEqual(['after-end']);
  });
});

describe('many', () => {
  it('of one name in many lists come to one proposal each, to the first that they agree with', () => {
    const all = Array.from({ length: 400 }, (_, at) => person(`list ${at}`, 'Petrova, Anna'));
    const found = among(...all);
    expect(found).toHaveLength(399);
    expect(new Set(found.map(({ to }) => to))).toEqual(new Set([all[0]]));
  });

  it('who are several persons come to the one that each agrees with', () => {
    const all = Array.from({ length: 60 }, (_, at) =>
      person(`list ${at}`, 'Petrova, Anna', '', { existence: at % 3 === 0 ? '1871/1924' : '1902/1977' }),
    );
    const sure = among(...all).filter(({ doubtful }) => !doubtful);
    expect(sure).toHaveLength(58);
    for (const { from, to } of sure) expect(from.content.existence).toBe(to.content.existence);
  });

  it('take time in proportion: ten times as many, not a hundred times as long', () => {
    timed(3000);
    const small = timed(3000);
    expect(timed(30_000)).toBeLessThan(40 * Math.max(small, 20));
  });

  it('says how many share an initial with too many others to be compared by it', () => {
    const all = Array.from({ length: 50 }, (_, at) => person(`list ${at}`, `Kim, S${at}ol`));
    expect(propose(all, () => false)).toEqual({ proposals: [], crowded: 50 });
  });
});

it('whatever names there are: nothing is proposed twice, to itself, within a list, or where it is settled', () => {
  const name = fc.oneof(
    fc.constantFrom('Roux, Jean', 'Jean Roux', 'Roux, J.', 'Roux, Jean, Jr.', 'Roux, Mrs. Jean', 'Roux'),
    fc.string({ minLength: 1, maxLength: 20 }),
  );
  const some = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), name), { maxLength: 12 });
  fc.assert(
    fc.property(some, (all) => {
      const candidates = all.map(([list, written], at) => person(list, written, `number ${at}`));
      const { proposals } = propose(candidates, (a, b) => settled(a) && settled(b));
      const pairs = proposals.map(
        ({ from, to }) => [candidates.indexOf(from), candidates.indexOf(to)] as const,
      );
      for (const [from, to] of pairs) expect(to).toBeLessThan(from);
      expect(new Set(pairs.map(String)).size).toBe(pairs.length);
      for (const { from, to, reasons: given } of proposals) {
        expect(from.list).not.toBe(to.list);
        expect(settled(from) && settled(to)).toBe(false);
        expect(given[0]?.speaks).toBe('for');
      }
    }),
  );
});
