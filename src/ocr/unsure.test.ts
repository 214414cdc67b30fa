import { expect, it } from 'vitest';
import type { Polygon, RecognisedLine, RecognisedPage } from '../model/recognised-page.ts';
import { setUnsureApart } from './unsure.ts';

const box: Polygon = [[0, 0], [90, 0], [90, 20], [0, 20]]; // prettier-ignore
const line = (...words: [string, number][]): RecognisedLine => lineAt(box, ...words);
const lineAt = (place: Polygon, ...words: [string, number][]): RecognisedLine => ({
  polygon: place,
  words: words.map(([text, confidence]) => ({ text, confidence, polygon: box })),
});
const page = (...lines: RecognisedLine[]): RecognisedPage => ({
  width: 100,
  height: 100,
  blocks: [{ kind: 'text', polygon: box, lines }],
});
const text = (lines: readonly RecognisedLine[]): string =>
  lines.map(({ words }) => words.map((word) => word.text).join(' ')).join('/');
const said = ({ blocks }: RecognisedPage): string[] =>
  blocks.map(({ kind, lines }) => `${kind}: ${text(lines)}`);

it('calls a line noise that the engine itself does not believe in', () => {
  const read = page(line(['The', 0.9], ['ferry', 0.95]), line(['QT', 0.3], ['~A', 0.2]), line(['goes', 0.8]));
  expect(said(setUnsureApart(read))).toEqual(['text: The ferry/goes', 'noise: QT ~A']);
});

it('keeps an unsure line with one word that is sure', () => {
  const read = page(
    line(['The', 0.9]),
    line(['goes', 0.9]),
    line(['x', 0.1], ['ferry', 0.72], ['~~~~~~', 0.1]),
  );
  expect(said(setUnsureApart(read))).toEqual(['text: The/goes/x ferry ~~~~~~']);
});

it('leaves a page alone that is hard to read as a whole', () => {
  const read = page(line(['Tne', 0.4]), line(['fenny', 0.5]), line(['goes', 0.9]));
  expect(setUnsureApart(read)).toEqual(read);
});

it('keeps Chinese and Korean, whose words are shorter', () => {
  const read = page(line(['渡', 0.8], ['〜', 0.1], ['〜', 0.1]), line(['ferry', 0.9]), line(['goes', 0.9]));
  expect(setUnsureApart(read)).toEqual(read);
});

it('keeps text that is hard to read within the column, and calls the like of it noise beside', () => {
  const hard: [string, number][] = [['fenny', 0.5], ['gaes', 0.45]]; // prettier-ignore
  const beside: Polygon = [[95, 0], [140, 0], [140, 20], [95, 20]]; // prettier-ignore
  const read = page(
    line(['The', 0.9]),
    line(...hard),
    lineAt(beside, ...hard),
    line(['now', 0.9]),
    line(['on', 0.9]),
  );
  expect(said(setUnsureApart(read))).toEqual(['text: The/fenny gaes/now/on', 'noise: fenny gaes']);
});

it('calls guesses noise wherever they stand', () => {
  const read = page(line(['The', 0.9]), line(['fenny', 0.3]), line(['goes', 0.9]));
  expect(said(setUnsureApart(read))).toEqual(['text: The/goes', 'noise: fenny']);
});
