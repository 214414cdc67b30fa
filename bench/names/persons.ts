// How well a matcher finds the judged persons by each of their forms, and whom it takes for somebody else.
import type { NameCandidates } from '../../src/text/names/port.ts';
import { mean } from '../../test/judgements/figures.ts';
import type { Half } from '../../test/judgements/half.ts';
import type { JudgedPerson } from '../../test/judgements/persons.ts';

/** Makes names ready to be compared. */
export type Matcher = (names: readonly string[]) => NameCandidates;

/**
 * `recall1`, `recall10`: of all pairs of two forms of one person, how often the second is first, or among the first ten, when it stands among all forms of
 * all others and the first is asked for; where it ties with others, the chance of it. `foundAtCut`: how often it is given at all.
 * `wrongPersons`: others given at the cut, for each form asked for, those that are written the same not counted. `queriesWithWrong`: the share of forms for which there is one.
 */
export interface PersonFigures {
  readonly forms: number;
  readonly pairs: number;
  readonly recall1: number;
  readonly recall10: number;
  readonly foundAtCut: number;
  readonly wrongPersons: number;
  readonly queriesWithWrong: number;
}

interface Asked {
  readonly side: string;
  readonly half: Half;
  readonly pairs: readonly { readonly first: number; readonly ten: number; readonly cut: number }[];
  readonly wrong: number;
}

/** The figures of one half, and of each side within it. */
export function judgePersons(
  persons: readonly JudgedPerson[],
  matcher: Matcher,
): Record<Half, Record<string, PersonFigures>> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, forms } of persons)
    for (const { written } of forms) bearers.set(written, (bearers.get(written) ?? new Set()).add(id));
  const names = [...bearers.keys()];
  const candidates = matcher(names);
  const asked = persons.flatMap((person) => {
    const own = new Set(person.forms.map(({ written }) => written));
    return [...own].map((form) => ask(person, form, own, bearers, candidates));
  });
  return { tune: figuresBySide(asked, 'tune'), report: figuresBySide(asked, 'report') };
}

function ask(
  { id, side, half }: JudgedPerson,
  form: string,
  own: ReadonlySet<string>,
  bearers: ReadonlyMap<string, ReadonlySet<string>>,
  candidates: NameCandidates,
): Asked {
  const scores = new Map(
    candidates.match(form, { limit: candidates.size, atLeast: 0 }).map(({ name, score }) => [name, score]),
  );
  const others = [...scores].filter(([name]) => !own.has(name)).map(([, score]) => score);
  const atCut = new Set(candidates.match(form, { limit: candidates.size }).map(({ name }) => name));
  const pairs = [...own]
    .filter((name) => name !== form)
    .map((name) => {
      const score = scores.get(name);
      if (score === undefined) return { first: 0, ten: 0, cut: 0 };
      const before = others.filter((other) => other > score).length;
      const ties = others.filter((other) => other === score).length;
      const chance = (places: number): number => Math.min(1, Math.max(0, places - before) / (ties + 1));
      return { first: chance(1), ten: chance(10), cut: atCut.has(name) ? 1 : 0 };
    });
  const same = bearers.get(form) ?? new Set();
  const wrong = new Set([...atCut].flatMap((name) => [...(bearers.get(name) ?? [])])).difference(same);
  wrong.delete(id);
  return { side, half, pairs, wrong: wrong.size };
}

function figuresBySide(asked: readonly Asked[], half: Half): Record<string, PersonFigures> {
  const ofHalf = asked.filter((each) => each.half === half);
  const sides = Map.groupBy(ofHalf, ({ side }) => side);
  return Object.fromEntries(
    [['all', ofHalf] as const, ...sides].map(([side, list]) => [side, figures(list)]),
  );
}

function figures(asked: readonly Asked[]): PersonFigures {
  const pairs = asked.flatMap((each) => each.pairs);
  return {
    forms: asked.length,
    pairs: pairs.length,
    recall1: mean(pairs.map(({ first }) => first)),
    recall10: mean(pairs.map(({ ten }) => ten)),
    foundAtCut: mean(pairs.map(({ cut }) => cut)),
    wrongPersons: mean(asked.map(({ wrong }) => wrong)),
    queriesWithWrong: mean(asked.map(({ wrong }) => Math.min(1, wrong))),
  };
}
