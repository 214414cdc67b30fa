// Words in several scripts, and strings that programs trip over. All invented.
import { pick, type Draw } from './draw.ts';

const vocabularies = {
  ru: [
    'мост',
    'комиссия',
    'телеграмма',
    'секретно',
    'берег',
    'опоры',
    'инженер',
    'донёс',
    'т. е.',
    'лёд',
    '№ 7',
  ],
  en: [
    'bridge',
    'commission',
    'river',
    'the',
    'engineer',
    'reported',
    'ice',
    'i.e.',
    'No. 7',
    'eastern',
    'pier',
  ],
  fr: ['pont', 'rivière', 'l’ingénieur', 'œuvre', 'déjà', 'commission', 'glace', 'où', 'M. Brun'],
  ko: ['다리', '위원회', '강', '기사', '보고하였다', '얼음', '동쪽'],
  'zh-Hant': ['橋樑', '委員會', '工程師', '報告', '河', '冰', '東岸'],
  ar: ['جسر', 'نهر', 'لجنة', 'مهندس', 'الجليد'],
} as const;

/** Languages in which prose can be drawn. */
export const languages = ['ru', 'en', 'fr', 'ko', 'zh-Hant', 'ar'] as const;

/** A sentence or a few, of about `words` words of one language. */
export function prose(draw: Draw, words: number): string {
  const vocabulary: readonly string[] = vocabularies[pick(draw, languages)];
  const out: string[] = [];
  for (let left = draw.int(0, words); left > 0; left--) {
    const word = vocabulary[draw.int(0, vocabulary.length - 1)] ?? '';
    out.push(left === 1 || draw.int(1, 8) === 8 ? `${word}.` : word);
  }
  return out.join(' ');
}

/** Strings that have hurt somebody: markup of every kind, odd spaces, combining marks, pairs, controls, look-alikes. */
export const awkward: readonly [string, ...string[]] = [
  ' ',
  '\u0000',
  '\t\r\n',
  '\ufeff',
  '\u200b\u200d\u00a0\u2028\u2029',
  'é vs e\u0301',
  '👩‍🔧👨‍👩‍👧 𠀋𝔸',
  '\u202edrawkcab\u202c',
  '<script>alert(1)</script>&amp;',
  ']]> --> */ \' " ` ${x} {{x}}',
  '[illegible] [[x]] {x|y} ~~x~~ **x** _x_',
  '# heading\n- item\n1. item\n| a | b |\n--- folio 3 ---\n^1',
  '\\n\\u0041 \\',
  'null',
  '1e400',
  '2026-01-01',
  'yes: no # "x"',
  '../../etc/passwd',
  "'; DROP TABLE part; --",
  '\ufffd\uffff\ufdd0',
  'ﷺ İıßǅ ΐ',
];
