// Which faces a document needs beyond those that come along: by the scripts of its letters.

/** A script, how its letters are told, and the families that have them, the best for print first. */
interface Script {
  readonly name: string;
  readonly letters: RegExp;
  readonly families: readonly string[];
  readonly package: string;
}

const cjk = 'fonts-noto-cjk';

/** Latin, Cyrillic and Greek come along with the typesetter (Libertinus Serif). */
const scripts: readonly Script[] = [
  {
    name: 'Korean',
    letters: /\p{Script=Hangul}/u,
    families: ['Noto Serif CJK KR', 'Noto Sans CJK KR'],
    package: cjk,
  },
  {
    name: 'Japanese',
    letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    families: ['Noto Serif CJK JP', 'Noto Sans CJK JP'],
    package: cjk,
  },
  {
    name: 'Chinese',
    letters: /\p{Script=Han}/u,
    families: [
      'Noto Serif CJK SC',
      'Noto Serif CJK TC',
      'Noto Serif CJK JP',
      'Noto Serif CJK KR',
      'Noto Sans CJK SC',
    ],
    package: cjk,
  },
  {
    name: 'Hebrew',
    letters: /\p{Script=Hebrew}/u,
    families: ['Noto Serif Hebrew', 'Noto Sans Hebrew', 'DejaVu Sans'],
    package: 'fonts-noto-core',
  },
  {
    name: 'Arabic',
    letters: /\p{Script=Arabic}/u,
    families: ['Noto Naskh Arabic', 'Noto Sans Arabic', 'DejaVu Sans'],
    package: 'fonts-noto-core',
  },
  {
    name: 'other',
    letters:
      /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u,
    families: ['Noto Serif', 'Noto Sans', 'DejaVu Sans'],
    package: 'fonts-noto-core',
  },
];

/** Letters that no face has: of which script, and the package with faces for it. */
export interface Missing {
  readonly script: string;
  readonly package: string;
}

/**
 * The families to set a text in, the first that has a letter is taken; and what is missing. `has` says whether a family is on this machine. Unified ideographs
 * look as readers of the language are used to: `language` is that of the text with most of them.
 */
export function facesFor(
  text: string,
  language: string,
  has: (family: string) => boolean,
): { readonly faces: readonly string[]; readonly missing: readonly Missing[] } {
  const faces = ['Libertinus Serif'];
  const missing: Missing[] = [];
  const own = ideographs(language);
  if (own !== undefined && has(own)) faces.push(own);
  for (const { name, letters, families, package: from } of scripts) {
    if (!letters.test(text)) continue;
    const found = families.find(has);
    if (found === undefined) missing.push({ script: name, package: from });
    else if (!faces.includes(found)) faces.push(found);
  }
  return { faces, missing };
}

function ideographs(language: string): string | undefined {
  const tag = language.toLowerCase();
  if (/^zh-(?:hant|tw|hk)/.test(tag)) return 'Noto Serif CJK TC';
  const families: Readonly<Record<string, string>> = { zh: 'SC', ja: 'JP', ko: 'KR' };
  const family = families[tag.slice(0, 2)];
  return family === undefined ? undefined : `Noto Serif CJK ${family}`;
}
