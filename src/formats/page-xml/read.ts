// Reads PAGE (PcGts), 2013 to 2019, into a recognised page.
import { LanguageSchema } from '../../model/language.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { Point, Polygon, RecognisedBlock, RecognisedLine, RecognisedWord } from '../../model/recognised-page.ts'; // prettier-ignore
import { kindFrom } from '../recognised/kinds.ts';
import { Places, reachOf } from '../recognised/places.ts';
import { around, rectangle } from '../recognised/points.ts';
import { baseName, type FiledPage } from '../recognised/source.ts';
import { childOf, elementAt, elementsOf, textOf, type XmlElement } from '../xml/element.ts';
import { readEngine } from './engine.ts';
import { tagOf } from './languages.ts';

export function isPage({ name, namespace }: XmlElement): boolean {
  return name === 'PcGts' && /PAGE\/gts\/pagecontent/u.test(namespace);
}

/**
 * The page of a file. Of several readings of one line (TextEquiv) that with the lowest index is taken. A line whose words are not marked has
 * one word, the line itself, cut at its spaces.
 */
export function readPageXml(root: XmlElement): Result<FiledPage> {
  const page = childOf(root, 'Page');
  if (page === undefined) return { ok: false, problems: [noPage()] };
  const ranks = readingOrder(page);
  const regions = textRegions(page, {})
    .map((one, at) => ({ ...one, at, rank: ranks.get(one.region.attributes['id'] ?? '') ?? Infinity }))
    .sort((one, other) => (one.rank === other.rank ? one.at - other.at : one.rank - other.rank));
  const reader = new RegionReader(page);
  const blocks = regions.map((region) => reader.block(region));
  const reach = reachOf(blocks.map(({ polygon }) => polygon));
  const engine = readEngine(root);
  const { places } = reader;
  const read: FiledPage = {
    width: places.side(page, 'imageWidth', reach[0]),
    height: places.side(page, 'imageHeight', reach[1]),
    ...(engine !== undefined && { engine }),
    blocks,
    ...baseName(page.attributes['imageFilename']),
  };
  return { ok: true, value: places.onPage(read, reader.elements), problems: places.problems };
}

/** The place of each region, by its id: the order of references in document order, indexed ones by their index. */
function readingOrder(page: XmlElement): Map<string, number> {
  const ranks = new Map<string, number>();
  const order = childOf(page, 'ReadingOrder');
  const visit = (group: XmlElement): void => {
    const members = [...elementsOf(group)].map((element, at) => {
      const index = Number(element.attributes['index'] ?? NaN);
      return { element, index: Number.isFinite(index) ? index : at };
    });
    for (const { element } of members.sort((one, other) => one.index - other.index)) {
      const id = element.attributes['regionRef'];
      if (id !== undefined && !ranks.has(id)) ranks.set(id, ranks.size);
      visit(element);
    }
  };
  if (order !== undefined) visit(order);
  return ranks;
}

type Cell = NonNullable<RecognisedBlock['cell']>;

interface Region {
  readonly region: XmlElement;
  readonly kind: RecognisedBlock['kind'] | undefined;
  readonly cell: Cell | undefined;
}

/** What a region is within: a kind of region, a table by its name, a cell of that. */
interface Within {
  readonly kind?: RecognisedBlock['kind'] | undefined;
  readonly table?: string | undefined;
  readonly cell?: Cell | undefined;
}

/** Regions of text, those within tables and other regions too; the cells of tables, as PAGE has them (2019) and as Transkribus writes them. */
function textRegions(within: XmlElement, { kind, table, cell }: Within): Region[] {
  const found: Region[] = [];
  for (const element of elementsOf(within)) {
    const { name, attributes, line, column } = element;
    if (name === 'TableRegion') {
      const own = attributes['id'] ?? `${line}:${column}`;
      found.push(...textRegions(element, { kind: 'table', table: own }));
    } else if (name === 'TableCell' || name === 'TextRegion') {
      const own = cell ?? (table === undefined ? undefined : cellOf(element, table));
      found.push({ region: element, kind, cell: own });
      found.push(...textRegions(element, { kind, table, cell: own }));
    } else if (name.endsWith('Region'))
      found.push(...textRegions(element, { kind: name === 'NoiseRegion' ? 'noise' : kind, table, cell }));
  }
  return found;
}

/** Row and column of a cell: its role (PAGE 2019), or attributes of a cell as Transkribus writes it. */
function cellOf(element: XmlElement, table: string): Cell {
  const role = elementAt(element, 'Roles', 'TableCellRole')?.attributes ?? {};
  const own = element.name === 'TableCell' ? element.attributes : {};
  const row = numberFrom(0, role['rowIndex'] ?? own['row']);
  const column = numberFrom(0, role['columnIndex'] ?? own['col']);
  const rows = numberFrom(1, role['rowSpan'] ?? own['rowSpan']);
  const columns = numberFrom(1, role['colSpan'] ?? own['colSpan']);
  return {
    table,
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(rows !== undefined && { rows }),
    ...(columns !== undefined && { columns }),
    ...(role['header'] === 'true' && { header: true }),
  };
}

function numberFrom(least: number, written: string | undefined): number | undefined {
  const value = /^\d{1,9}$/.test(written ?? '') ? Number(written) : NaN;
  return value >= least ? value : undefined;
}

class RegionReader {
  readonly places = new Places();
  /** Of blocks and lines, for whoever says where something stands in the file. */
  readonly elements = new Map<object, XmlElement>();
  readonly #page: XmlElement;

  constructor(page: XmlElement) {
    this.#page = page;
  }

  block({ region, kind, cell }: Region): RecognisedBlock {
    const { type, custom, primaryLanguage } = region.attributes;
    const shape = this.#coords(region);
    const lines = this.#lines(region, shape);
    const told = kindFrom(/structure\s*\{[^}]{0,200}type:([^;}]{1,60})/u.exec(custom ?? '')?.[1], type);
    const tag =
      /language\s*\{tag:([A-Za-z0-9-]{2,60});?\}/u.exec(custom ?? '')?.[1] ??
      tagOf(primaryLanguage ?? this.#page.attributes['primaryLanguage']);
    const language = LanguageSchema.safeParse(tag);
    const block: RecognisedBlock = {
      kind: told === 'text' ? (kind ?? told) : told,
      polygon: shape ?? around(lines.flatMap(({ polygon }) => polygon)) ?? this.places.missing(region),
      lines,
      ...(language.success && { language: language.data }),
      ...(cell !== undefined && { cell }),
    };
    this.elements.set(block, region);
    return block;
  }

  #lines(region: XmlElement, shape: Polygon | undefined): RecognisedLine[] {
    const elements = [...elementsOf(region, 'TextLine')].map((element, at) => {
      const index = Number(element.attributes['index'] ?? /readingOrder\s*\{index:(\d{1,9})/u.exec(element.attributes['custom'] ?? '')?.[1] ?? NaN); // prettier-ignore
      return { element, index: Number.isFinite(index) ? index : at };
    });
    const lines = elements
      .sort((one, other) => one.index - other.index)
      .map(({ element }) => this.#line(element, shape));
    if (lines.length > 0) return lines;
    // A region read as a whole: its lines have the region's place.
    const reading = readingOf(region);
    const texts = reading?.text.split(/\r?\n/u).filter((text) => text.trim() !== '') ?? [];
    if (texts.length === 0) return [];
    const polygon = shape ?? this.places.missing(region);
    return texts.map((text) => ({ polygon, words: cutWords(text, polygon, reading?.confidence) }));
  }

  #line(element: XmlElement, around_: Polygon | undefined): RecognisedLine {
    const own = [...elementsOf(element, 'Word')].map((word) => ({ word, place: this.#coords(word) }));
    const polygon =
      this.#coords(element) ??
      around(own.flatMap(({ place }) => place ?? [])) ??
      around_ ??
      this.places.missing(element);
    const words = own.flatMap(({ word, place }): RecognisedWord[] => {
      const reading = readingOf(word);
      if (reading === undefined || reading.text === '') return [];
      const { text, confidence } = reading;
      return [{ text, polygon: place ?? polygon, ...(confidence !== undefined && { confidence }) }];
    });
    const baseline = this.places.points(childOf(element, 'Baseline')?.attributes['points'], element);
    const reading = readingOf(element);
    const line: RecognisedLine = {
      polygon,
      ...(baseline.length >= 2 && { baseline }),
      words:
        words.length > 0 || reading === undefined
          ? words
          : cutWords(reading.text, polygon, reading.confidence),
    };
    this.elements.set(line, element);
    return line;
  }

  /** Coords as points (2013 on), or as Point elements (2010). */
  #coords(element: XmlElement): Polygon | undefined {
    const coords = childOf(element, 'Coords');
    if (coords === undefined) return undefined;
    const written = coords.attributes['points'];
    if (written !== undefined) return this.places.drawn(written, element);
    const points = [...elementsOf(coords, 'Point')].map((point): Point => [
      Number(point.attributes['x'] ?? NaN),
      Number(point.attributes['y'] ?? NaN),
    ]);
    return this.places.polygon(points, element);
  }
}

/** The words of a line that nobody marked: at the spaces, each as broad as its share of the characters along the line's box. */
function cutWords(text: string, polygon: Polygon, confidence: number | undefined): RecognisedWord[] {
  const box = around(polygon);
  const [[left, top] = [0, 0], , [right, bottom] = [0, 0]] = box ?? [];
  const step = (right - left) / Math.max(1, text.length);
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    polygon: rectangle(left + index * step, top, left + (index + word.length) * step, bottom),
    ...(confidence !== undefined && { confidence }),
  }));
}

/** What is read of a region, line or word: the text with the lowest index, the first where none has any. */
function readingOf(element: XmlElement): { readonly text: string; readonly confidence?: number } | undefined {
  let best: { readonly equiv: XmlElement; readonly index: number } | undefined;
  for (const equiv of elementsOf(element, 'TextEquiv')) {
    const index = Number(equiv.attributes['index'] ?? Infinity);
    if (best === undefined || index < best.index) best = { equiv, index };
  }
  if (best === undefined) return undefined;
  const unicode = childOf(best.equiv, 'Unicode') ?? childOf(best.equiv, 'PlainText');
  const confidence = Number(best.equiv.attributes['conf'] ?? NaN);
  return {
    text: unicode === undefined ? '' : textOf(unicode),
    ...(confidence >= 0 && confidence <= 1 && { confidence }),
  };
}

function noPage(): Problem {
  return {
    code: 'page-xml-no-page',
    severity: 'error',
    message: 'The PAGE file has no page.',
    hint: 'Check that <PcGts> holds a <Page>, as its schema demands.',
  };
}
