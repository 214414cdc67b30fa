// The annotation pages that a manifest only names: brought into it where they can be had, and kept beside it, since they are part of the source.
import type { DraftFile } from '../../../model/draft.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import type { ParseContext } from '../../port.ts';
import { idOf, listOf, open, parseJson, typeOf, webAddress, type Open } from './open-json.ts';
import { inVersion3 } from './resources.ts';

/** What was fetched for a manifest, by its address: a file of the record's source. */
const fileName = 'annotations.json';
/** More are not asked for: a book of a thousand leaves has one to each leaf, or a few. */
const mostPages = 5000;

/** The manifest with those pages, the file that holds them, and why others did not come. */
export interface WithAnnotations {
  readonly manifest: Open;
  readonly file?: DraftFile;
  readonly problems: readonly Problem[];
}

/**
 * Fetches the pages, where that is wished; what came before stands in for what does not come now. All of one manifest have together no more bytes
 * than one text may have.
 */
export async function withAnnotations(
  manifest: Open,
  key: string,
  format: string,
  { fetchDocument, keptFile, maxTextBytes, signal }: ParseContext,
): Promise<WithAnnotations> {
  const named = namedIn(manifest);
  if (named.length === 0) return { manifest, problems: [] };
  const before = documentsIn(await keptFile?.({ format, key }, fileName));
  const documents = new Map<string, unknown>();
  const problems: Problem[] = [];
  let left = maxTextBytes;
  let isOver = fetchDocument === undefined;
  for (const address of named.slice(0, mostPages)) {
    signal.throwIfAborted();
    const got: Result<Uint8Array> | undefined = isOver ? undefined : await fetchDocument?.(address, left);
    if (got?.ok === true) left -= got.value.byteLength;
    else problems.push(...(got?.problems ?? []));
    isOver ||= left <= 0 || got?.problems.some(({ code }) => code === 'fetch-total') === true;
    const now = got?.ok === true ? parseJson(new TextDecoder().decode(got.value))?.value : undefined;
    if (got?.ok === true && itemsOf(now) === undefined) problems.push(noPage(address));
    const kept = itemsOf(now) === undefined ? before.get(address) : now;
    if (kept !== undefined) documents.set(address, kept);
  }
  if (documents.size === 0) return { manifest, problems };
  const data = new TextEncoder().encode(JSON.stringify(Object.fromEntries(documents)));
  return {
    manifest: filled(manifest, documents),
    file: { name: fileName, mediaType: 'application/json', bytes: { data } },
    problems,
  };
}

const places = ['items', 'annotations'] as const;

/** The addresses of annotation pages without annotations, each once, in order. */
function namedIn(manifest: Open): string[] {
  const pages = listOf(manifest['items']).flatMap((canvas) =>
    places.flatMap((place) => listOf(open(canvas)[place])),
  );
  return [...new Set(pages.flatMap((page) => (open(page)['items'] === undefined ? (webAddress(idOf(page)) ?? []) : [])))]; // prettier-ignore
}

function filled(manifest: Open, documents: ReadonlyMap<string, unknown>): Open {
  const items = listOf(manifest['items']).map((one) => {
    const canvas = open(one);
    const own = places.flatMap((place) => {
      if (canvas[place] === undefined) return [];
      const pages = listOf(canvas[place]).map((page) => {
        const found =
          open(page)['items'] === undefined ? itemsOf(documents.get(idOf(page) ?? '')) : undefined;
        return found === undefined ? page : { ...open(page), items: found };
      });
      return [[place, pages] as const];
    });
    return { ...canvas, ...Object.fromEntries(own) };
  });
  return { ...manifest, items };
}

/** The annotations of a page, or of a list as version 2 calls it; undefined where it is neither. */
function itemsOf(document: unknown): readonly unknown[] | undefined {
  if (document === undefined) return undefined;
  const page = inVersion3(open(document));
  if (!page.ok || typeOf(page.value) !== 'AnnotationPage' || page.value['items'] === undefined)
    return undefined;
  return listOf(page.value['items']);
}

function documentsIn(kept: Uint8Array | undefined): ReadonlyMap<string, unknown> {
  const said = kept === undefined ? undefined : parseJson(new TextDecoder().decode(kept));
  return new Map(Object.entries(open(said?.value)));
}

function noPage(address: string): Problem {
  return {
    code: 'iiif-no-annotations',
    severity: 'warning',
    message: `What ${address} gives is no page of annotations.`,
    hint: 'Open the address: it may ask for a name and a password, or be gone.',
  };
}
