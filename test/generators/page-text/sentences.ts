// Sentences of a lexicon with the cast's names in them, and paragraphs and lists made of such.
import type { Lexicon } from './lexicon.ts';
import type { Cast } from './people.ts';
import type { Random } from './random.ts';
import type { ExpectedBlock } from './expected.ts';

/** Puts the cast into a template: {a} writes, {b} receives, {c} is spoken of, {t} and {u} are towns; {T} and {B} in capitals. */
export function fill(template: string, lexicon: Lexicon, cast: Cast): string {
  const { tag } = lexicon;
  const names: Readonly<Record<string, string>> = {
    a: cast.from[tag],
    b: cast.to[tag],
    c: cast.third[tag],
    t: cast.town[tag],
    u: cast.goal[tag],
    T: cast.town[tag].toUpperCase(),
    B: cast.to[tag].toUpperCase(),
  };
  return template.replace(/\{(\w)\}/g, (whole, key: string) => names[key] ?? whole);
}

/** What stands between two sentences of this language. */
export function gap(lexicon: Lexicon): string {
  return lexicon.tag === 'zh' ? '' : ' ';
}

/** Paragraphs, now and then with a list led in by a sentence. */
export function bodyOf(random: Random, lexicon: Lexicon, cast: Cast): ExpectedBlock[] {
  const left = random.some(lexicon.sentences, lexicon.sentences.length);
  const blocks: ExpectedBlock[] = [];
  const listAt = random.chance(0.5) ? random.int(1, 2) : -1;
  const first = random.chance(0.15) ? random.int(2, 3) : 1;
  while (left.length > 0 && blocks.filter((block) => block.kind === 'paragraph').length < 6) {
    const sentences = left.splice(0, random.int(1, 4)).map((one) => fill(one, lexicon, cast));
    blocks.push({ kind: 'paragraph', text: sentences.join(gap(lexicon)) });
    if (blocks.length !== listAt) continue;
    if (first === 1) blocks.push({ kind: 'paragraph', text: random.pick(lexicon.lead) });
    const items = random.some(lexicon.items, random.int(2, lexicon.items.length));
    items.forEach((item, at) => {
      blocks.push({ kind: 'list-item', text: fill(item, lexicon, cast), label: `${first + at}.` });
    });
  }
  return blocks;
}

/** One block as a line of the page. */
export function lineOf(block: ExpectedBlock): string {
  return block.label === undefined ? block.text : `${block.label} ${block.text}`;
}
