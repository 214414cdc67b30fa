// Words of a manifest: language maps, and the HTML that may stand in them, as plain text.
import { canonicalLanguage, type LocalText } from '../../../model/language.ts';
import { listOf, open, textIn } from './open-json.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** HTML without its tags; a break or a paragraph begins a line. What is no tag stays. Linear. */
export function withoutTags(html: string): string {
  return html
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replaceAll(/<[/!]?[a-z-][^<>]*>/gi, '')
    .replaceAll(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
          ? String.fromCodePoint(code)
          : whole;
      },
    )
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .trim();
}

/** Words that may be HTML: they are where a tag stands in them. */
export function plainWords(text: string): string {
  return /<[/!]?[a-z]/i.test(text) || /&(?:#\w{1,7}|[a-z]{2,6});/i.test(text)
    ? withoutTags(text)
    : text.trim();
}

/** A tag in canonical form; "und" for none, and for what is no tag. */
export function languageOf(tag: unknown): string {
  const [first] = listOf(tag);
  const text = textIn(first);
  if (text === undefined || text === 'none' || text === '@none') return 'und';
  return canonicalLanguage(text.trim().replaceAll('_', '-')) ?? 'und';
}

/** Every value of a language map, in order; a bare text or a value of version 2, too. */
export function localTexts(value: unknown): LocalText[] {
  const said: LocalText[] = [];
  const add = (language: string, text: unknown): void => {
    const words = textIn(text);
    const plain = words === undefined ? '' : plainWords(words);
    if (plain !== '') said.push({ language, text: plain });
  };
  for (const one of listOf(value)) {
    if (typeof one === 'string') add('und', one);
    else if ('@value' in open(one)) add(languageOf(open(one)['@language']), open(one)['@value']);
    else
      for (const [tag, values] of Object.entries(open(one)))
        for (const each of listOf(values)) add(languageOf(tag), each);
  }
  return said;
}

/** The first words of a language map, in whatever language. */
export function firstWords(value: unknown): string | undefined {
  return localTexts(value)[0]?.text;
}
