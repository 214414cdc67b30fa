// Persons whom the archive knows in another script or romanisation than the one that a reader types.
import type { AttestedName, Suggestion } from '../../index/search.ts';
import { fold } from '../../text/analyse/analyse.ts';
import { wordsOf } from '../../text/name/words.ts';
import { formsOf, soundKeys } from '../../text/names/names.ts';
import type { Asking } from './expand/asking.ts';

/** Names of a like sound that are looked at. */
const mostCompared = 160;
/** A list holds more than these. */
const mostTold = 3;
/** What is longer is no name, in words. */
const mostWords = 3;

/**
 * Persons one of whose forms has what was typed as a whole word in the script of that form, or, where a script does not part its words, begins so: at most
 * a few, those of most records first. One question to the index.
 */
export async function personsElsewhere(
  typed: string,
  { index, openOn, signal }: Pick<Asking, 'index' | 'openOn' | 'signal'>,
): Promise<Suggestion[]> {
  const name = typed.trim();
  if (name === '' || name.split(/\s+/u).length > mostWords || /\d/u.test(name)) return [];
  const forms = formsOf(name).map(({ written }) => written);
  const keys = soundKeys(name);
  if (keys.length === 0) return [];
  const own = new Set(forms.map(fold).filter((form) => form !== ''));
  const beginnings = forms.filter((form) => unparted.test(form));
  const persons = new Map<string, AttestedName>();
  for (const one of await index.search.names(keys, mostCompared, openOn, signal)) {
    if (one.kind !== 'person' || (persons.get(one.key)?.records ?? -1) >= one.records) continue;
    const { written } = one;
    if (own.has(fold(written)) || hasOne(written, own) || beginnings.some((form) => written.startsWith(form)))
      persons.set(one.key, one);
  }
  return [...persons.values()]
    .sort((a, b) => b.records - a.records || (a.label < b.label ? -1 : 1))
    .slice(0, mostTold)
    .map(({ key, label, records }) => ({ kind: 'person', text: label, key, records }));
}

const unparted = /^[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]+$/u;

function hasOne(written: string, forms: ReadonlySet<string>): boolean {
  return wordsOf(written).some((word) => forms.has(fold(word)));
}
