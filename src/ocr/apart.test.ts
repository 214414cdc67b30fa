import { expect, it } from 'vitest';
import type { Polygon, RecognisedPage, RecognisedWord } from '../model/recognised-page.ts';
import { setApart } from './apart.ts';

const box = (left: number, top: number, right: number, bottom: number): Polygon => [[left, top], [right, top], [right, bottom], [left, bottom]]; // prettier-ignore
const word = (text: string, left: number, top: number, confidence = 0.9): RecognisedWord => ({
  text,
  polygon: box(left, top, left + 80, top + 30),
  confidence,
});
const page = (...words: RecognisedWord[][]): RecognisedPage => ({
  width: 1000,
  height: 1400,
  blocks: words.map((own) => ({
    kind: 'text',
    polygon: box(own[0]?.polygon[0]?.[0] ?? 0, 100, (own.at(-1)?.polygon[0]?.[0] ?? 0) + 80, 130),
    lines: [{ polygon: box(100, 100, 900, 130), words: own }],
  })),
});
const said = (read: RecognisedPage): [string, string][] =>
  read.blocks.map(({ kind, lines }) => [
    kind,
    lines.map((line) => line.words.map(({ text }) => text).join(' ')).join('/'),
  ]);

const redAtTheRight = (place: Polygon): number => (place[0]?.[0] === 600 ? 0.9 : 0.2);

it('takes half words on a neighbour’s edge out of the lines that they were read into', () => {
  const read = page([word('The', 100, 100), word('ferry', 200, 100), word('nces', 915, 100)]);
  expect(said(setApart(read, { stamps: [], edges: [box(900, 0, 1000, 1400)] }))).toEqual([
    ['text', 'The ferry'],
    ['noise', 'nces'],
  ]);
});

it('keeps a stamp by itself, also where nothing was read in it', () => {
  const read = page([word('Agreed', 100, 100)], [word('ВЕРНО', 600, 100)]);
  const stamps = [box(580, 80, 760, 160), box(100, 1200, 300, 1300)];
  expect(said(setApart(read, { stamps, edges: [] }))).toEqual([
    ['text', 'Agreed'],
    ['stamp', 'ВЕРНО'],
    ['stamp', ''],
  ]);
});

it('leaves words that a coloured mark runs across in the text', () => {
  const read = page([word('Agreed', 100, 100), word('ВЕРНО', 600, 100)]);
  const coloured = [box(80, 80, 760, 160)];
  expect(said(setApart(read, { stamps: [], coloured, shareOfColour: redAtTheRight, edges: [] }))).toEqual([
    ['text', 'Agreed'],
    ['stamp', 'ВЕРНО'],
  ]);
});

it('calls specks at the very edge noise, and a figure or a sure word there none', () => {
  const read = page([word('|', 965, 100, 0.3)], [word('14', 960, 100)], [word('ferry', 400, 100, 0.2)]);
  expect(said(setApart(read, { stamps: [], edges: [] }))).toEqual([
    ['text', '14'],
    ['text', 'ferry'],
    ['noise', '|'],
  ]);
});

it('puts a folio number beside the text: large figures in a corner, and no others', () => {
  const folio = { text: '151', polygon: box(900, 40, 970, 100), confidence: 0.95 };
  const typed = word('151', 880, 160);
  const lines = Array.from({ length: 12 }, (_, at) => [word('ferry', 100, 200 + at * 50)]);
  const read = page([word('Secret', 100, 40), folio], [typed], ...lines);
  const kinds = said(setApart(read, { stamps: [], edges: [] }));
  expect(kinds.filter(([kind]) => kind !== 'text')).toEqual([['marginal', '151']]);
  expect(kinds.slice(0, 2)).toEqual([
    ['text', 'Secret'],
    ['text', '151'],
  ]);
});
