// A manifest as a draft: what it says of the document, its canvases as pages, its annotations as texts.
import type { Assertion } from '../../../model/assertion.ts';
import { DESCRIPTION_SCHEMA, type Description } from '../../../model/description.ts';
import type { Draft, DraftFile } from '../../../model/draft.ts';
import type { Exemplar, Page } from '../../../model/exemplar.ts';
import type { Polygon } from '../../../model/recognised-page.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Rights } from '../../../model/rights.ts';
import { imageOf, type CanvasImage } from './image.ts';
import { countIn, idOf, listOf, open, textIn, webAddress, type Open } from './open-json.ts';
import { readPairs } from './pairs.ts';
import { saidOn } from './said.ts';
import { textsOf, type SaidOnPage } from './texts.ts';
import { firstWords, localTexts } from './words.ts';

export const FORMAT = 'iiif';

/** Who says so: the publisher of the manifest, as far as it names itself. */
function sayingOf(publisher: string | undefined): Assertion {
  return { basis: 'written', certainty: 'certain', by: publisher ?? null };
}

interface CanvasRead {
  readonly page: Page;
  readonly said: SaidOnPage;
  readonly elsewhere: number;
}

/** From pixels of a canvas to those of the image on it; undefined where the image's size is not known. */
function placing(canvas: Open, { published, frame }: CanvasImage): (polygon: Polygon) => Polygon | undefined {
  const size = { width: countIn(canvas['width']), height: countIn(canvas['height']) };
  const { width = size.width, height = size.height } = published ?? {};
  const across = frame?.width ?? size.width;
  const down = frame?.height ?? size.height;
  if (
    published === undefined ||
    width === undefined ||
    height === undefined ||
    across === undefined ||
    down === undefined
  )
    return () => undefined;
  const [left, top] = [frame?.x ?? 0, frame?.y ?? 0];
  return (polygon) =>
    polygon.map(([x, y]) => [
      Math.round(((x - left) * width) / across),
      Math.round(((y - top) * height) / down),
    ]);
}

function readCanvas(canvas: Open, at: number): CanvasRead {
  const image = imageOf(canvas);
  const id = `p${at + 1}`;
  const label = firstWords(canvas['label'])?.slice(0, 500) ?? String(at + 1);
  const size = { width: countIn(canvas['width']), height: countIn(canvas['height']) };
  const origin = idOf(canvas);
  const sized =
    image.published !== undefined && image.published.width === undefined && image.frame === undefined
      ? { ...image.published, ...(size.width !== undefined && size.height !== undefined && { ...size }) }
      : image.published;
  const notes = [
    ...(image.others > 0 ? [`The canvas has ${image.others + 1} images; this is one of them.`] : []),
    ...(image.media.length > 0
      ? [`The canvas has ${image.media.join(', ').toLowerCase()}, which Verno does not keep.`]
      : []),
    ...localTexts(canvas['summary']).map(({ text }) => text),
    ...listOf(canvas['metadata']).map(
      (pair) => `${firstWords(open(pair)['label']) ?? ''}: ${firstWords(open(pair)['value']) ?? ''}`,
    ),
  ];
  const page: Page = {
    id,
    label,
    exemplar: null,
    ...(sized !== undefined && { published: withSize(sized) }),
    ...(origin !== undefined && { origin }),
    absences:
      image.published === undefined
        ? [{ kind: 'not-imaged', basis: 'inferred', certainty: 'probable', by: FORMAT }]
        : [],
    ...(notes.length > 0 && { note: notes.join('\n') }),
  };
  const { said, elsewhere } = saidOn(canvas);
  return {
    page,
    said: {
      page: id,
      label,
      said,
      place: placing(canvas, { ...image, ...(sized && { published: withSize(sized) }) }),
    },
    elsewhere,
  };
}

type Published = NonNullable<CanvasImage['published']>;

function withSize({ address, width, height, service }: Published): Published {
  return {
    address,
    ...(width !== undefined && height !== undefined && { width, height }),
    ...(service !== undefined && { service }),
  };
}

function rightsOf(manifest: Open): Rights[] {
  const [address] = listOf(manifest['rights']).flatMap((one) => webAddress(one) ?? []);
  const statement = open(manifest['requiredStatement']);
  const said = localTexts(statement['value']);
  if (said.length === 0) return address === undefined ? [] : [{ statement: address, address }];
  return said.map(({ language, text }) => ({
    statement: text,
    ...(language !== 'und' && { language }),
    ...(address !== undefined && { address }),
  }));
}

function exemplarsOf(repositories: readonly string[], codes: readonly string[], how: Assertion): Exemplar[] {
  const [repository] = repositories;
  const written = codes.join('; ');
  if (repository === undefined && written === '') return [];
  return [
    {
      id: 'e1',
      ...(repository !== undefined && { repository }),
      ...(written !== '' && { written }),
      ...(repositories.length > 1 && { note: repositories.slice(1).join('; ') }),
      ...how,
    },
  ];
}

/** The identity of what is made from a manifest: its own id, else what the report calls it. */
export function keyOf(manifest: Open, name: string): string {
  return idOf(manifest) ?? name;
}

/** What is taken from a manifest, already in version 3. `collections`: of those that hold it. */
export function readManifest(
  manifest: Open,
  {
    files,
    name,
    collections,
  }: {
    readonly files: readonly DraftFile[];
    readonly name: string;
    readonly collections: readonly string[];
  },
): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const [provider] = listOf(manifest['provider']);
  const publisher = firstWords(open(provider)['label']);
  const how = sayingOf(publisher);
  const told = readPairs(manifest['metadata'], how);
  const canvases = listOf(manifest['items']).map((canvas, at) => readCanvas(open(canvas), at));
  const read = textsOf(
    canvases.map(({ said }) => said),
    told.languages,
  );
  const id = keyOf(manifest, name);
  const homepage =
    listOf(manifest['homepage']).flatMap((one) => webAddress(idOf(one)) ?? [])[0] ?? webAddress(id);
  const description: Description = {
    schema: DESCRIPTION_SCHEMA,
    type: 'other',
    collections: [...collections],
    source: {
      format: FORMAT,
      key: id,
      ...(homepage !== undefined && { address: homepage }),
      ...(publisher !== undefined && { publisher }),
      files: [],
    },
    titles: localTexts(manifest['label']),
    summaries: localTexts(manifest['summary']),
    languages: told.languages,
    dates: told.dates,
    agents: told.agents,
    places: [],
    names: [],
    exemplars: exemplarsOf(told.repositories, told.codes, how),
    pages: canvases.map(({ page }) => page),
    marks: [],
    relations: [],
    rights: rightsOf(manifest),
    statements: [],
    notes: [...told.notes, ...read.remarks],
    subjects: told.subjects,
    unplaced: textIn(manifest['navDate']) === undefined ? [] : [`navDate: ${String(manifest['navDate'])}`],
  };
  const elsewhere = canvases.reduce((sum, canvas) => sum + canvas.elsewhere, 0);
  const draft: Draft = {
    description,
    texts: read.texts,
    zones: read.zones,
    links: [],
    files,
    images: [],
  };
  return { draft, problems: elsewhere === 0 ? [] : [textsElsewhere(name, elsewhere)] };
}

function textsElsewhere(file: string, count: number): Problem {
  return {
    code: 'iiif-texts-elsewhere',
    severity: 'note',
    message: `${count} annotation pages or texts are only named in the manifest, and were not read.`,
    where: { file },
    hint: 'With --fetch-images annotation pages are fetched, as images are.',
  };
}
