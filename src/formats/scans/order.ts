// The order of scans by their names, and the label of each.
import { compareFolios, folioOf, type Folio } from './folio.ts';

/** A name in its order, with the label of its page. `folio`: absent where the label is only a place in a sequence. */
export interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly folio?: Folio;
}

/**
 * Orders names of files, their endings left out. What all of them begin with is no part of a folio ("059a-5a-3_151"). Where most tell a folio, they
 * are ordered by it, and the others follow under their names; where most are numbers of a camera or scanner, or tell nothing, pages are counted from
 * 1 in the order of the names.
 */
export function labelled(names: readonly string[]): Labelled[] {
  const best = [names, withoutBeginning(names)]
    .map((forms) => forms.map((form) => folioOf(form)))
    .reduce((a, b) => (count(b) > count(a) ? b : a));
  const found = names.map((name, at) => ({ name, folio: best[at] }));
  const folios = found.filter(({ folio }) => folio !== undefined && folio.kind !== 'sequence');
  if (folios.length * 2 <= names.length)
    return found
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map(({ name }, at) => ({ name, label: String(at + 1) }));
  return found
    .toSorted((a, b) => {
      const [one, other] = [leaf(a.folio), leaf(b.folio)];
      if (one !== undefined && other !== undefined)
        return compareFolios(one, other) || compareNames(a.name, b.name);
      if (one === undefined && other === undefined) return compareNames(a.name, b.name);
      return one === undefined ? 1 : -1;
    })
    .map(({ name, folio }) => {
      const own = leaf(folio);
      return own === undefined ? { name, label: name } : { name, label: own.label, folio: own };
    });
}

function leaf(folio: Folio | undefined): Folio | undefined {
  return folio?.kind === 'sequence' ? undefined : folio;
}

function count(folios: readonly (Folio | undefined)[]): number {
  return folios.filter((folio) => folio !== undefined).length;
}

/** Names without what all of them begin with, up to the last thing that parts words, and without the digits that follow in none. */
function withoutBeginning(names: readonly string[]): string[] {
  const [first = '', ...others] = names;
  if (others.length === 0) return [...names];
  let length = first.length;
  for (const name of others) {
    let at = 0;
    while (at < length && at < name.length && name[at] === first[at]) at++;
    length = at;
  }
  const beginning = first.slice(0, length);
  const cut = beginning.length - (/[^ _\-.,()]*$/.exec(beginning)?.[0].length ?? 0);
  return names.map((name) => name.slice(cut));
}

/** Names in the order a person expects: "2" before "10". */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const collator = new Intl.Collator('en', { numeric: true });
