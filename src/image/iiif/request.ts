// What an image request asks for, as its address writes it (IIIF Image API 3.0 and 2.1.1, section 4); nothing is known of the image yet.
import type { Problem, Result } from '../../model/problem.ts';
import type { ImageApi } from './api.ts';
import { readNumber } from './number.ts';
import { readRegion, type RegionForm } from './region.ts';
import { readSize, type SizeForm } from './size.ts';

export const qualities = ['default', 'color', 'gray', 'bitonal'] as const;
export type Quality = (typeof qualities)[number];

export const formats = ['jpg', 'png', 'webp'] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Readonly<Record<Format, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** Degrees clockwise, from 0 to below 360, after mirroring on the vertical axis where `mirrored` is true. */
export interface Rotation {
  readonly mirrored: boolean;
  readonly degrees: number;
}

export interface ImageRequest {
  readonly region: RegionForm;
  readonly size: SizeForm;
  readonly rotation: Rotation;
  readonly quality: Quality;
  readonly format: Format;
}

/** The four steps of an address after the identifier, decoded: `file` is "default.jpg". */
export interface RequestSteps {
  readonly region: string;
  readonly size: string;
  readonly rotation: string;
  readonly file: string;
}

/** A longer step says nothing that the specification knows. */
const longestStep = 100;

/** What the steps of an address ask for. The problem, of which there is one, names the step that is wrong; it is answered by 400. */
export function readRequest(api: ImageApi, steps: RequestSteps): Result<ImageRequest> {
  const long = Object.values(steps).some((step: string) => step.length > longestStep);
  if (long)
    return wrong('request', 'A part of this address is too long.', 'No part has more than 100 signs.');
  const region = readRegion(steps.region);
  if (region === undefined) return wrong('region', said('region', steps.region), regionHint);
  const size = readSize(api, steps.size);
  if (size === undefined) return wrong('size', said('size', steps.size), sizeHints[api]);
  const rotation = readRotation(steps.rotation);
  if (rotation === undefined) return wrong('rotation', said('rotation', steps.rotation), rotationHint);
  const dot = steps.file.lastIndexOf('.');
  const asked = dot < 0 ? [steps.file, ''] : [steps.file.slice(0, dot), steps.file.slice(dot + 1)];
  const quality = qualities.find((one) => one === asked[0]);
  if (quality === undefined)
    return wrong('quality', said('quality', asked[0] ?? ''), `Give one of ${qualities.join(', ')}.`);
  const format = formats.find((one) => one === asked[1]);
  if (format === undefined)
    return wrong('format', said('format', asked[1] ?? ''), `Give one of ${formats.join(', ')}.`);
  return { ok: true, value: { region, size, rotation, quality, format }, problems: [] };
}

/** `n` or `!n`, n from 0 to 360 (4.3); undefined for anything else. A whole turn is none. */
export function readRotation(text: string): Rotation | undefined {
  const mirrored = text.startsWith('!');
  const degrees = readNumber(mirrored ? text.slice(1) : text);
  if (degrees === undefined || degrees > 360) return undefined;
  return { mirrored, degrees: degrees % 360 };
}

const regionHint = 'Give “full”, “square”, “x,y,w,h” in pixels, or “pct:x,y,w,h”.';
const sizeHints: Readonly<Record<ImageApi, string>> = {
  2: 'Give “full”, “max”, “w,”, “,h”, “pct:n”, “w,h” or “!w,h”.',
  3: 'Give “max”, “w,”, “,h”, “pct:n”, “w,h” or “!w,h”, with “^” before it where the image may be enlarged.',
};
const rotationHint = 'Give degrees from 0 to 360, with “!” before them to mirror the image.';

/** Control characters, and others that show as nothing or turn what follows them. */
const unseen = /\p{C}/gu;

function said(what: string, text: string): string {
  return `“${text.replace(unseen, '\u{fffd}')}” is no ${what} that is understood here.`;
}

/** The one shape of what is wrong with a request. `what` is the part of the address. */
export function wrong(
  what: string,
  message: string,
  hint: string,
): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ code: `image-${what}`, severity: 'error', message, hint }] };
}
