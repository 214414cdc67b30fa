// A figure that stands in a text: a number, or a part of a date or of a time.
import type { Unit } from '../words/units.ts';

/** What a figure counts. A date or time is read as its parts, so that «12.V.50» and "May 12, 1950" have the same. */
export type FigureKind = 'number' | 'day' | 'month' | 'year' | 'weekday' | 'hour' | 'minute';

/**
 * How much it means where a figure stands on one side alone. `digits`: written in figures. `words`: a number in words. `weak`: a word that often is no number
 * («один», "second"), about how many ("thousands"), the number of a list.
 */
export type FigureWeight = 'digits' | 'words' | 'weak';

/** `values`: what it may mean («1.500» in a text of any country; a year of two digits). `start`, `end`: in the text, UTF-16 code units. */
export interface Figure {
  readonly kind: FigureKind;
  readonly values: readonly number[];
  readonly weight: FigureWeight;
  readonly start: number;
  readonly end: number;
  readonly units?: readonly Unit[];
}

export const isOfDate = ({ kind }: Figure): boolean =>
  kind === 'day' || kind === 'month' || kind === 'year' || kind === 'weekday';
export const isOfTime = ({ kind }: Figure): boolean => kind === 'hour' || kind === 'minute';
