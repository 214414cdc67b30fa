// Finding authorities and names by what they are called, for whoever runs the archive.
import type { NameKind } from '../../model/names.ts';
import type { Result } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import { wordsOf } from '../../text/name/words.ts';
import type { Archive } from '../services.ts';
import { printReference } from './find.ts';
import { noWords } from './problems.ts';

/** `reference`: what `verno authority join` takes. `id` is null where nobody has described the name. */
export interface AuthorityLine {
  readonly id: RecordId | null;
  readonly reference: string;
  readonly kind: NameKind;
  readonly label: string;
  readonly source: string | null;
  readonly description: string | null;
  readonly records: number;
}

/** `total`: all that were found; `found`: at most fifty of them, as `NamesFound` orders them. */
export interface AuthoritiesFound {
  readonly total: number;
  readonly found: readonly AuthorityLine[];
}

const most = 50;

/**
 * Authorities, and names that nobody has described, of which some form has words that begin with every word of `name`, in any order; case, accents
 * and punctuation do not count. What was joined comes once, as what it leads to. Closed records count. Problems: `usage`.
 */
export async function searchAuthorities(
  archive: Pick<Archive, 'index'>,
  { name, kind }: { readonly name: string; readonly kind: NameKind | undefined },
  signal?: AbortSignal,
): Promise<Result<AuthoritiesFound>> {
  const words = wordsOf(name);
  if (words.length === 0) return { ok: false, problems: [noWords(name)] };
  const { total, names } = await archive.index.finder.find(
    { words, kind, limit: most, openOn: null },
    signal,
  );
  const found = names.map(({ reference, kind: of, label, source, description, records }) => ({
    id: 'id' in reference ? reference.id : null,
    reference: printReference(reference),
    kind: of,
    label,
    source,
    description,
    records,
  }));
  return { ok: true, value: { total, found }, problems: [] };
}
