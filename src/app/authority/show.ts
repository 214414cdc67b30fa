// Everything about one person, body, place or term: what each source says, who joined what, how records write it, and where.
import type { Authority, Join } from '../../model/authority.ts';
import { authorityLabel } from '../../model/authority.ts';
import type { AuthorityReference } from '../../model/authority-reference.ts';
import type { EntryManifest } from '../../model/entry.ts';
import type { NameKind } from '../../model/names.ts';
import type { Result } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { Archive } from '../services.ts';
import { findAuthority, type StoredAuthority } from './find.ts';
import { joinedAuthorities, resolveAuthority } from './resolve.ts';

/** What one source says of it, and every version of that, newest first. `distinct`: what persons said that it is not. */
export interface AuthorityDescription extends Pick<
  Authority,
  'source' | 'forms' | 'existence' | 'description' | 'same' | 'notes' | 'joined'
> {
  readonly id: RecordId;
  readonly distinct: readonly Join[];
  readonly versions: readonly Pick<EntryManifest, 'number' | 'published' | 'by' | 'origin' | 'note'>[];
}

/** A record that names it, with the parts in which it does. */
export interface AuthorityRecord {
  readonly id: RecordId;
  readonly title: string;
  readonly date: string | null;
  readonly roles: readonly string[];
}

/**
 * `asked`: the authority that was asked for; null where nobody has described the name. `id`: where it leads. `descriptions`: of that one
 * first, then of all that were joined to it. `written`: as records write it. `records`: how many name it; `first`: the first of them, by date.
 */
export interface AuthorityView {
  readonly asked: RecordId | null;
  readonly id: RecordId | null;
  readonly kind: NameKind;
  readonly label: string;
  readonly descriptions: readonly AuthorityDescription[];
  readonly written: readonly {
    readonly written: string;
    readonly language: string | null;
    readonly records: number;
  }[];
  readonly roles: readonly { readonly role: string; readonly records: number }[];
  readonly records: number;
  readonly first: readonly AuthorityRecord[];
}

const shownRecords = 20;

/** Shows an authority by id or reference, closed records included: for whoever runs the archive. Problems: `usage`, `no-authority`. */
export async function showAuthority(
  archive: Pick<Archive, 'store' | 'index'>,
  text: string,
  signal?: AbortSignal,
): Promise<Result<AuthorityView>> {
  const found = await findAuthority(archive, text, signal);
  if (!found.ok) return found;
  const asked = found.value.kind === 'described' ? found.value.authority : undefined;
  const content = asked?.content ?? (found.value.kind === 'as-written' ? found.value.content : undefined);
  if (content === undefined) throw new TypeError('an authority without content');
  const { format, key } = content.source;
  const end = asked && (await resolveAuthority(archive, { id: asked.manifest.id }, signal))?.end;
  const reference: AuthorityReference = end === undefined ? { format, key } : { id: end.manifest.id };
  const query = { page: 1, perPage: shownRecords, besides: 0, openOn: null };
  const detail = await archive.index.names.name(reference, query, signal);
  const descriptions: AuthorityDescription[] = [];
  for (const one of end === undefined ? [] : await joinedAuthorities(archive, end, signal))
    descriptions.push(await describe(archive, one, signal));
  return {
    ok: true,
    value: {
      asked: asked?.manifest.id ?? null,
      id: end?.manifest.id ?? null,
      kind: content.kind,
      label: authorityLabel(end?.content ?? content).written,
      descriptions,
      written: detail?.written ?? [],
      roles: detail?.roles ?? [],
      records: detail?.total ?? 0,
      first: (detail?.records ?? []).map(({ entry: { id, title, date }, roles }) => ({
        id,
        title,
        date,
        roles,
      })),
    },
    problems: [],
  };
}

async function describe(
  { store }: Pick<Archive, 'store'>,
  { manifest: { id }, content }: StoredAuthority,
  signal: AbortSignal | undefined,
): Promise<AuthorityDescription> {
  const { source, forms, existence, description, same, notes, joined, distinct = [] } = content;
  const versions = (await store.entryVersions(id, signal)).map(
    ({ manifest: { number, published, by, origin, note } }) => ({ number, published, by, origin, note }),
  );
  return { id, source, forms, existence, description, same, notes, joined, distinct, versions };
}
