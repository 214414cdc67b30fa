// The names of the archive under every spelling by which a reader may ask for them: made here, since a browser is spared the tables that make them.
import { queryForms } from '../../../../text/analyse/tokens.ts';
import type { Form } from '../../../../text/analyse/token.ts';
import { formsOf } from '../../../../text/names/names.ts';
import { systems } from '../../../../text/transliterate/systems.ts';
import { Writer } from '../bytes.ts';
import { slotsOf } from '../name-slots.ts';

/** Written forms of one name to which rules are applied, and words of one of them. */
const most = { sources: 6, words: 6 } as const;

/** Numbers of systems begin with 1: 0 is a form as it is written. */
export const systemNames: readonly string[] = systems.map(({ name }) => name);
const numberOf = new Map(systems.map(({ id }, at) => [id, at + 1]));

/** A spelling of part of a name: which part, of which of its forms, by which system. */
interface Origin {
  readonly slot: number;
  readonly form: number;
  readonly system: number;
  /** Whether the system leads from that very form, not from what it may stand for. */
  readonly direct: boolean;
}

/** Spellings of names, each with the names in which it stands. */
export class NameSpellings {
  readonly #terms = new Map<Form, { readonly writer: Writer; last: number }>();

  /** `number` rises from name to name. */
  add(number: number, forms: readonly string[], made: readonly MadeForm[]): void {
    const origins = new Map<Form, Origin[]>();
    const put = (written: string, origin: Omit<Origin, 'slot'>): void => {
      for (const { slot, spelling } of slotsOf(written)) {
        const known = origins.get(spelling) ?? [];
        origins.set(spelling, known);
        if (!known.some((one) => one.slot === slot && one.system === origin.system))
          known.push({ ...origin, slot });
      }
    };
    for (const [form, written] of forms.entries()) put(written, { form, system: 0, direct: true });
    for (const { written, ...origin } of made) put(written, origin);
    for (const [spelling, list] of origins) this.#write(spelling, number, list);
  }

  /** Spellings in order, each with what `readSpelling` reads. */
  *spellings(): Generator<{ readonly spelling: Form; readonly list: Uint8Array }> {
    for (const spelling of [...this.#terms.keys()].sort()) {
      const list = this.#terms.get(spelling)?.writer.written();
      if (list !== undefined) yield { spelling, list };
    }
  }

  #write(spelling: Form, number: number, origins: readonly Origin[]): void {
    const term = this.#terms.get(spelling) ?? { writer: new Writer(), last: -1 };
    this.#terms.set(spelling, term);
    term.writer.number(number - term.last);
    term.last = number;
    term.writer.number(origins.length);
    for (const { slot, form, system, direct } of origins) {
      term.writer.number((system << 3) | (slot << 1) | (direct ? 1 : 0));
      term.writer.number(form);
    }
  }
}

/** A form that rules make of one that is written. */
export interface MadeForm extends Omit<Origin, 'slot'> {
  readonly written: string;
}

/** What rules make of the first of these forms; of bodies, which are called by words, nothing. */
export function madeForms(kind: string, forms: readonly string[]): MadeForm[] {
  if (kind !== 'person' && kind !== 'place') return [];
  return forms.slice(0, most.sources).flatMap((source, form) => madeOf(source, form));
}

function madeOf(source: string, form: number): MadeForm[] {
  if (!/\p{L}{2}|\p{sc=Han}|\p{sc=Hang}/u.test(source) || queryForms(source).length > most.words) return [];
  const made = new Map<string, MadeForm>();
  const add = (written: string, id: string, direct: boolean): void => {
    const system = numberOf.get(id);
    const key = `${system} ${written}`;
    if (system !== undefined && written !== source && !made.has(key))
      made.set(key, { written, form, system, direct });
  };
  for (const system of systems) for (const written of system.convert(source)) add(written, system.id, true);
  for (const { written, system } of formsOf(source)) if (system !== null) add(written, system, false);
  return [...made.values()];
}
