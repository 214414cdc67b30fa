// Gathers the forms of a record, field by field.
import { stemKeys } from '../../../text/analyse/analyse.ts';
import { compounded } from '../../../text/analyse/compounded.ts';
import type { Form, Token } from '../../../text/analyse/token.ts';
import { searchFields, type SearchField } from '../../search.ts';

/** Stands between two runs of words that no phrase may join. No form is this. */
export const GAP = '\u0000';

interface List {
  readonly run: Form[];
  readonly tail: Form[];
}

type Tokens = readonly Token[];

export class WordLists {
  readonly #lists = new Map<SearchField, List>(searchFields.map((field) => [field, { run: [], tail: [] }]));
  /** By language, so that a word that two texts share has the stems of both. */
  readonly #forms = new Map<string, Set<Form>>();

  /** Appends words to the run of a field; `goesOn`: a phrase may reach over from what stands before. */
  add(field: SearchField, tokens: Tokens, language: string, goesOn = false): void {
    const { run, tail } = this.#list(field);
    if (!goesOn) part(run);
    const seen = this.#seen(language);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      run.push(token.form);
      seen.add(token.form);
      if (token.also.length > 0 || token.apart !== undefined) otherwise(tail, tokens, at, seen);
    }
  }

  /** Another reading of words that stand in the run already. */
  addBesides(field: SearchField, tokens: Tokens, language: string): void {
    const { tail } = this.#list(field);
    part(tail);
    const seen = this.#seen(language);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) continue;
      tail.push(token.form);
      seen.add(token.form);
    }
    for (let at = 0; at < tokens.length; at++)
      if ((tokens[at]?.also.length ?? 0) > 0) otherwise(tail, tokens, at, seen);
  }

  /** Says that words, which stand in a run already, are of this language, too. */
  know(tokens: Tokens, language: string): void {
    const seen = this.#seen(language);
    for (const { form } of tokens) seen.add(form);
  }

  finished(): {
    fields: Record<SearchField, readonly Form[]>;
    stems: (readonly [form: Form, key: string])[];
  } {
    const of = (field: SearchField): Form[] => {
      const { run, tail } = this.#list(field);
      if (tail.length === 0) return run;
      part(run);
      for (const form of tail) run.push(form);
      return run;
    };
    const fields = {
      title: of('title'),
      original: of('original'),
      translation: of('translation'),
      notes: of('notes'),
      description: of('description'),
    };
    return { fields, stems: this.#stems() };
  }

  #stems(): (readonly [form: Form, key: string])[] {
    const stems: (readonly [form: Form, key: string])[] = [];
    const known = new Map<Form, readonly string[]>();
    for (const [language, forms] of this.#forms)
      for (const form of forms) {
        const before = known.get(form);
        const keys = stemKeys(form, language);
        for (const key of keys) if (before?.includes(key) !== true) stems.push([form, key]);
        known.set(form, before === undefined ? keys : [...before, ...keys]);
      }
    return stems;
  }

  #list(field: SearchField): List {
    const list = this.#lists.get(field);
    if (list === undefined) throw new Error(`no such field: ${field}`);
    return list;
  }

  #seen(language: string): Set<Form> {
    const found = this.#forms.get(language);
    if (found !== undefined) return found;
    const made = new Set<Form>();
    this.#forms.set(language, made);
    return made;
  }
}

/** Ends a run, unless it has not begun. */
function part(forms: Form[]): void {
  if (forms.length > 0 && forms.at(-1) !== GAP) forms.push(GAP);
}

const oneIdeograph = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** The other forms of the word at `at`, each between the neighbours of what it stands for, so that short phrases find it. */
function otherwise(tail: Form[], tokens: Tokens, at: number, seen: Set<Form>): void {
  const token = tokens[at];
  if (token === undefined) return;
  const before = tokens[at - 1]?.form;
  for (const form of token.also) {
    part(tail);
    seen.add(form);
    if (oneIdeograph.test(form)) {
      tail.push(form);
      continue;
    }
    const after = tokens[at + compounded(tokens, at, form)]?.form;
    if (before !== undefined) tail.push(before);
    tail.push(form);
    if (after !== undefined) tail.push(after);
  }
  if (token.apart === undefined) return;
  part(tail);
  const after = tokens[at + 1]?.form;
  for (const form of [before, ...token.apart, after])
    if (form !== undefined) {
      tail.push(form);
      seen.add(form);
    }
}
