// What a segment looks like: how it begins and ends, where it stands. Of each feature a segment has one class.
import type { BlockKind } from '../../../model/block.ts';
import type { AlignSide, AlignUnit } from '../port.ts';

/**
 * A feature of the first or last segment of a bead. `gain`: how much likelier two classes that are the same stand together, before the text
 * itself says. `inner`: how much likelier each class is inside of a bead, where a feature of another segment decides.
 */
export interface Feature {
  readonly of: 'first' | 'last';
  readonly classes: number;
  readonly gain: number;
  readonly inner: (kind: number) => number;
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

/** All features of two sides. */
export function featuresOf(source: AlignSide, target: AlignSide): Feature[] {
  const feature = (
    of: Feature['of'],
    classes: number,
    gain: number,
    inner: (kind: number) => number,
    classOf: (unit: AlignUnit, before: AlignUnit | undefined) => number,
  ): Feature => {
    const all = ({ units }: AlignSide): Uint8Array =>
      Uint8Array.from(units, (unit, u) => classOf(unit, units[u - 1]));
    return { of, classes, gain, inner, source: all(source), target: all(target) };
  };
  return [
    feature(
      'last',
      6,
      5,
      (end) => (end === 3 || end === 4 || end === 5 ? 2 : 1),
      ({ text }) => endOf(text),
    ),
    feature(
      'first',
      5,
      2.5,
      (start) => (start === 1 ? 3 : 1),
      ({ text }) => startOf(text),
    ),
    feature(
      'first',
      2,
      8,
      (opens) => (opens === 1 ? 0.03 : 1),
      (unit, before) => (before === undefined || unit.paragraph !== before.paragraph ? 1 : 0),
    ),
    feature(
      'first',
      6,
      4,
      () => 1,
      ({ kind }) => blockClasses[kind ?? 'paragraph'],
    ),
    feature(
      'first',
      2,
      2,
      (bracket) => (bracket === 1 ? 0.7 : 1),
      ({ text }) => (/[([«„“"]/u.test(text) ? 1 : 0),
    ),
  ];
}

const tail = /[\s"'»«”“’)\]]+$/u;

/** How a segment ends: a full stop 0, a question 1, an exclamation 2, a colon 3, a semicolon or comma 4, anything else 5. */
function endOf(text: string): number {
  const end = text.slice(-40).replace(tail, '').at(-1) ?? '';
  if (/[.。．।۔…]/u.test(end)) return 0;
  if (/[?？؟;]/u.test(end) && end !== ';') return 1;
  if (/[!！]/u.test(end)) return 2;
  if (/[:：]/u.test(end)) return 3;
  return /[;,；،、؛–—-]/u.test(end) ? 4 : 5;
}

/** How it begins: a capital or a letter without case 0, a small letter 1, a figure 2, a dash or bullet 3, anything else 4. */
function startOf(text: string): number {
  const start = /^[\s"'«»„“”([]*(\S?)/u.exec(text.slice(0, 40))?.[1] ?? '';
  if (/\p{Ll}/u.test(start)) return 1;
  if (/\p{L}/u.test(start)) return 0;
  if (/\p{Nd}/u.test(start)) return 2;
  return /[-–—•*·]/u.test(start) ? 3 : 4;
}

const blockClasses: Readonly<Record<BlockKind, number>> = {
  paragraph: 0,
  heading: 1,
  opener: 1,
  closer: 2,
  'list-item': 3,
  stamp: 4,
  marginal: 4,
  quotation: 5,
  table: 5,
  note: 5,
  attachment: 5,
};
