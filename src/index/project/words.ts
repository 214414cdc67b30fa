// The words of a record as the search engine keeps them: forms in reading order for each field, and the stems they share.
import type { RecordContent } from '../../model/record.ts';
import type { Form } from '../../text/analyse/token.ts';
import type { SearchField } from '../search.ts';
import { addDescription } from './words/description.ts';
import { WordLists } from './words/lists.ts';
import { addText } from './words/text.ts';

/** Stands between two runs of words that no phrase may join. No form is this. */
export { GAP } from './words/lists.ts';

/**
 * `fields`: forms in reading order, `GAP` between runs; after the last run come other readings of places in it: words in editors' brackets with the
 * sentence about them, corrections, compounds as one word. `stems`: each form with each of its stem keys, once.
 */
export interface FieldWords {
  readonly fields: Readonly<Record<SearchField, readonly Form[]>>;
  readonly stems: readonly (readonly [form: Form, key: string])[];
}

/** Linear in the record's length. The same record gives the same words. */
export function wordsIn({ description, texts }: RecordContent): FieldWords {
  const lists = new WordLists();
  addDescription(lists, description);
  for (const text of texts) addText(lists, text);
  return lists.finished();
}
