// Which archives hold the copies, and how a page's citation says so.
import type { ExpectedExemplar } from './expected.ts';
import type { Random } from './random.ts';

export interface Holding {
  readonly printed: string;
  readonly expected: ExpectedExemplar;
}

type Range = readonly [from: number, to: number] | undefined;

const keepers = ['GARF', 'RGAE', 'AVPRF', 'TsARK', 'State Archive of the Lesograd Region'] as const;

/** One holding. `range`: the leaves that the page's own marks count; another copy gets leaves far from those. */
function holdingOf(random: Random, repository: string, range: Range): Holding {
  const [from, to] = range ?? otherLeaves(random);
  const leaves = from === to ? `${from}` : `${from}-${to}`;
  const one = from === to;
  const [f, o, d, p] = [random.int(2, 900), random.int(1, 40), random.int(1, 2000), random.int(1, 60)];
  const folios = leaves;
  return random.pick<() => Holding>([
    () => ({
      printed: `${repository}, ${one ? 'List' : 'Listy'} ${leaves}, Fond and Opis not given`,
      expected: { repository, parts: {}, notGiven: ['fonds', 'opis'], folios },
    }),
    () => ({
      printed: `${repository}, Fond ${f}a, Opis ${o}a, Delo ${d}, Papka ${p}, ${one ? 'List' : 'Listy'} ${leaves}`,
      expected: {
        repository,
        parts: { fonds: `${f}a`, opis: `${o}a`, delo: `${d}`, papka: `${p}` },
        notGiven: [],
        folios,
      },
    }),
    () => ({
      printed: `${repository}, f. ${f}, op. ${o}, d. ${d}, ${one ? 'l.' : 'll.'} ${leaves}`,
      expected: { repository, parts: { fonds: `${f}`, opis: `${o}`, delo: `${d}` }, notGiven: [], folios },
    }),
  ])();
}

function otherLeaves(random: Random): readonly [number, number] {
  const from = random.int(500, 900);
  return [from, from + random.int(0, 6)];
}

function american(random: Random): Holding {
  const [group, entry, box] = [random.int(40, 500), random.int(2, 3000), random.int(1, 90)];
  return {
    printed: `NARA, RG ${group}, Entry ${entry}, Box ${box}`,
    expected: {
      repository: 'NARA',
      parts: { 'record-group': `${group}`, entry: `${entry}`, box: `${box}` },
      notGiven: [],
      folios: null,
    },
  };
}

/**
 * None, one or two holdings, and which of them the page's marks count the leaves of. A page whose leaves are marked has a
 * holding that names them; a citation without one leaves the marks without a measure.
 */
export function holdingsOf(
  random: Random,
  leaves: { readonly from: number; readonly to: number } | undefined,
) {
  const [first, second] = random.some(keepers, 2);
  if (first === undefined || second === undefined) throw new RangeError('too few keepers');
  const range: Range = leaves && [leaves.from, leaves.to];
  if (range === undefined) {
    const count = random.pick([0, 1, 1, 2]);
    const all = [
      random.chance(0.3) ? american(random) : holdingOf(random, first, undefined),
      holdingOf(random, second, undefined),
    ];
    return { holdings: all.slice(0, count), foliation: undefined };
  }
  const main = holdingOf(random, first, range);
  if (random.chance(0.5)) return { holdings: [main], foliation: 0 };
  const other = random.chance(0.25) ? american(random) : holdingOf(random, second, undefined);
  return random.chance(0.6)
    ? { holdings: [main, other], foliation: 0 }
    : { holdings: [other, main], foliation: 1 };
}
