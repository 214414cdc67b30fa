// The fragment of an address that leads to a place: an id, a region of a page, how that is turned and lit; or any of them:
// "t1.s14", "xywh=p2:10,20,300,40", "z3&xywh=…&turn=90&light=100,180,1".
import type { Light } from './light.ts';

/** Left, top, width and height in pixels of the page as it is seen, as in Media Fragments 1.0, 4.2.2. */
export type Region = readonly [x: number, y: number, width: number, height: number];

export interface Place {
  /** A segment, zone, block or page. */
  readonly id?: string;
  /** `turn`: in degrees, clockwise. */
  readonly region?: { readonly page: string; readonly box: Region; readonly turn: number };
  readonly light?: Light | undefined;
}

/** What a fragment says, with or without its "#". Parts that say nothing are passed over. */
export function readPlace(fragment: string): Place {
  let place: Place = {};
  let turn = 0;
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const [, page, x, y, width, height] =
      /^xywh=([\w.-]{1,64}):(\d{1,7}),(\d{1,7}),([1-9]\d{0,6}),([1-9]\d{0,6})$/.exec(part) ?? [];
    const [, degrees] = /^turn=(90|180|270)$/.exec(part) ?? [];
    const [, brightness, contrast, inverted] = /^light=(\d{2,3}),(\d{2,3}),([01])$/.exec(part) ?? [];
    if (page !== undefined)
      place = {
        ...place,
        region: { page, box: [Number(x), Number(y), Number(width), Number(height)], turn: 0 },
      };
    else if (degrees !== undefined) turn = Number(degrees);
    else if (inverted !== undefined)
      place = {
        ...place,
        light: {
          brightness: Number(brightness),
          contrast: Number(contrast),
          inverted: inverted === '1',
        },
      };
    else if (part !== '' && place.id === undefined && !part.includes('='))
      place = { ...place, id: decoded(part) };
  }
  return place.region === undefined ? place : { ...place, region: { ...place.region, turn } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The fragment, with its "#", that `readPlace` reads. */
export function writePlace({ id, region, light }: Place): string {
  const parts = [
    ...(id === undefined ? [] : [encodeURIComponent(id)]),
    ...(region === undefined ? [] : [`xywh=${region.page}:${region.box.map(Math.round).join(',')}`]),
    ...(region === undefined || region.turn === 0 ? [] : [`turn=${region.turn}`]),
    ...(light === undefined ? [] : [`light=${light.brightness},${light.contrast},${light.inverted ? 1 : 0}`]),
  ];
  return `#${parts.join('&')}`;
}
