// What the page says of its leaves: images, and zones with the sentences that stand in them.

export type Corner = readonly [x: number, y: number];

/**
 * `targets`: the sentences that stand in it, or the block where that has none. Corners in pixels of the page as it is seen. Where several
 * sentences stand in a line, each has a zone of its own, and they share the id.
 */
export interface Zone {
  readonly id: string;
  readonly targets: readonly string[];
  readonly corners: readonly Corner[];
}

export interface Leaf {
  readonly page: string;
  readonly name: string;
  readonly element: HTMLElement;
  /** The whole image; undefined where there is none: `why` says why. */
  readonly image: string | undefined;
  /** The base of its addresses where it is served by pieces, with its width and height. `still`: only the pieces of an image service of files are there. */
  readonly iiif:
    | { readonly base: string; readonly width: number; readonly height: number; readonly still: boolean }
    | undefined;
  readonly why: string;
  readonly zones: readonly Zone[];
}

/** A part of a line, in thousandths of its length. Only a box has a beginning and an end; a tall one runs downwards. */
function stretch(corners: readonly Corner[], from: number, to: number): readonly Corner[] {
  const [a, b, c, d] = corners;
  if (a === undefined || b === undefined || c === undefined || d === undefined || corners.length > 4)
    return corners;
  const between = (p: Corner, q: Corner, at: number): Corner => [
    p[0] + ((q[0] - p[0]) * at) / 1000,
    p[1] + ((q[1] - p[1]) * at) / 1000,
  ];
  const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const high = Math.hypot(d[0] - a[0], d[1] - a[1]);
  return long >= high
    ? [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)]
    : [between(a, d, from), between(b, c, from), between(b, c, to), between(a, d, to)];
}

/** The zones of a leaf, as `zonesAttribute` writes them. */
function zonesOf(written: string | undefined): Zone[] {
  const zones: Zone[] = [];
  for (const one of (written ?? '').split(';')) {
    if (one === '') continue;
    const [id = '', targets = '', points = ''] = one.split('|');
    const corners = points.split(' ').map((corner): Corner => {
      const [x = 0, y = 0] = corner.split(',').map(Number);
      return [x, y];
    });
    const parts = targets.split(' ').map((target) => target.split(':'));
    if (parts.every(([, share]) => share === undefined))
      zones.push({ id, targets: parts.map(([target = '']) => target), corners });
    else
      for (const [target = '', share = '0-1000'] of parts) {
        const [from = 0, to = 1000] = share.split('-').map(Number);
        zones.push({ id, targets: [target], corners: stretch(corners, from, to) });
      }
  }
  return zones;
}

export function leavesOf(root: HTMLElement): Leaf[] {
  return [...root.querySelectorAll<HTMLElement>('.scan-leaf[id]')].map((element) => {
    const { page = '', image, iiif, size, still, zones } = element.dataset;
    const [width = 0, height = 0] = (size ?? '').split(',').map(Number);
    return {
      page,
      name: element.getAttribute('aria-label') ?? page,
      element,
      image,
      iiif:
        iiif === undefined
          ? undefined
          : { base: new URL(iiif, location.href).href, width, height, still: still !== undefined },
      why: element.querySelector('.leaf-gap')?.textContent ?? '',
      zones: zonesOf(zones),
    };
  });
}

/** Whether a point lies within a polygon: a ray from it crosses the edges an odd number of times. */
export function isWithin([x, y]: Corner, corners: readonly Corner[]): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of corners.entries()) {
    const [x2, y2] = corners.at(index - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** The smallest upright box that holds all zones; undefined for none. */
export function boxOf(
  zones: readonly Zone[],
): readonly [x: number, y: number, width: number, height: number] | undefined {
  if (zones.length === 0) return undefined;
  const xs = zones.flatMap(({ corners }) => corners.map(([x]) => x));
  const ys = zones.flatMap(({ corners }) => corners.map(([, y]) => y));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}
