// The fragment of an address that leads to a place: an id, a region of a page, or both: "t1.s14", "xywh=p2:10,20,300,40", "z3&xywh=…".

/** Left, top, width and height in pixels of the page as it is seen, as in Media Fragments 1.0, 4.2.2. */
export type Region = readonly [x: number, y: number, width: number, height: number];

export interface Place {
  /** A segment, zone, block or page. */
  readonly id?: string;
  readonly region?: { readonly page: string; readonly box: Region };
}

/** What a fragment says, with or without its "#". Parts that say nothing are passed over. */
export function readPlace(fragment: string): Place {
  let place: Place = {};
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const [, page, x, y, width, height] =
      /^xywh=([\w.-]{1,64}):(\d{1,7}),(\d{1,7}),([1-9]\d{0,6}),([1-9]\d{0,6})$/.exec(part) ?? [];
    if (page !== undefined)
      place = { ...place, region: { page, box: [Number(x), Number(y), Number(width), Number(height)] } };
    else if (part !== '' && place.id === undefined && !part.includes('='))
      place = { ...place, id: decoded(part) };
  }
  return place;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The fragment, with its "#", that `readPlace` reads. */
export function writePlace({ id, region }: Place): string {
  const parts = [
    ...(id === undefined ? [] : [encodeURIComponent(id)]),
    ...(region === undefined ? [] : [`xywh=${region.page}:${region.box.map(Math.round).join(',')}`]),
  ];
  return `#${parts.join('&')}`;
}
