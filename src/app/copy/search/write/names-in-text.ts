// Names of Korea and China in the words of texts where nobody marked them: they are looked for in other scripts, too.
import { readName } from '../../../../text/names/read/name.ts';
import type { CopiedSegment } from '../pieces.ts';

/** Two short words that begin with capitals and a third that does, or follows a hyphen: as such names are written in Latin and Cyrillic letters. At every word anew. */
const run =
  /(?<![\p{L}\p{N}-])(?=(\p{Lu}\p{L}{1,5}[ \u00a0]\p{Lu}\p{L}{1,9})((?:-\p{L}{1,6}|[ \u00a0]\p{Lu}\p{L}{1,6})?)(?![\p{L}\p{N}]))\p{Lu}/gu;

/** Runs of words that are remembered, whether names or not; of more, those come to nothing that were not met with before. */
const most = 150_000;

/** Tells names by the family name and the syllables; keeps what it found. */
export class NamesInText {
  readonly #known = new Map<string, boolean>();

  /** Each name once, in the order of the text. */
  of(segments: readonly CopiedSegment[]): string[] {
    const found = new Set<string>();
    for (const { text, role } of segments) {
      let end = 0;
      if (role === 'notes') continue;
      for (const { index, 1: two = '', 2: third = '' } of text.matchAll(run)) {
        const longest = two + third;
        const written = [longest, ...(/^[ \u00a0]/u.test(third) ? [two] : [])].find((one) =>
          this.#isName(one),
        );
        if (index < end || written === undefined) continue;
        found.add(written);
        end = index + written.length;
      }
    }
    return [...found];
  }

  #isName(written: string): boolean {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    if (this.#known.size >= most) return false;
    const name = readName(written);
    const is = name.korean().length > 0 || name.chinese().length > 0;
    this.#known.set(Array.from(written).join(''), is);
    return is;
  }
}
