// Surfaces as pages, with images that lie beside the file or elsewhere, and zones as polygons.
import type { Page } from '../../../model/exemplar.ts';
import { childOf, elementsOf, walkElements, wordsOf, type XmlElement } from '../../xml/element.ts';
import { readPoints } from '../own/parts.ts';

/** A page with the relative address of its image, where that lies beside the file. */
export interface FoundPage {
  readonly page: Omit<Page, 'id'>;
  readonly image: string | undefined;
}

/** An area of a page. `surface`: the place of its page among the surfaces. */
export interface FoundZone {
  readonly surface: number;
  readonly polygon: [number, number][];
}

export interface Facsimile {
  readonly pages: readonly FoundPage[];
  /** Places among `pages` of surfaces and their images, by xml:id. */
  readonly surfaces: ReadonlyMap<string, number>;
  readonly zones: ReadonlyMap<string, FoundZone>;
}

export function readFacsimile(root: XmlElement): Facsimile {
  const pages: FoundPage[] = [];
  const surfaces = new Map<string, number>();
  const zones = new Map<string, FoundZone>();
  for (const facsimile of [...elementsOf(root, 'facsimile'), ...elementsOf(root, 'sourceDoc')])
    for (const element of walkElements(facsimile)) {
      if (element.name !== 'surface') continue;
      const at = pages.length;
      pages.push(readSurface(element));
      for (const inner of walkElements(element)) {
        const id = inner.attributes['xml:id'];
        if (id === undefined) continue;
        if (inner === element || inner.name === 'graphic') surfaces.set(id, at);
        const polygon = inner.name === 'zone' ? polygonOf(inner, element) : undefined;
        if (polygon !== undefined) zones.set(id, { surface: at, polygon });
      }
    }
  return { pages, surfaces, zones };
}

function readSurface(surface: XmlElement): FoundPage {
  const { n, 'xml:id': origin } = surface.attributes;
  const label = childOf(surface, 'label');
  const graphics = [...elementsOf(surface, 'graphic')];
  const published = graphics.map(({ attributes }) => attributes['url'] ?? '').find(isPublished);
  const image = graphics
    .map(({ attributes }) => attributes['url'] ?? '')
    .find((url) => url !== '' && !url.includes(':'));
  return {
    page: {
      label: n ?? (label === undefined ? '' : wordsOf(label)),
      exemplar: null,
      ...(published !== undefined && { published: { address: published } }),
      ...(origin !== undefined && { origin }),
      absences: [],
    },
    image,
  };
}

export function isPublished(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** The corners in pixels of the image: the surface's own units are brought to it where both sizes are known. */
function polygonOf(zone: XmlElement, surface: XmlElement): [number, number][] | undefined {
  const { points } = zone.attributes;
  const box = boxOf(zone);
  const corners: readonly (readonly [number, number])[] | undefined =
    points !== undefined
      ? readPoints(points)
      : box && [
          [box.left, box.top],
          [box.right, box.top],
          [box.right, box.bottom],
          [box.left, box.bottom],
        ];
  if (corners === undefined || corners.length < 3 || corners.flat().some((one) => !Number.isFinite(one)))
    return undefined;
  const { left, top, across, down } = scaleOf(surface);
  return corners.map(([x, y]) => [(x - left) * across, (y - top) * down]);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf({ attributes }: XmlElement): Box | undefined {
  const { ulx, uly, lrx, lry } = attributes;
  if (ulx === undefined || uly === undefined || lrx === undefined || lry === undefined) return undefined;
  const [left, top, right, bottom] = [Number(ulx), Number(uly), Number(lrx), Number(lry)];
  return left < right && top < bottom ? { left, top, right, bottom } : undefined;
}

function scaleOf(surface: XmlElement): { left: number; top: number; across: number; down: number } {
  const box = boxOf(surface);
  const graphic = childOf(surface, 'graphic');
  const width = pixels(graphic?.attributes['width']);
  const height = pixels(graphic?.attributes['height']);
  if (box === undefined || width === undefined || height === undefined)
    return { left: 0, top: 0, across: 1, down: 1 };
  const { left, top, right, bottom } = box;
  return { left, top, across: width / (right - left), down: height / (bottom - top) };
}

function pixels(size: string | undefined): number | undefined {
  const [, number] = /^(\d{1,6})(?:px)?$/.exec(size ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}
