// A name's letters made plain enough to compare: case, marks that carry no sound, kinds of apostrophe and hyphen.

/** Longest name that is read; what follows is left out (UTF-16 code units). */
export const longest = 200;

/** What stands for an apostrophe of romanisation, a soft sign or a mark of aspiration. */
export const apostrophes = /['`´ʹʺʻʼʾʿ‘’‛“”"]/gu;

const hyphens = /[-‐‑‒–—―−]/gu;

/** The name composed, without controls, its kinds of apostrophe and hyphen made one. */
export function tidy(name: string): string {
  return name
    .slice(0, longest)
    .toWellFormed()
    .normalize('NFKC')
    .replaceAll(/[\p{C}\uFFFD]/gu, '')
    .replaceAll(apostrophes, "'")
    .replaceAll(hyphens, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Small letters without marks or apostrophes; й, and the breves and hooks of Korean, are lost too. */
export function bare(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\p{M}'ьъ]/gu, '')
    .toLowerCase();
}

export type Script = 'Latn' | 'Cyrl' | 'Hang' | 'Hani' | 'Kana' | 'other';

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{sc=Latn}/u],
  ['Cyrl', /\p{sc=Cyrl}/u],
  ['Hang', /\p{sc=Hang}/u],
  ['Kana', /[\p{sc=Hira}\p{sc=Kana}]/u],
  ['Hani', /\p{sc=Han}/u],
];

/** The script that a name or word is written in; kana where kana and characters stand together. */
export function scriptOf(text: string): Script {
  for (const [script, letters] of scripts) if (letters.test(text)) return script;
  return 'other';
}
