// Proposals for joining over the lists of persons of printed volumes: every name that recurs is proposed, and every reason is true.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidateOf, type Candidate } from '../../src/app/authority/propose/candidate.ts';
import { propose, type Proposal } from '../../src/app/authority/propose/propose.ts';
import type { Reason } from '../../src/app/authority/propose/reasons.ts';
import { authority } from '../generators/entry.ts';
import { sharedData } from '../shared-data.ts';

interface Row {
  readonly volume: string;
  readonly id: string;
  readonly heading: string;
  readonly description: string;
}

const folder = sharedData('frus');

function rows(): Row[] {
  const [, ...lines] = readFileSync(join(folder ?? '', 'derived', 'persons.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [volume = '', id = '', heading = '', description = ''] = line.split('\t');
    return { volume, id, heading, description: description.slice(heading.length).replace(/^[\s,]+/, '') };
  });
}

/** The person of a row, as the volume describes him. */
function candidate({ volume, id, heading, description }: Row, existence: string | null = null): Candidate {
  const key = `${volume}#${id}`;
  const says = description === '' ? [] : [{ language: 'en', text: description }];
  const changes = { source: { format: 'tei', key }, description: says, existence };
  return candidateOf(authority(heading, changes), { format: 'tei', key }, null);
}

/** Headings that more than one volume has, counted without any of what is tried here. */
function recurring(all: readonly Row[]): Map<string, Row[]> {
  const byHeading = Map.groupBy(all, ({ heading }) => heading);
  return new Map([...byHeading].filter(([, same]) => new Set(same.map(({ volume }) => volume)).size > 1));
}

const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\([^)]*\)/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const apart = new Set(
  'general lieutenant brigadier major colonel admiral vice rear marshal sir jr sr ii iii'.split(' '),
);
const core = (name: string): string =>
  words(name)
    .filter((word) => !apart.has(word))
    .sort()
    .join('');
const has = (text: string, word: string): boolean => words(text).includes(word);

/** Whether the words stand in the text in this order: an office is quoted without the dates that stand between. */
function inOrder(quote: string, text: string): boolean {
  const rest = words(text);
  return words(quote).every((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(0, at + 1);
    return at >= 0;
  });
}

/** Whether a reason is true of the two, by a reading of its own; false also for a reason that is not known here. */
function isTrue({ code, quotes: [mine, theirs] }: Reason, { from, to }: Proposal): boolean {
  const isNamed = mine === from.label && theirs === to.label;
  const [one, other] = [core(mine), core(theirs)];
  switch (code) {
    case 'same-form':
      return isNamed && mine === theirs;
    case 'same-letters':
      return isNamed && mine !== theirs && bare(mine) === bare(theirs);
    case 'same-name':
      return isNamed && (one === other || bare(one) === bare(other));
    case 'shortened': {
      const [given, others] = [mine, theirs].map((name) =>
        words(name)
          .filter((word) => !apart.has(word))
          .slice(1),
      );
      return (
        isNamed &&
        words(mine)[0] === words(theirs)[0] &&
        (given ?? []).every((word, at) => {
          const same = others?.[at];
          return same === undefined || same.startsWith(word) || word.startsWith(same);
        })
      );
    }
    case 'other-suffix':
      return isNamed && has(mine, 'jr') !== has(theirs, 'jr');
    case 'same-office':
      return (
        bare(mine) === bare(theirs) && inOrder(mine, from.description) && inOrder(theirs, to.description)
      );
    case 'same-year':
      return mine === theirs && from.description.includes(mine) && to.description.includes(theirs);
    case 'other-government':
      return (
        mine !== theirs &&
        has(from.description, mine.toLowerCase()) &&
        has(to.description, theirs.toLowerCase())
      );
    case 'ambiguous':
      return isNamed;
    default:
      return false;
  }
}

describe.skipIf(folder === undefined)(
  'the persons of six volumes (skipped where the volumes are not there)',
  () => {
    const all = folder === undefined ? [] : rows();
    const candidates = all.map((row) => candidate(row));
    const { proposals, crowded } = propose(candidates, () => false);

    it('recur 66 times by the very same heading, and every one of them is proposed', () => {
      const same = recurring(all);
      expect(same.size).toBe(66);
      for (const [heading, bearers] of same) {
        const proposed = proposals.filter(({ from, to }) => from.label === heading && to.label === heading);
        // Each but the first bearer leads, by a proposal, to one before it: so all of them hang together.
        expect([heading, new Set(proposed.map(({ from }) => from)).size]).toEqual([
          heading,
          bearers.length - 1,
        ]);
        expect([heading, proposed.filter(({ doubtful }) => doubtful)]).toEqual([heading, []]);
      }
      expect(crowded).toBe(0);
    });

    it('are proposed for reasons that are true, each of them', () => {
      const given = proposals.flatMap((proposal) => proposal.reasons.map((reason) => ({ proposal, reason })));
      expect(given.length).toBeGreaterThan(proposals.length);
      const wrong = given.filter(({ proposal, reason }) => !isTrue(reason, proposal));
      expect(wrong.map(({ reason }) => reason)).toEqual([]);
    });

    it('are found under headings that differ, too', () => {
      const pairs = proposals
        .filter(({ from, to }) => from.label !== to.label)
        .map(({ from, to }) => [from.label, to.label]);
      expect(pairs).toContainEqual(['Eisenhower, Dwight David', 'Eisenhower, Dwight D.']);
      expect(pairs).toContainEqual(['Khrushchev, Nikita S.', 'Khrushchev, Nikita Sergeyevich']);
      expect(pairs).toContainEqual(['Kim Il-sung', 'Kim Il-Sung']);
    });

    it('are doubtful where the headings say that it may be father and son', () => {
      const doubtful = proposals.filter((one) => one.doubtful).map(({ from, to }) => [from.label, to.label]);
      expect(doubtful).toContainEqual(['Lodge, Henry Cabot', 'Lodge, Henry Cabot, Jr.']);
    });

    it('are doubtful where an invented homonym contradicts the description', () => {
      const dated = all.filter(({ description }) => /19[4-6]\d/.test(description));
      expect(dated.length).toBeGreaterThan(300);
      for (const row of dated) {
        const homonym = { ...row, volume: 'invented', description: 'Burgher' };
        const found = propose([candidate(row), candidate(homonym, '1702/1761')], () => false).proposals;
        expect(found.map(({ doubtful }) => doubtful)).toEqual([true]);
      }
    });
  },
);
