// The places that a file of recognised pages tells: numbers that are none, places beyond the page, and none at all, each said with where it stands.
import type { Point, Polygon, RecognisedPage } from '../../model/recognised-page.ts';
import type { Problem, Where } from '../../model/problem.ts';
import { boxOf, isPlaced, nowhere } from '../../text/recognised/geometry.ts';
import type { XmlElement } from '../xml/element.ts';
import { around, boxPolygon, pointsOf, polygonOf } from './points.ts';

/** No image is so broad or high: a JPEG has at most 65,535 pixels, the longest roll that was ever scanned fewer. */
const mostPixels = 1_000_000;
/** Places may reach over the edge by so much of a side before it is worth a word: outlines are drawn with a broad brush. */
const slack = 0.02;

/** Elements of the file of which the same is to be said, in the order in which that was found. */
type Found = Set<XmlElement | undefined>;

/** Reads the places of a file, and keeps in mind what was wrong with them. */
export class Places {
  /** Pixels for one of the file's units. */
  readonly #scale: number;
  readonly #found = new Map<keyof typeof words, Found>();

  constructor(scale = 1) {
    this.#scale = scale;
  }

  /** Points of an attribute; none where one of the numbers is none, or beyond every image. */
  points(written: string | undefined, element: XmlElement): Point[] {
    return this.sane(pointsOf(written, this.#scale), element);
  }

  /** The points, or none where one of their numbers cannot be. */
  sane(points: Point[], element: XmlElement): Point[] {
    if (points.flat().every(isSane)) return points;
    this.#tell('no-number', element);
    return [];
  }

  /** The outline that an attribute draws. */
  drawn(written: string, element: XmlElement): Polygon | undefined {
    return this.polygon(pointsOf(written, this.#scale), element);
  }

  /** An outline; undefined where the points do not make one. */
  polygon(points: Point[], element: XmlElement): Polygon | undefined {
    const sane = this.sane(points, element);
    const polygon = polygonOf(sane);
    if (polygon === undefined && sane === points) this.#tell('no-number', element);
    return polygon;
  }

  /** A length or height; NaN where it is absent, or no such number. */
  number(element: XmlElement, name: string): number {
    const written = element.attributes[name]?.trim() ?? '';
    const value = written === '' ? NaN : Number(written) * this.#scale;
    if (written === '' || isSane(value)) return value;
    this.#tell('no-number', element);
    return NaN;
  }

  /** Four attributes as a box. */
  box(element: XmlElement, names: readonly [string, string, string, string]): Polygon | undefined {
    const [left, top, width, height] = names.map((name) => this.number(element, name));
    const box = boxPolygon(left ?? NaN, top ?? NaN, width ?? NaN, height ?? NaN);
    if (box !== undefined && (Number(width) < 0 || Number(height) < 0)) {
      this.#tell('no-number', element);
      return undefined;
    }
    return box;
  }

  /** The side of the page: as the file says, else as far as anything on it reaches. */
  side(element: XmlElement, name: string, reach: number): number {
    const given = Math.round(this.number(element, name));
    return given > 0 ? given : Math.max(1, Math.ceil(reach));
  }

  /** A line, or a block without lines, of which the file does not tell where it stands. */
  missing(element: XmlElement): Polygon {
    this.#tell('no-place', element);
    return nowhere;
  }

  /** The page with every place on it: what reaches beyond its edge is cut off there, and what lies outside has no place. `elements`: of blocks and lines. */
  onPage<T extends RecognisedPage>(page: T, elements: ReadonlyMap<object, XmlElement>): T {
    const { width, height } = page;
    const cut = (points: Point[], element: XmlElement | undefined): Point[] | undefined => {
      const { left, top, right, bottom } = boxOf(points);
      if (left >= 0 && top >= 0 && right <= width && bottom <= height) return points;
      const over = Math.max(-left / width, -top / height, right / width - 1, bottom / height - 1);
      if (over > slack) this.#tell('beyond', element);
      if (left >= width || top >= height || right <= 0 || bottom <= 0) return undefined;
      return points.map(([x, y]): Point => [within(x, width), within(y, height)]);
    };
    const polygon = (points: Polygon, element: XmlElement | undefined): Polygon =>
      isPlaced(points) ? (cut(points, element) ?? nowhere) : points;
    return {
      ...page,
      blocks: page.blocks.map((block) => {
        const lines = block.lines.map(({ baseline, ...line }, at) => {
          const element = elements.get(block.lines[at] ?? block) ?? elements.get(block);
          const own = polygon(line.polygon, element);
          const foot = baseline && cut(baseline, element);
          const ownWords = line.words.map((word) => {
            const place = polygon(word.polygon, element);
            return { ...word, polygon: isPlaced(place) ? place : own };
          });
          return { ...line, polygon: own, ...(foot !== undefined && { baseline: foot }), words: ownWords };
        });
        return { ...block, polygon: polygon(block.polygon, elements.get(block)), lines };
      }),
    };
  }

  /** What was wrong, each kind once, with the first of its places in the file. */
  get problems(): Problem[] {
    return [...this.#found].map(([kind, elements]) => {
      const { code, one, many, hint } = words[kind];
      const [first] = elements;
      const message = elements.size === 1 ? one : many(elements.size);
      return { code, severity: 'warning', message, where: whereOf(first), hint };
    });
  }

  #tell(kind: keyof typeof words, element: XmlElement | undefined): void {
    const found = this.#found.get(kind) ?? new Set();
    this.#found.set(kind, found.add(element));
  }
}

const words = {
  'no-number': {
    code: 'recognised-number',
    one: 'A place is told without numbers, or in such as no image has; it was left out.',
    many: (count: number) =>
      `${count} places are told without numbers, or in such as no image has; they were left out.`,
    hint: 'The words were taken all the same. Have the file written anew by what made it, where its places matter.',
  },
  beyond: {
    code: 'recognised-beyond',
    one: 'A place reaches beyond the page; it was cut off at the edge.',
    many: (count: number) => `${count} places reach beyond the page; they were cut off at its edge.`,
    hint: 'Look whether the size of the page is that of the image that was read.',
  },
  'no-place': {
    code: 'recognised-no-place',
    one: 'Of a line the file does not tell where it stands; its words were taken without a place.',
    many: (count: number) =>
      `Of ${count} lines the file does not tell where they stand; their words were taken without a place.`,
    hint: 'Once the text is in the archive, verno ocr finds its lines on the image.',
  },
} as const;

function whereOf(element: XmlElement | undefined): Where {
  if (element === undefined) return {};
  const { name, attributes, line, column } = element;
  const id = attributes['ID'] ?? attributes['id'];
  return { line, column, path: id === undefined ? name : `${name} ${id}` };
}

function isSane(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= mostPixels;
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

/** How far places reach to the right and down. */
export function reachOf(polygons: readonly Polygon[]): Point {
  return around(polygons.flat())?.[2] ?? [1, 1];
}
