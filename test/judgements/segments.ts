// Hand-marked passages: reading them, and how many of their sentence ends a segmenter finds.
import { readdirSync, readFileSync } from 'node:fs';
import type { Range } from '../../src/text/segment/segment.ts';
import { halfOf, type Half } from './half.ts';

/** One block of a passage: its string, and where its sentences end but for the last. */
export interface MarkedBlock {
  readonly language: string;
  readonly passage: string;
  readonly half: Half;
  readonly text: string;
  readonly ends: readonly number[];
}

const folder = new URL('segments/', import.meta.url);

/** The languages that have passages, as BCP 47 tags. */
export const markedLanguages = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort();

/** All blocks of one language, in their order. The half is that of "LANGUAGE/HEADING". */
export function markedBlocks(language: string): MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  const joint = /^(?:zh|ja)/.test(language) ? '' : ' ';
  for (const passage of readFileSync(new URL(`${language}.txt`, folder), 'utf8')
    .split(/^# /mu)
    .slice(1)) {
    const heading = passage.slice(0, passage.indexOf('\n'));
    for (const block of passage.slice(heading.length).split(/\n\s*\n/u)) {
      const lines = block.split('\n').filter((line) => line.trim() !== '');
      if (lines.length === 0) continue;
      const ends: number[] = [];
      let text = '';
      for (const line of lines) {
        if (text !== '') {
          ends.push(text.trimEnd().length);
          if (!text.endsWith('\n')) text += joint;
        }
        text += line.replaceAll('⏎', '\n');
      }
      blocks.push({ language, passage: heading, half: halfOf(`${language}/${heading}`), text, ends });
    }
  }
  return blocks;
}

export interface BoundaryFigures {
  readonly blocks: number;
  readonly boundaries: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts boundaries of all blocks together; a share of nothing is 1. */
export function boundaryFigures(
  blocks: readonly MarkedBlock[],
  segment: (text: string, language: string) => readonly Range[],
): BoundaryFigures {
  let [marked, given, found] = [0, 0, 0];
  for (const { text, language, ends } of blocks) {
    const cut = segment(text, language).slice(0, -1);
    marked += ends.length;
    given += cut.length;
    found += cut.filter(({ end }) => ends.includes(end)).length;
  }
  const precision = given === 0 ? 1 : found / given;
  const recall = marked === 0 ? 1 : found / marked;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { blocks: blocks.length, boundaries: marked, precision, recall, f1 };
}
