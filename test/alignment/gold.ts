// Texts with beads that people marked, from the outside data: the yearbooks of the Swiss Alpine Club, German and French.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignSide } from '../../src/text/align/port.ts';
import { knownBeads } from '../generators/beads.ts';
import { sharedData } from '../shared-data.ts';
import type { PlainBead } from './score.ts';

export interface GoldText {
  readonly source: AlignSide;
  readonly target: AlignSide;
  readonly gold: readonly PlainBead[];
}

/** Lines as a text of one paragraph, of which nothing else is known. */
export function plainSide(lines: readonly string[], language: string): AlignSide {
  return { language, units: lines.map((text) => ({ text, paragraph: 0 })) };
}

export function linesOf(path: string): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The text, or undefined where the data is absent. */
export function alpineText(): GoldText | undefined {
  const folder = sharedData('alignment-de-fr');
  if (folder === undefined) return undefined;
  return {
    source: plainSide(linesOf(join(folder, 'dev.de')), 'de'),
    target: plainSide(linesOf(join(folder, 'dev.fr')), 'fr'),
    gold: linesOf(join(folder, 'dev.defr')).map(beadOf),
  };
}

function beadOf(line: string): PlainBead {
  const [source = '', target = ''] = line.split(':');
  return { source: numbersIn(source), target: numbersIn(target) };
}

const numbersIn = (list: string): number[] => (list.match(/\d+/gu) ?? []).map(Number);

/** News sentences, Russian and English, line by line; `undefined` where the data is absent. */
export function newsPairs(): readonly (readonly [source: string, target: string])[] | undefined {
  const folder = sharedData('parallel-ru-en');
  if (folder === undefined) return undefined;
  const english = linesOf(join(folder, 'dev.en'));
  return linesOf(join(folder, 'dev.ru')).map((line, at) => [line, english[at] ?? '']);
}

/** The last of them are put in where they do not belong. */
const strangers = 150;

/** A text of known beads from the news sentences, by this seed. */
export function newsText(seed: number): GoldText | undefined {
  const pairs = newsPairs();
  if (pairs === undefined) return undefined;
  const { source, target, gold } = knownBeads(pairs.slice(0, -strangers), pairs.slice(-strangers), seed);
  return { source: plainSide(source, 'ru'), target: plainSide(target, 'en'), gold };
}
