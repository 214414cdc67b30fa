// The image of a canvas: which one, where it is published, and by which service.
import type { PublishedImage } from '../../../model/exemplar.ts';
import { countIn, idOf, listOf, open, textIn, typeOf, webAddress, type Open } from './open-json.ts';

/** A rectangle of a canvas. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The image, where on the canvas it lies, and what else is painted there. */
export interface CanvasImage {
  readonly published?: PublishedImage;
  readonly frame?: Frame;
  /** Further images that are painted on the same canvas, or might be instead. */
  readonly others: number;
  /** Sound or moving pictures. */
  readonly media: readonly string[];
}

interface Painted {
  readonly body: Open;
  readonly target: unknown;
}

/** Every body of the painting annotations; of a choice each one, the first of which is meant (Presentation API 3.0, 5.7). */
function paintedOn(canvas: Open): Painted[] {
  const painted: Painted[] = [];
  for (const page of listOf(canvas['items']))
    for (const annotation of listOf(open(page)['items'])) {
      const { body, target } = open(annotation);
      for (const one of listOf(body)) {
        const choices = typeOf(one) === 'Choice' ? listOf(open(one)['items']) : [one];
        for (const choice of choices)
          painted.push({
            body: open(typeOf(choice) === 'SpecificResource' ? open(choice)['source'] : choice),
            target,
          });
      }
    }
  return painted;
}

const isImage = (body: Open): boolean =>
  typeOf(body) === 'Image' || textIn(body['format'])?.startsWith('image/') === true;

function serviceOf(body: Open): PublishedImage['service'] {
  for (const one of listOf(body['service'])) {
    const service = open(one);
    const address = webAddress(idOf(service));
    const [profile] = listOf(service['profile']);
    const said = [typeOf(service), service['@context'], profile].map((part) => textIn(part) ?? '').join(' ');
    const version =
      /ImageService([123])/.exec(said)?.[1] ?? /image(?:-api)?\/(?:api\/)?([123])\b/.exec(said)?.[1];
    if (address === undefined || (version === undefined && !/image/i.test(said))) continue;
    const level = /level([012])/.exec(said)?.[1];
    return {
      address: address.replace(/\/(?:info\.json)?$/, ''),
      version: version === '3' ? 3 : version === '2' ? 2 : version === '1' ? 1 : 2,
      profile: level === '2' ? 'level2' : level === '1' ? 'level1' : 'level0',
    };
  }
  return undefined;
}

/** The fragment of a target: "#xywh=10,20,300,400", with "pixel:" or without (Media Fragments 1.0, 4.2.2). */
export function frameOf(target: unknown): Frame | undefined {
  const [one] = listOf(target);
  const { selector } = open(one);
  const said =
    typeof one === 'string'
      ? one
      : [idOf(open(one)['source']), idOf(one)].find((id) => id?.includes('#') === true);
  const fragments = [said, ...listOf(selector).map((each) => textIn(open(each)['value']))];
  for (const fragment of fragments) {
    const match =
      /xywh=(?:pixel:)?(\d{1,7}(?:\.\d{1,9})?),(\d{1,7}(?:\.\d{1,9})?),(\d{1,7}(?:\.\d{1,9})?),(\d{1,7}(?:\.\d{1,9})?)/.exec(
        fragment ?? '',
      );
    const [x, y, width, height] = (match ?? []).slice(1).map(Number);
    if (
      x !== undefined &&
      y !== undefined &&
      width !== undefined &&
      height !== undefined &&
      width > 0 &&
      height > 0
    )
      return { x, y, width, height };
  }
  return undefined;
}

/** What is painted on a canvas: its one image, or the largest of several. */
export function imageOf(canvas: Open): CanvasImage {
  const painted = paintedOn(canvas);
  const media = painted
    .map(({ body }) => typeOf(body))
    .filter((type) => /^(?:Sound|Video|Audio)$/.test(type));
  const images = painted.filter(({ body }) => isImage(body));
  const area = ({ target }: Painted): number => {
    const frame = frameOf(target);
    return frame === undefined ? Infinity : frame.width * frame.height;
  };
  const best = images.reduce<Painted | undefined>(
    (a, b) => (a === undefined || area(b) > area(a) ? b : a),
    undefined,
  );
  const others = Math.max(0, images.length - 1);
  const service = best && serviceOf(best.body);
  const address = webAddress(idOf(best?.body)) ?? (service && `${service.address}/full/max/0/default.jpg`);
  if (best === undefined || address === undefined) return { others, media };
  const width = countIn(best.body['width']);
  const height = countIn(best.body['height']);
  const frame = frameOf(best.target);
  return {
    published: {
      address,
      ...(width !== undefined && height !== undefined && { width, height }),
      ...(service !== undefined && { service }),
    },
    ...(frame !== undefined && { frame }),
    others,
    media,
  };
}
