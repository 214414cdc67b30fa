// Seeded mutations of a page's text, whatever page it is: names, numbers and labels changed, lines dropped, moved, put in.
import type { Random } from './random.ts';

type Mutation = (random: Random, text: string) => string;

const names = ['Orlan', 'Вересаев', 'Brückner', 'Delvaux', '박운호', '梁国栋', 'Szigeti'];
const labels = [
  'Notes:',
  'Kurzfassung:',
  '#### **Quelle:**',
  'Description:',
  'Язык:',
  '### Archive',
  'Foo bar:',
];
const strangers = [
  'л. 77',
  '- 9 -',
  '1234567',
  '[',
  ']',
  '**',
  '***',
  '#',
  '>',
  '<',
  '<b>x</b>',
  '\u0000',
  '\u202e',
  '\ufeff',
  '...',
  '—',
  'верно:',
  'True copy',
  'Copy No. 0',
  'Citation:',
  'Contents:',
  '1.',
  '2. ',
  'a)',
  '①',
  '\ud800',
  'صفحة',
  '🚂',
  '  ',
  '\t',
];

const lines = (text: string): string[] => text.split(/\r?\n/u);
const somewhere = (random: Random, list: readonly unknown[]): number =>
  random.int(0, Math.max(0, list.length - 1));

/** Every mutation by name; each changes a text in a few places of chance. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'replace names': (random, text) =>
    text.replace(/\p{Lu}\p{Ll}{3,}/gu, (word) => (random.chance(0.2) ? random.pick(names) : word)),
  'change numbers': (random, text) =>
    text.replace(/\d+/gu, (number) =>
      random.chance(0.3) ? String(random.int(0, 10 ** Math.min(6, number.length))) : number,
    ),
  'change labels': (random, text) =>
    text.replace(/^[#*\s]*\p{L}[\p{L} ]{2,20}:\**$/gmu, (label) =>
      random.chance(0.4) ? random.pick(labels) : label,
    ),
  'drop a section': (random, text) => {
    const chunks = text.split(/\n{2,}/u);
    chunks.splice(random.int(0, Math.min(8, chunks.length - 1)), random.int(1, 2));
    return chunks.join('\n\n');
  },
  'drop lines': (random, text) =>
    lines(text)
      .filter(() => !random.chance(0.08))
      .join('\n'),
  'swap paragraphs': (random, text) => {
    const chunks = text.split(/\n{2,}/u);
    const [a, b] = [somewhere(random, chunks), somewhere(random, chunks)];
    [chunks[a], chunks[b]] = [chunks[b] ?? '', chunks[a] ?? ''];
    return chunks.join('\n\n');
  },
  'shuffle short lines': (random, text) => {
    const all = lines(text);
    const short = all.flatMap((line, at) => (line.trim().length > 0 && line.length < 14 ? [at] : []));
    const moved = random.some(short, short.length).map((at) => all[at] ?? '');
    short.forEach((at, n) => (all[at] = moved[n] ?? ''));
    return all.join('\n');
  },
  'insert lines': (random, text) => {
    const all = lines(text);
    for (let n = random.int(1, 6); n > 0; n--) all.splice(somewhere(random, all), 0, random.pick(strangers));
    return all.join('\n');
  },
  'double a paragraph': (random, text) => {
    const chunks = text.split(/\n{2,}/u);
    const at = somewhere(random, chunks);
    chunks.splice(somewhere(random, chunks), 0, chunks[at] ?? '');
    return chunks.join('\n\n');
  },
  'take the Markdown off': (_random, text) =>
    text
      .replace(/^#+ /gmu, '')
      .replace(/\*+/gu, '')
      .replace(/<(https?:[^>\s]*)>/gu, '$1'),
  'no blank lines': (_random, text) => text.replace(/\n{2,}/gu, '\n'),
  'carriage returns': (_random, text) => text.replace(/\r?\n/gu, '\r\n'),
  'old line ends': (_random, text) => text.replace(/\r?\n/gu, '\r'),
  'no-break spaces': (random, text) => text.replace(/ /gu, () => (random.chance(0.1) ? '\u00a0' : ' ')),
  'cut off': (random, text) => text.slice(0, random.int(0, text.length)),
  'begin late': (random, text) => text.slice(random.int(0, text.length)),
  capitals: (_random, text) => text.toUpperCase(),
};

/** A text with one to four mutations, and their names. */
export function mutate(
  random: Random,
  text: string,
): { readonly text: string; readonly applied: readonly string[] } {
  const applied = random.some(Object.keys(mutations), random.int(1, 4));
  let changed = text;
  for (const name of applied) changed = mutations[name]?.(random, changed) ?? changed;
  return { text: changed, applied };
}

/** The same document under other names, dates and numbers: each pair is replaced everywhere, longest first. */
export function substitute(text: string, pairs: Readonly<Record<string, string>>): string {
  const longest = Object.keys(pairs).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longest.map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'),
    'gu',
  );
  return text.replace(pattern, (found) => pairs[found] ?? found);
}
