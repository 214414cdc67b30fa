// Page images whose text is known: typewritten pages and lines of print that others transcribed, and the scans of the sample records.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { manners } from '../../samples/drawing/leaves.ts';
import type { RecognisedPage } from '../../src/model/recognised-page.ts';
import { lineText } from '../../src/text/recognised/line-text.ts';
import { sharedData } from '../shared-data.ts';

export interface OcrCase {
  readonly set: 'typewritten' | 'lines' | 'samples';
  readonly name: string;
  readonly path: string;
  readonly mediaType: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly truth: string;
  /** Samples: what lies upon the writing, or beside it. */
  readonly spoiled?: 'neighbour' | 'behind' | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

/** French pages in typescript, by their ALTO; without its signs for an underline and for handwriting. None where the folder is absent. */
export function typewrittenCases(): OcrCase[] {
  const folder = sharedData('ocr-typewritten');
  if (folder === undefined) return [];
  return imagesIn(folder).map(([file, name, mediaType]) => ({
    set: 'typewritten',
    name,
    path: join(folder, file),
    mediaType,
    languages: ['fr'],
    truth: contents(readFileSync(join(folder, `${name}.alto.xml`), 'utf8')).replace(/[_~]/g, ''),
  }));
}

/** Lines of Russian print. None where the folder is absent. */
export function lineCases(): OcrCase[] {
  const folder = sharedData('ocr-cyrillic-lines');
  if (folder === undefined) return [];
  return imagesIn(folder).map(([file, name, mediaType]) => ({
    set: 'lines',
    name,
    path: join(folder, file),
    mediaType,
    languages: ['ru'],
    truth: readFileSync(join(folder, `${name.replace(/\.bin$/, '')}.gt.txt`), 'utf8'),
  }));
}

function imagesIn(folder: string): [file: string, name: string, mediaType: string][] {
  const found: [string, string, string][] = [];
  for (const file of readdirSync(folder).sort()) {
    const dot = file.lastIndexOf('.');
    const mediaType = mediaTypes[file.slice(dot + 1)];
    if (mediaType !== undefined) found.push([file, file.slice(0, dot), mediaType]);
  }
  return found;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function contents(alto: string): string {
  const lines = [...alto.matchAll(/<String\b[^>]*?\bCONTENT="([^"]*)"/g)].map(([, text = '']) => text);
  return lines
    .join('\n')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) =>
      hex !== undefined || decimal !== undefined
        ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (named[name ?? ''] ?? ''),
    );
}

const TruthSchema = z.looseObject({ lines: z.array(z.looseObject({ text: z.string(), kind: z.string() })) });

/** The sample scans that were typed or printed in a script that is written in lines. */
export function sampleCases(): OcrCase[] {
  const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
  return readdirSync(join(samples, 'truth', 'records')).flatMap((record) => {
    const folder = join(samples, 'records', record);
    return readdirSync(join(samples, 'truth', 'records', record)).flatMap((file): OcrCase[] => {
      const label = file.replace(/\.json$/, '');
      const path = join(samples, 'truth', 'records', record, file);
      const { lines } = TruthSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
      const text = lines.filter(({ kind }) => kind === 'typed' || kind === 'print');
      if (text.length < 3) return [];
      const manner = { ...manners[record]?.['*'], ...manners[record]?.[label] };
      const beside = lines.some(({ kind }) => kind === 'neighbour');
      return [
        {
          set: 'samples',
          name: `${record}/${label}`,
          path: join(folder, 'images', `${label}.webp`),
          mediaType: 'image/webp',
          languages: languagesOf(folder),
          truth: text.map((line) => line.text).join('\n'),
          spoiled: beside ? 'neighbour' : manner.behind === undefined ? undefined : 'behind',
        },
      ];
    });
  });
}

/** That of the first text, and those that the record says stand in it, too. */
function languagesOf(folder: string): string[] {
  const first =
    readdirSync(folder)
      .find((file) => file.startsWith('t1.'))
      ?.split('.')[2] ?? '';
  const yaml = readFileSync(join(folder, 'record.yaml'), 'utf8');
  const said =
    /^languages: \[([^\]]*)\]/m
      .exec(yaml)?.[1]
      ?.split(',')
      .map((word) => word.trim()) ?? [];
  return said.includes(first) ? [first, ...said.filter((language) => language !== first)] : [first];
}

/** What a page was read as, without what is none of its text: noise, stamps, and what stands beside it. */
export function textOf({ blocks }: RecognisedPage): string {
  return blocks
    .filter(({ kind }) => kind !== 'noise' && kind !== 'stamp' && kind !== 'marginal')
    .flatMap(({ lines }) => lines.map((line) => lineText(line).text))
    .join('\n');
}

/** Engines and transcribers differ in their quotation marks and dashes, and no reader minds. */
export function plainSigns(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[“”„]/g, '"').replace(/[—–]/g, '-');
}
