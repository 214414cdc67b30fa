// What one original is made of: the choices that all its parts share.
import type { Layout } from './layout.ts';
import type { Leaves } from './leaves.ts';
import type { Day, Genre, Lexicon } from './lexicon.ts';
import type { Cast } from './people.ts';
import type { Random } from './random.ts';

export interface Setting {
  readonly random: Random;
  readonly layout: Layout;
  readonly lexicon: Lexicon;
  readonly cast: Cast;
  readonly genre: Genre;
  readonly day: Day;
  readonly leaves: Leaves;
}
