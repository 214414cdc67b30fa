// What expanding a query needs to know: the archive's words and names, for whom they are asked, and what the reader wants of names.
import type { Index } from '../../../index/port.ts';
import type { SearchField } from '../../../index/search.ts';
import type { TextScope } from '../../../index/query/query.ts';
import type { OpenOn } from '../../../index/list-entry.ts';
import { fold } from '../../../text/analyse/analyse.ts';

/** `forms`: whether names are looked for in their other forms. `without`: forms that the reader switched off, as `switchKey` gives them. */
export interface Asking {
  readonly index: Index;
  readonly openOn: OpenOn;
  readonly forms: boolean;
  readonly without: ReadonlySet<string>;
  readonly signal: AbortSignal | undefined;
}

/** Where words count that are looked for in one text, or (null) anywhere. */
export function fieldsOf(scope: TextScope | null): readonly SearchField[] {
  return scope === null ? anywhere : [scope];
}

const anywhere: readonly SearchField[] = ['title', 'original', 'translation', 'notes', 'description'];

/** One key for one written form, by which it is switched off; spaces and hyphens do not count. */
export function switchKey(written: string): string {
  return fold(written);
}
