// Reads ALTO, versions 2 to 4, into recognised pages.
import { LanguageSchema } from '../../model/language.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type {
  Polygon,
  RecognisedBlock,
  RecognisedLine,
  RecognisedWord,
} from '../../model/recognised-page.ts';
import { kindFrom } from '../recognised/kinds.ts';
import { Places, reachOf } from '../recognised/places.ts';
import { around } from '../recognised/points.ts';
import { baseName, type FiledPage } from '../recognised/source.ts';
import { childOf, elementAt, elementsOf, wordsOf, type XmlElement } from '../xml/element.ts';
import { engineOf } from './engine.ts';
import { inReadingOrder } from './order.ts';

/** Pixels to an inch where lengths are in parts of an inch or millimetre and the image's own resolution is not told. */
const usualResolution = 300;
const units: Readonly<Record<string, number>> = {
  pixel: 1,
  mm10: usualResolution / 254,
  inch1200: usualResolution / 1200,
};

/** Parts of a page around the text itself. */
const margins = new Set(['TopMargin', 'LeftMargin', 'RightMargin', 'BottomMargin']);

/** Whether an element is the root of an ALTO file, by its name: namespaces changed from version to version. */
export function isAlto({ name, namespace }: XmlElement): boolean {
  return name === 'alto' && (namespace === '' || /alto/i.test(namespace) || /ccs-gmbh/i.test(namespace));
}

/**
 * The pages of a file. Lengths in tenths of a millimetre or 1200ths of an inch become pixels at 300 to an inch, with a note: whoever has the
 * image scales them to it. Where a word has no place of its own, it has its line's.
 */
export function readAlto(root: XmlElement): Result<readonly FiledPage[]> {
  const unit = wordsOf(elementAt(root, 'Description', 'MeasurementUnit') ?? '');
  const reader = new AltoReader(root, units[unit] ?? 1);
  const layout = childOf(root, 'Layout');
  const pages = [...(layout === undefined ? [] : elementsOf(layout, 'Page'))].map((page) =>
    reader.page(page),
  );
  if (pages.length === 0) return { ok: false, problems: [noPage()] };
  const problems = unit in units && unit !== 'pixel' ? [scaled(unit)] : [];
  return { ok: true, value: pages, problems: [...problems, ...reader.problems] };
}

/** What a block is within: a margin or a composed block of some kind, a table by its name. */
interface Within {
  readonly kind?: RecognisedBlock['kind'] | undefined;
  readonly table?: string | undefined;
}

class AltoReader {
  readonly #root: XmlElement;
  readonly #places: Places;
  /** Of blocks and lines, for whoever says where something stands in the file. */
  readonly #elements = new Map<object, XmlElement>();
  /** Words for what each tag means, by its id. */
  readonly #tags = new Map<string, string>();

  constructor(root: XmlElement, scale: number) {
    this.#root = root;
    this.#places = new Places(scale);
    const tags = childOf(root, 'Tags');
    for (const { attributes } of tags === undefined ? [] : elementsOf(tags)) {
      const { ID, LABEL = '', TYPE = '' } = attributes;
      if (ID !== undefined) this.#tags.set(ID, `${LABEL} ${TYPE}`);
    }
  }

  page(page: XmlElement): FiledPage {
    const blocks: { readonly element: XmlElement; readonly block: RecognisedBlock }[] = [];
    for (const space of elementsOf(page))
      this.#blocks(space, { kind: margins.has(space.name) ? 'marginal' : undefined }, page, blocks);
    const ordered = inReadingOrder(this.#root, blocks).map(({ block }) => block);
    const reach = reachOf(ordered.map(({ polygon }) => polygon));
    const fileName = elementAt(this.#root, 'Description', 'sourceImageInformation', 'fileName');
    const engine = engineOf(this.#root);
    const read: FiledPage = {
      width: this.#places.side(page, 'WIDTH', reach[0]),
      height: this.#places.side(page, 'HEIGHT', reach[1]),
      ...(engine !== undefined && { engine }),
      blocks: ordered,
      ...baseName(fileName && wordsOf(fileName)),
    };
    return this.#places.onPage(read, this.#elements);
  }

  get problems(): Problem[] {
    return this.#places.problems;
  }

  #blocks(
    space: XmlElement,
    { kind, table }: Within,
    page: XmlElement,
    into: { element: XmlElement; block: RecognisedBlock }[],
  ): void {
    for (const element of elementsOf(space)) {
      if (element.name === 'ComposedBlock') {
        const { attributes, line, column } = element;
        const own = kindFrom(attributes['TYPE'], this.#tagsOf(element));
        const isTable = table === undefined && own === 'table';
        const within = isTable ? (attributes['ID'] ?? `${line}:${column}`) : table;
        this.#blocks(
          element,
          { kind: kind ?? (own === 'text' ? undefined : own), table: within },
          page,
          into,
        );
      } else if (element.name === 'TextBlock')
        into.push({ element, block: this.#block(element, { kind, table }, page) });
    }
  }

  #block(element: XmlElement, { kind, table }: Within, page: XmlElement): RecognisedBlock {
    const { attributes } = element;
    const shape = this.#shape(element);
    const lines = [...elementsOf(element, 'TextLine')].map((line) => this.#line(line, shape));
    const told = kindFrom(attributes['TYPE'], this.#tagsOf(element));
    const language = LanguageSchema.safeParse(
      attributes['LANG'] ?? attributes['language'] ?? page.attributes['LANG'],
    );
    const block: RecognisedBlock = {
      kind: told === 'text' ? (kind ?? told) : told,
      polygon: shape ?? around(lines.flatMap(({ polygon }) => polygon)) ?? this.#places.missing(element),
      lines,
      ...(language.success && { language: language.data }),
      ...(table !== undefined && { cell: { table } }),
    };
    this.#elements.set(block, element);
    return block;
  }

  #line(element: XmlElement, around_: Polygon | undefined): RecognisedLine {
    const shape = this.#shape(element);
    const strings = [...elementsOf(element, 'String')].map((string) => ({
      string,
      place: this.#shape(string),
    }));
    const polygon =
      shape ??
      around(strings.flatMap(({ place }) => place ?? [])) ??
      around_ ??
      this.#places.missing(element);
    const words = strings.flatMap(({ string, place }): RecognisedWord[] => {
      const { CONTENT: text = '', WC } = string.attributes;
      if (text === '') return [];
      const confidence = Number(WC ?? NaN);
      const known = confidence >= 0 && confidence <= 1;
      return [{ text, polygon: place ?? polygon, ...(known && { confidence }) }];
    });
    const hyphen = childOf(element, 'HYP')?.attributes['CONTENT'];
    const last = words.at(-1);
    if (hyphen !== undefined && last !== undefined && !last.text.endsWith(hyphen))
      words[words.length - 1] = { ...last, text: last.text + hyphen };
    const baseline = this.#baseline(element, polygon);
    const line: RecognisedLine = { polygon, ...(baseline && { baseline }), words };
    this.#elements.set(line, element);
    return line;
  }

  /** From version 4.2 on a list of points, before that one height. */
  #baseline(element: XmlElement, polygon: Polygon): [number, number][] | undefined {
    const written = element.attributes['BASELINE']?.trim() ?? '';
    if (/[\s,]/u.test(written)) {
      const points = this.#places.points(written, element);
      return points.length >= 2 ? points : undefined;
    }
    const height = this.#places.number(element, 'BASELINE');
    const [left, , right] = around(polygon) ?? [];
    return Number.isFinite(height) && left !== undefined && right !== undefined && right[0] > left[0]
      ? [
          [left[0], height],
          [right[0], height],
        ]
      : undefined;
  }

  #shape(element: XmlElement): Polygon | undefined {
    const drawn = elementAt(element, 'Shape', 'Polygon')?.attributes['POINTS'];
    const polygon = drawn === undefined ? undefined : this.#places.drawn(drawn, element);
    return polygon ?? this.#places.box(element, ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT']);
  }

  #tagsOf({ attributes }: XmlElement): string {
    return (attributes['TAGREFS'] ?? '').split(/\s+/u).map((id) => this.#tags.get(id) ?? '').join(' '); // prettier-ignore
  }
}

function noPage(): Problem {
  return {
    code: 'alto-no-page',
    severity: 'error',
    message: 'The ALTO file has no page.',
    hint: 'Check that <Layout> holds a <Page>, as its schema demands.',
  };
}

function scaled(unit: string): Problem {
  return {
    code: 'alto-unit',
    severity: 'note',
    message: `Lengths are in ${unit}; they became pixels at ${usualResolution} to an inch.`,
    hint: 'With the image beside it, they are scaled to that.',
  };
}
