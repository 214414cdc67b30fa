// What a reader asked for, looked up: the entries of its words and of their other endings, before any of their lists is loaded.
import { queryForms } from '../../../../text/analyse/tokens.ts';
import type { StemKeys } from '../../../../text/analyse/stemming.ts';
import type { Form } from '../../../../text/analyse/token.ts';
import { isWordTerm, stemTerm } from '../keys.ts';
import type { WordEntry } from '../pieces.ts';
import type { Asked } from './ask.ts';
import type { Pieces } from './pieces.ts';

/** Words that begin as asked are looked for up to so many, those of most records first. */
const mostBegun = 60;

/**
 * `entries`: of a word its own, then those of `stems`; of a phrase those of its words; of a beginning those of the words that begin so, where `before` are
 * the words before it, and `whole` says whether these are all. Undefined for what stands in no record.
 */
export interface Looked extends Asked {
  readonly as: 'word' | 'phrase' | 'beginning' | 'nothing';
  readonly forms: readonly Form[];
  readonly stems: readonly string[];
  readonly entries: readonly (WordEntry | undefined)[];
  readonly before: readonly (WordEntry | undefined)[];
  readonly whole: boolean;
}

export async function lookFor(asked: Asked, pieces: Pieces, stems: StemKeys): Promise<Looked> {
  const { kind, text } = asked;
  const forms = queryForms(text);
  const [first, ...others] = forms;
  const looked = { ...asked, forms, stems: [], before: [], whole: true };
  const each = async (terms: readonly string[]): Promise<(WordEntry | undefined)[]> =>
    Promise.all(terms.map(async (term) => pieces.word(term)));
  if (first === undefined) return { ...looked, as: 'nothing', entries: [] };
  if (kind === 'beginning' || (others.length === 0 && isOneIdeograph(first))) {
    const { entries, whole } = await pieces.beginning(forms.at(-1) ?? '');
    const words = entries.filter(({ term }) => isWordTerm(term));
    const best = words.toSorted((a, b) => b.records - a.records).slice(0, mostBegun);
    const before = await each(forms.slice(0, -1));
    return {
      ...looked,
      as: 'beginning',
      entries: best,
      before,
      whole: whole && best.length === words.length,
    };
  }
  if (others.length > 0) return { ...looked, as: 'phrase', entries: await each(forms) };
  const keys = kind === 'word' && !/\p{N}/u.test(first) ? keysOf(first, pieces, stems) : [];
  return { ...looked, as: 'word', stems: keys, entries: await each([first, ...keys.map(stemTerm)]) };
}

/** In every language of the archive that the word may be of. */
function keysOf(form: Form, { base }: Pieces, stems: StemKeys): string[] {
  const languages = new Set(['en', 'ru', ...base.languages]);
  return [...new Set([...languages].flatMap((language) => stems(form, language)))];
}

function isOneIdeograph(form: Form): boolean {
  return /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(form);
}
