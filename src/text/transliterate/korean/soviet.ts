// Korean in Russian letters as Soviet offices and newspapers of 1945-1960 wrote it: syllable by syllable, by custom more than by rule.
import { lettersOf } from './hangul.ts';
import type { KoreanName } from './name.ts';
import { capitalized, fromKorean } from './writer.ts';

/**
 * The custom, read off names of the period: Пак Хен Ен, Ким Ир Сен, Цой Ен Ген, Ли Сын Ман, Ким Ду Бон, Хо Га И, Пак Ден Ай, Ким Чак, Ли Сын Еб.
 * ㅓ is е in a closed syllable and о in an open one; ㅕ and ㅛ are е, for ё without its dots; ㅈ is т or д before a softened vowel, or ч; ㄹ at the
 * end is р; ㅇ at the end is н. Each list has the usual spelling first and others that are met after it.
 */
const onsets: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  ㄱ: ['к', 'г'],
  ㄲ: ['к', 'кк'],
  ㄴ: ['н'],
  ㄷ: ['т', 'д'],
  ㄸ: ['т', 'тт'],
  ㄹ: ['р', 'л', 'н'],
  ㅁ: ['м'],
  ㅂ: ['п', 'б'],
  ㅃ: ['п', 'пп'],
  ㅅ: ['с'],
  ㅆ: ['с', 'сс'],
  ㅊ: ['ч'],
  ㅋ: ['к', 'кх'],
  ㅌ: ['т', 'тх'],
  ㅍ: ['п', 'пх'],
  ㅎ: ['х'],
};

const voiced: Readonly<Record<string, readonly string[]>> = {
  ㄱ: ['г', 'к'],
  ㄷ: ['д', 'т'],
  ㅂ: ['б', 'п'],
};

/** `open`, `closed`: where no coda follows, where one does. */
const vowels: Readonly<Record<string, { readonly open: string; readonly closed: string }>> = {
  ㅏ: { open: 'а', closed: 'а' },
  ㅐ: { open: 'ай э я е', closed: 'а э я е' },
  ㅑ: { open: 'я', closed: 'я' },
  ㅒ: { open: 'я е', closed: 'я е' },
  ㅓ: { open: 'о е', closed: 'е о' },
  ㅔ: { open: 'е э', closed: 'е э' },
  ㅕ: { open: 'е ё', closed: 'е ё' },
  ㅖ: { open: 'е', closed: 'е' },
  ㅗ: { open: 'о', closed: 'о' },
  ㅘ: { open: 'ва оа', closed: 'ва оа' },
  ㅙ: { open: 'вэ вай', closed: 'вэ' },
  ㅚ: { open: 'ой вай ве', closed: 'ве вэ' },
  ㅛ: { open: 'е ё', closed: 'е ё' },
  ㅜ: { open: 'у', closed: 'у' },
  ㅝ: { open: 'во', closed: 'во о' },
  ㅞ: { open: 'ве', closed: 'ве' },
  ㅟ: { open: 'ви уй', closed: 'ви' },
  ㅠ: { open: 'ю', closed: 'ю' },
  ㅡ: { open: 'ы', closed: 'ы у' },
  ㅢ: { open: 'и ый', closed: 'и' },
  ㅣ: { open: 'и', closed: 'и' },
};

/** Vowels after т and д where these stand for ㅈ. */
const softened: Readonly<Record<string, string>> = {
  ㅏ: 'я',
  ㅐ: 'яй я',
  ㅓ: 'е ё',
  ㅔ: 'е',
  ㅕ: 'е ё',
  ㅗ: 'о ё е',
  ㅛ: 'ё е',
  ㅜ: 'ю',
  ㅠ: 'ю',
  ㅡ: 'и ы',
  ㅣ: 'и',
};

const codas: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  ㄱ: ['к', 'г'],
  ㄴ: ['н'],
  ㄷ: ['т'],
  ㅅ: ['т'],
  ㄹ: ['р', 'ль', 'л'],
  ㅁ: ['м'],
  ㅂ: ['б', 'п'],
  ㅍ: ['п', 'б'],
  ㅇ: ['н'],
};

/** Surnames as they were written, where the rules alone would not say it. */
const surnames: Readonly<Record<string, string>> = {
  이: 'ли и',
  리: 'ли',
  최: 'цой чой цхой',
  임: 'им лим',
  림: 'лим им',
  유: 'ю лю',
  류: 'лю ю рю',
  양: 'ян лян',
  량: 'лян ян',
  노: 'но ро ло',
  로: 'но ро ло',
  여: 'е ё ле',
  려: 'е ё ре ле',
  나: 'на ра',
  라: 'на ра ла',
  전: 'тен чен чон дон',
  정: 'тен чен ден чон дён',
  조: 'тё те чо дё',
  장: 'тян чан дян',
  주: 'тю чу дю',
  지: 'ти чи ди',
  진: 'тин чин дин',
  백: 'пяк пэк пек бяк',
  배: 'пя пэ бя пай',
};

/** What one syllable is written as, in small letters, the usual first. `place`: a surname; the first or a later one of a given name. */
export function sovietSyllable(
  syllable: string,
  place: 'surname' | 'given',
  isVoiced = false,
): readonly string[] {
  const custom = place === 'surname' ? surnames[syllable]?.split(' ') : undefined;
  const letters = lettersOf(syllable);
  if (letters === undefined) return [];
  const vowel = vowels[letters.vowel];
  const ends = codas[letters.coda] ?? [''];
  const middles = (letters.coda === '' ? vowel?.open : vowel?.closed)?.split(' ') ?? [];
  const starts = (isVoiced ? voiced[letters.onset] : undefined) ?? onsets[letters.onset];
  const plain =
    letters.onset === 'ㅈ' || letters.onset === 'ㅉ'
      ? affricate(letters.vowel, middles, place === 'given')
      : product(starts ?? [], middles);
  return [...new Set([...(custom ?? []), ...product(plain, ends)])];
}

function affricate(vowel: string, middles: readonly string[], isGiven: boolean): string[] {
  const soft = softened[vowel]?.split(' ') ?? [];
  const stops = isGiven ? ['д', 'т'] : ['т', 'д'];
  // The usual vowel with each consonant, before other vowels.
  const usual = [...stops.map((stop) => stop + (soft[0] ?? '')), `ч${middles[0] ?? ''}`];
  return [
    ...(soft.length > 0 ? usual : usual.slice(2)),
    ...product(stops, soft.slice(1)),
    ...product(['ч', 'дж'], middles),
  ];
}

function product(starts: readonly string[], ends: readonly string[]): string[] {
  return ends.flatMap((end) => starts.map((start) => start + end));
}

/** A name has no more spellings than this. */
const most = 48;

function person({ surname, given }: KoreanName): string[] {
  const family = Array.from(surname, (one) => sovietSyllable(one, 'surname').slice(0, 4));
  const whole = surname + given;
  const names = Array.from(given, (one, at) =>
    sovietSyllable(one, 'given', isSonorant(whole[surname.length + at - 1] ?? '')).slice(0, 6),
  );
  // Spellings with few unusual syllables come before those with many.
  let spelled: { readonly words: readonly string[]; readonly odd: number }[] = [{ words: [], odd: 0 }];
  for (const options of [...family, ...names])
    spelled = spelled
      .flatMap(({ words, odd }) => options.map((one, rank) => ({ words: [...words, one], odd: odd + rank })))
      .sort((a, b) => a.odd - b.odd)
      .slice(0, most);
  return spelled.flatMap(({ words }, at) => {
    const apart = words.map(capitalized).join(' ');
    if (at > 3 || given.length < 2) return [apart];
    const split = surname.length;
    return [
      apart,
      `${words.slice(0, split).map(capitalized).join(' ')} ${capitalized(words.slice(split).join('-'))}`,
    ];
  });
}

function isSonorant(syllable: string): boolean {
  return ['', 'ㄴ', 'ㅁ', 'ㅇ', 'ㄹ'].includes(lettersOf(syllable)?.coda ?? 'ㄱ');
}

export const sovietKorean = fromKorean({
  id: 'soviet-kor',
  name: 'Soviet practical spelling',
  script: 'Cyrl',
  source: 'Usage of Soviet offices and newspapers, 1945-1960, read off names of the period',
  word: (hangul) => {
    const syllables = Array.from(
      hangul,
      (one, at) => sovietSyllable(one, 'given', at > 0 && isSonorant(hangul[at - 1] ?? ''))[0] ?? '',
    );
    // A pen name (Му Ден) stands in syllables too.
    return hangul.length > 4
      ? [syllables.join('')]
      : [syllables.join(''), syllables.map(capitalized).join(' ')];
  },
  person,
});
