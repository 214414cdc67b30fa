// Phrases and words near each other.
import type { SearchField } from '../../../index/search.ts';
import { joinedForms, queryForms } from '../../../text/analyse/analyse.ts';
import type { Form } from '../../../text/analyse/token.ts';
import type { PartForm, Way } from '../parts.ts';
import type { Asking } from './asking.ts';
import { beginning, waysOfWord } from './word.ts';
import { exactly } from './ways.ts';

/** The words of a phrase in order, each as typed; and the phrase as one word or parted otherwise, where some text may write it so. */
export function waysOfPhrase(
  words: readonly string[],
  fields: readonly SearchField[],
  asWritten: boolean,
): readonly Way[] {
  const forms = queryForms(words.join(' '));
  const [first] = forms;
  if (first === undefined) return [];
  if (forms.length === 1 && /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]$/u.test(first))
    return [beginning(first, fields)];
  const own: Way = { places: forms.map(exactly), fields, reason: null };
  return asWritten ? [own] : [own, ...joinedForms(words).map((spelling) => parted(words, spelling, fields))];
}

function parted(words: readonly string[], spelling: readonly Form[], fields: readonly SearchField[]): Way {
  const places = spelling.map((form): PartForm[] => [{ form, weight: 0.9, mark: 'inflected' }]);
  return { places, fields, reason: `“${words.join(' ')}” is also written “${spelling.join(' ')}”` };
}

/** Words within so many words of each other, in whatever endings. */
export async function waysOfNear(
  words: readonly string[],
  within: number,
  fields: readonly SearchField[],
  asking: Asking,
): Promise<readonly Way[]> {
  const options = { fields, asWritten: false, nearest: false };
  const each = await Promise.all(words.map(async (word) => waysOfWord(word, options, asking)));
  const places = each.flatMap(({ ways: [own] }) => own?.places ?? []);
  return places.length === 0 ? [] : [{ places, within, fields, reason: null }];
}
