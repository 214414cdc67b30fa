import { expect, it } from 'vitest';
import type { Block } from '../../../model/block.ts';
import type { Zone } from '../../../model/zone.ts';
import { placedZones, type Zoned } from './zones.ts';

/** One line of a sheet that lies on its side in the file, on which one sentence ends and another begins. */
function content(zone: Zone): Zoned {
  const image = {
    name: 'a',
    hash: '0'.repeat(64),
    size: 1,
    mediaType: 'image/png',
    width: 200,
    height: 100,
    orientation: 6,
  };
  const page = { id: 'p1', label: '1', exemplar: null, absences: [], image };
  const segments = [
    { id: 't1.s1', start: 0, end: 10 },
    { id: 't1.s2', start: 11, end: 20 },
    { id: 't1.s3', start: 21, end: 30 },
  ];
  const block: Block = { id: 't1.b1', kind: 'paragraph', text: 'x'.repeat(30), segments, spans: [] };
  const text = { id: 't1', language: 'ru', blocks: [block], retired: [{ id: 't1.s9', successor: 't1.s2' }] };
  return { description: { pages: [page] }, texts: [text], zones: [zone] };
}
const polygon: [number, number][] = [
  [10, 20],
  [30, 20],
  [30, 60],
];

it('stands a zone upright, and tells which sentences overlap the part that stands in it, and where along it', () => {
  const part = { block: 't1.b1', start: 5, end: 25 };
  const [zone] = placedZones(content({ id: 'z1', page: 'p1', target: 't1.b1', part, polygon }));
  // A quarter turn clockwise of a file 100 pixels high: x becomes 100 less y, y becomes x.
  expect(zone?.polygon).toEqual([
    [80, 10],
    [80, 30],
    [40, 30],
  ]);
  expect(zone?.segments).toEqual(['t1.s1', 't1.s2', 't1.s3']);
  expect(zone?.shares).toEqual([
    [0, 0.25],
    [0.3, 0.75],
    [0.8, 1],
  ]);
});

it('follows a sentence that took another’s place, and leaves out what no text holds', () => {
  const [moved] = placedZones(content({ id: 'z1', page: 'p1', target: 't1.s9', polygon }));
  expect(moved?.segments).toEqual(['t1.s2']);
  expect(placedZones(content({ id: 'z1', page: 'p1', target: 't1.s7', polygon }))).toEqual([]);
});
