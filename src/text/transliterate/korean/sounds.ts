// How written Korean syllables sound side by side: what is carried over, made alike, or left out.
import { type Letters, lettersOf } from './hangul.ts';

/**
 * A syllable as it sounds. `coda` is one of ㄱㄴㄷㄹㅁㅂㅇ, two of them where both are heard, or ''. `carried`: the onset was the coda of
 * the syllable before.
 */
export interface Sound extends Letters {
  readonly carried: boolean;
}

/** Codas of two letters: what stays, what is carried over to a vowel. */
const pairs: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ㄳ', ['ㄱ', 'ㅅ']],
  ['ㄵ', ['ㄴ', 'ㅈ']],
  ['ㄶ', ['ㄴ', 'ㅎ']],
  ['ㄺ', ['ㄹ', 'ㄱ']],
  ['ㄻ', ['ㄹ', 'ㅁ']],
  ['ㄼ', ['ㄹ', 'ㅂ']],
  ['ㄽ', ['ㄹ', 'ㅅ']],
  ['ㄾ', ['ㄹ', 'ㅌ']],
  ['ㄿ', ['ㄹ', 'ㅍ']],
  ['ㅀ', ['ㄹ', 'ㅎ']],
  ['ㅄ', ['ㅂ', 'ㅅ']],
]);

const stops: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ㄲ: 'ㄱ',
    ㅋ: 'ㄱ',
    ㅅ: 'ㄷ',
    ㅆ: 'ㄷ',
    ㅈ: 'ㄷ',
    ㅊ: 'ㄷ',
    ㅌ: 'ㄷ',
    ㅎ: 'ㄷ',
    ㅍ: 'ㅂ',
  }),
);
const nasals: ReadonlyMap<string, string> = new Map(Object.entries({ ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' }));
const aspirates: ReadonlyMap<string, string> = new Map(Object.entries({ ㄱ: 'ㅋ', ㄷ: 'ㅌ', ㅈ: 'ㅊ' }));

/** The sounds of one word of Hangul syllables, by the Standard Pronunciation (1988), chapters 4 and 5, without the tensing that no system writes. */
export function soundsOf(word: string): Sound[] {
  const letters = Array.from(word).flatMap((syllable) => lettersOf(syllable) ?? []);
  const sounds: Sound[] = [];
  let carried: { readonly onset: string; readonly isCarried: boolean } | undefined;
  letters.forEach((one, at) => {
    const next = letters[at + 1];
    const onset = carried?.onset ?? one.onset;
    const isCarried = carried?.isCarried ?? false;
    const met =
      next === undefined ? { coda: finalOf(one.coda), onset: '', isCarried: false } : meet(one.coda, next);
    sounds.push({ onset, vowel: one.vowel, coda: met.coda, carried: isCarried });
    carried = met;
  });
  return sounds;
}

/** How a coda sounds where nothing follows. */
function finalOf(coda: string): string {
  const pair = pairs.get(coda);
  const single = pair === undefined ? coda : ['ㄺ', 'ㄻ', 'ㄿ'].includes(coda) ? pair[1] : pair[0];
  return stops.get(single) ?? single;
}

interface Meeting {
  readonly coda: string;
  readonly onset: string;
  readonly isCarried: boolean;
}

function meet(coda: string, next: Letters): Meeting {
  if (next.onset === '') return carry(coda, next);
  const [kept, breath] = coda === 'ㅎ' ? ['', 'ㅎ'] : (pairs.get(coda) ?? ['', '']);
  if (breath === 'ㅎ') {
    const aspirate = aspirates.get(next.onset);
    if (aspirate !== undefined) return { coda: kept, onset: aspirate, isCarried: false };
    return assimilate(coda === 'ㅎ' && next.onset !== 'ㅅ' ? 'ㄷ' : kept, next.onset);
  }
  if (coda === 'ㄺ' || coda === 'ㄼ') {
    const stop = coda === 'ㄺ' ? 'ㄱ' : 'ㅂ';
    if (next.onset === 'ㅎ') return { coda: `ㄹ${stop}`, onset: 'ㅎ', isCarried: false };
    const same = coda === 'ㄺ' ? ['ㄱ', 'ㅋ', 'ㄲ'] : ['ㅂ', 'ㅍ', 'ㅃ'];
    return assimilate(same.includes(next.onset) ? 'ㄹ' : stop, next.onset);
  }
  if (coda === 'ㄻ' && next.onset === 'ㅁ') return { coda: 'ㄹ', onset: 'ㅁ', isCarried: false };
  return assimilate(finalOf(coda), next.onset);
}

/** Before a vowel the coda becomes the next syllable's onset. */
function carry(coda: string, next: Letters): Meeting {
  if (coda === '' || coda === 'ㅇ') return { coda, onset: '', isCarried: false };
  const [kept, moved] = pairs.get(coda) ?? ['', coda];
  if (moved === 'ㅎ') return { coda: '', onset: kept, isCarried: kept !== '' };
  const palatal = next.vowel === 'ㅣ' && next.coda === '' ? { ㄷ: 'ㅈ', ㅌ: 'ㅊ' }[moved] : undefined;
  return { coda: kept, onset: palatal ?? moved, isCarried: true };
}

function assimilate(coda: string, onset: string): Meeting {
  if ((coda === 'ㄴ' && onset === 'ㄹ') || (coda === 'ㄹ' && onset === 'ㄴ'))
    return { coda: 'ㄹ', onset: 'ㄹ', isCarried: false };
  const liquid = onset === 'ㄹ' && coda !== '' && coda !== 'ㄹ' ? 'ㄴ' : onset;
  const nasal = ['ㄴ', 'ㅁ'].includes(liquid) ? nasals.get(coda) : undefined;
  return { coda: nasal ?? coda, onset: liquid, isCarried: false };
}
