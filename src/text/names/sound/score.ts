// How likely two words stand for each other: the sum over all ways of cutting both into units that correspond.
import { unitOf, unseenAlone, unseenPair, type ModelWord, type SoundModel } from './model.ts';

/**
 * The natural logarithm of how many times more likely the two words are one name than two words met by chance, by the model. Time grows
 * with the product of the words' lengths.
 */
export function pairScore(model: SoundModel, latin: ModelWord, native: ModelWord): number {
  const across = native.length + 1;
  const sums = new Float64Array((latin.length + 1) * across);
  sums[0] = 1;
  for (let i = 0; i <= latin.length; i += 1)
    for (let j = 0; j <= native.length; j += 1) {
      const sum = sums[i * across + j] ?? 0;
      if (sum === 0) continue;
      const mostLatin = Math.min(latin.longest, latin.length - i);
      const mostNative = Math.min(native.longest, native.length - j);
      for (let a = 0; a <= mostLatin; a += 1) {
        const chunk = a === 0 ? 0 : (latin.chunks[i * latin.longest + a - 1] ?? -1);
        for (let b = a === 0 ? 1 : 0; b <= mostNative; b += 1) {
          const other = b === 0 ? 0 : (native.chunks[j * native.longest + b - 1] ?? -1);
          const unit = unitOf(model, chunk, other);
          let factor = 0;
          if (unit >= 0) factor = model.factors[unit] ?? 0;
          else if (a + b === 1) factor = unseenAlone;
          else if (a === 1 && b === 1) factor = unseenPair;
          if (factor > 0) sums[(i + a) * across + j + b]! += sum * factor;
        }
      }
    }
  return Math.log(sums[sums.length - 1] ?? 0);
}
