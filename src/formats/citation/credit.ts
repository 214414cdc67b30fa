// Who translated what is cited, in the words of a note.
import type { Text } from '../../model/text.ts';
import { series } from './series.ts';

/**
 * `names`: of all who translated the texts cited, each once. `note`: what a note says in place of "trans. NAMES", where names alone
 * would not be the truth; undefined where they are, or where nothing cited is a translation.
 */
export interface Credit {
  readonly names: readonly string[];
  readonly note?: string;
}

/**
 * The credit of the texts that a citation rests on: the one that holds the segment cited, else every translation of the
 * record. A translation by nobody named says "translator not stated"; one by a machine says so.
 */
export function translationCredit(texts: readonly Text[]): Credit {
  const translations = texts.filter(({ kind }) => kind === 'translation');
  const names = [...new Set(translations.flatMap(translatorsOf))];
  const [only, ...more] = translations;
  if (only === undefined) return { names };
  if (more.length > 0) return { names, note: `translated ${series(translations.map(intoLanguage))}` };
  const by = series(translatorsOf(only));
  if (only.method === 'machine') return { names: [], note: 'machine translation' };
  if (only.method === 'revised') {
    return {
      names,
      note: by === '' ? 'machine translation, revised' : `machine translation revised by ${by}`,
    };
  }
  return by === '' ? { names, note: 'translator not stated' } : { names };
}

function translatorsOf(text: Text): string[] {
  return text.credits.filter(({ role }) => role === 'translator').map(({ written }) => written);
}

function intoLanguage(text: Text): string {
  const by = series(translatorsOf(text));
  const into = `into ${languageName(text.language)}`;
  if (text.method === 'machine') return `${into} by machine`;
  if (text.method === 'revised') return `${into} by machine, revised${by === '' ? '' : ` by ${by}`}`;
  return `${into} by ${by === '' ? 'a translator not stated' : by}`;
}

/** The English name of a language; the tag itself where there is none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
