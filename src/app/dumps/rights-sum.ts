// What records say of rights, summed up over all of them.
import type { RecordContent } from '../../model/record.ts';
import type { Rights } from '../../model/rights.ts';
import type { RightsSum } from './schema.ts';

/** So many statements are named; an archive that has more has one for each record. */
const named = 50;
/** So many are told apart at all, which bounds memory. */
const toldApart = 10_000;

type Said = Omit<RightsSum['said'][number], 'records'>;

/** Sums up record by record. */
export class RightsTally {
  readonly #said = new Map<string, { readonly said: Said; records: number }>();
  #beyond = 0;
  #silent = 0;

  add({ description, texts }: RecordContent): void {
    const statements = new Map<string, Said>();
    for (const rights of description.rights) keep(statements, said(rights, 'record'));
    for (const text of texts) for (const rights of text.rights) keep(statements, said(rights, 'texts'));
    if (statements.size === 0) this.#silent++;
    for (const [key, one] of statements) {
      const known = this.#said.get(key);
      if (known !== undefined) known.records++;
      else if (this.#said.size < toldApart) this.#said.set(key, { said: one, records: 1 });
      else this.#beyond++;
    }
  }

  sum(): RightsSum {
    const all = [...this.#said.values()].toSorted(
      (a, b) => b.records - a.records || compare(a.said.statement, b.said.statement),
    );
    return {
      said: all.slice(0, named).map(({ said: one, records }) => ({ ...one, records })),
      other: Math.max(0, all.length - named) + this.#beyond,
      silent: this.#silent,
    };
  }
}

function said({ statement, address, covers }: Rights, usually: Said['covers']): Said {
  return { statement, address: address ?? null, covers: covers ?? usually };
}

function keep(statements: Map<string, Said>, one: Said): void {
  statements.set(JSON.stringify([one.statement, one.address, one.covers]), one);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
