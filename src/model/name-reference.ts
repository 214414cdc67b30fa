// Which authority a name in a record speaks of, whether or not anybody has described it.
import type { RecordName } from './agent.ts';
import type { AuthorityReference } from './authority-reference.ts';
import type { Description } from './description.ts';

/** The format under which names that nobody has identified go. */
export const AS_WRITTEN = 'as-written';

/**
 * The authority of a name: the one it says; else the one that all documents of the same edition imply that write the same name, and outside of
 * editions, and of places, all records of the same publisher. So a name that nobody has identified has a page, homonyms of two sources stay apart (the Johnson
 * of one volume may be no Johnson of the next), and a person may join them by this reference.
 */
export function nameReference({ source, within }: Description, name: RecordName): AuthorityReference {
  if (name.authority !== undefined) return name.authority;
  // A bar parts the key's pieces, so none may stand within the first.
  const edition = name.kind === 'place' ? undefined : within?.key;
  const scope = (edition ?? source.publisher ?? source.format).replaceAll('%', '%25').replaceAll('|', '%7C');
  return { format: AS_WRITTEN, key: `${scope}|${name.kind}|${name.label.normalize('NFC')}` };
}

/** The parts of an as-written key; undefined where it is none. */
export function asWritten(
  key: string,
): { readonly scope: string; readonly kind: string; readonly label: string } | undefined {
  const [, scope, kind, label] = /^([^|]*)\|(person|body|place|term)\|(.+)$/su.exec(key) ?? [];
  if (scope === undefined || kind === undefined || label === undefined) return undefined;
  return { scope: scope.replaceAll('%7C', '|').replaceAll('%25', '%'), kind, label };
}

/** Scripts that write a whole name as one word. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]/u;

/**
 * The name and its scope where a reference is no more than one word for a person: most often a surname, so that it may mean several people.
 * Undefined for all others.
 */
export function bareName(
  reference: AuthorityReference,
): { readonly scope: string; readonly label: string } | undefined {
  if ('id' in reference || reference.format !== AS_WRITTEN) return undefined;
  const { scope, kind, label } = asWritten(reference.key) ?? {};
  if (scope === undefined || label === undefined || kind !== 'person') return undefined;
  return /^\p{L}[^\s,]*$/u.test(label) && hasSpaces(label) ? { scope, label } : undefined;
}

/** Whether a name is in a script that parts its words, so that one of a single word is not whole. */
export function hasSpaces(label: string): boolean {
  return !unspaced.test(label);
}
