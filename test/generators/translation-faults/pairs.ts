// The thousand correct pairs that faults are put into, where they are to be had.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '../../shared-data.ts';
import type { SentencePair } from './fault.ts';

/** News and other prose, Russian and its English translation line by line; undefined where the data are absent. */
export function correctPairs(): SentencePair[] | undefined {
  const folder = sharedData('parallel-ru-en');
  if (folder === undefined) return undefined;
  const lines = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map((line) => line.trim()); // prettier-ignore
  const targets = lines('dev.en');
  return lines('dev.ru').map((source, at) => ({ source, target: targets[at] ?? '' }));
}
