// The pages of a record and their images: as record.yaml says, or found by the files of the folder.
import type { DraftImage } from '../../model/draft.ts';
import type { Page } from '../../model/exemplar.ts';
import type { RecordFolder } from './files/folder.ts';
import { isImageName, mediaTypeOf } from './files/media-type.ts';
import { baseName } from './files/path.ts';
import { PageRefs } from './markup/page-refs.ts';
import type { ReadRecord } from './record/read.ts';
import type { PageYaml } from './record/schema.ts';

/** Pages with their images. `byText`: nothing tells which pages there are but the marks in the texts. */
export interface FoundPages {
  readonly pages: Page[];
  readonly images: DraftImage[];
  readonly byText: boolean;
}

/**
 * Pages and images. Where no page in record.yaml names an image, images are found by the label or id of their page; where there
 * are no pages in it, each image is a page, labelled by its name.
 */
export async function findPages({ record, lineAt }: ReadRecord, folder: RecordFolder): Promise<FoundPages> {
  const lying = await imageFiles(folder);
  const said = record.pages ?? lying.map((file, at): PageYaml => pageOf(`p${at + 1}`, stem(file)));
  const isNamed = said.some(({ image }) => image !== undefined);
  const used = new Set<string>();
  const pages: Page[] = [];
  const images: FoundPages['images'] = [];
  for (const [at, { image, ...page }] of said.entries()) {
    pages.push(page);
    const found = isNamed
      ? undefined
      : lying.find((file) => stem(file) === page.label || stem(file) === page.id);
    const wanted =
      image ??
      (found === undefined
        ? undefined
        : { file: found, name: baseName(found), mediaType: mediaTypeOf(found) });
    if (wanted === undefined) continue;
    used.add(wanted.file);
    const path = await folder.localPath(wanted.file, {
      file: 'record.yaml',
      line: lineAt('pages', at, 'image'),
    });
    if (path !== undefined)
      images.push({
        page: page.id,
        file: { name: wanted.name, path: wanted.file, mediaType: wanted.mediaType, bytes: { path } },
        ...(image?.frame !== undefined && { frame: image.frame }),
      });
  }
  const unused = lying.filter((file) => !used.has(file));
  if (unused.length > 0) {
    const report = folder.report('record.yaml');
    report.warn(
      'image-unused',
      undefined,
      `No page shows ${unused
        .slice(0, 5)
        .map((file) => `“${file}”`)
        .join(', ')}${unused.length > 5 ? ` and ${unused.length - 5} more` : ''}.`,
      'Add “image: …” to a page, or take the file away.',
    );
    folder.take(report);
  }
  return { pages, images, byText: record.pages === undefined && lying.length === 0 };
}

/** What texts call the pages. Where only the texts tell of pages, each new name is one more page. */
export function pageResolver({ pages, byText }: FoundPages): (name: string) => string | undefined {
  if (!byText) {
    const refs = new PageRefs(pages);
    return (name) => refs.resolve(name);
  }
  const found = new Map<string, string>();
  return (name) => {
    let id = found.get(name);
    if (id === undefined && name !== '') {
      id = `p${pages.length + 1}`;
      found.set(name, id);
      pages.push(pageOf(id, name));
    }
    return id;
  };
}

function pageOf(id: string, label: string): Omit<Page, 'image'> {
  return { id, label, exemplar: null, absences: [] };
}

/** Images in `images/`, then beside record.yaml, in the order of their names. */
async function imageFiles(folder: RecordFolder): Promise<string[]> {
  const files: string[] = [];
  for (const [prefix, entries] of [
    ['images/', await folder.list('images')] as const,
    ['', await folder.list()] as const,
  ])
    for (const { name, kind } of entries) if (kind === 'file' && isImageName(name)) files.push(prefix + name);
  return files;
}

function stem(file: string): string {
  return baseName(file).replace(/\.[^.]*$/, '');
}
