// Searches drawn from the records themselves: somebody remembers words of one document, and wants that document back.
import type { RecordContent } from '../../src/model/record.ts';
import type { Draw } from '../generators/draw.ts';
import { seeded } from '../generators/sources.ts';
import { halfOf, type Half } from './half.ts';
import { readSentences, type Sentence, type WordPlace } from './known-sentences.ts';

/**
 * `in-order`, `shuffled`: three to six words out of one sentence. `name`: with a name. `misspelt`: one letter of one word is wrong.
 * `phrase`: four or five words in quotes that stand together. `date`: two words and the month of the document.
 */
export const knownItemKinds = ['in-order', 'shuffled', 'name', 'misspelt', 'phrase', 'date'] as const;
export type KnownItemKind = (typeof knownItemKinds)[number];

/** `key`: the source key of the one record that is wanted. */
export interface KnownItem {
  readonly query: string;
  readonly key: string;
  readonly kind: KnownItemKind;
  readonly half: Half;
}

export const knownItemSeed = 19500512;
const triesOfRecord = 8;

/**
 * Searches of all kinds in turn, over records in an order drawn by the seed, so that no record is asked for twice before each was asked
 * for once. The words are of medium frequency (in two records at least, and in a twentieth at most, or four), and no other record of those given
 * holds all of them. `isAskedFor`: which records may be wanted. Fewer than `count` where the records do not give as many. The same records and seed give the same searches.
 */
export function drawKnownItems(
  records: ReadonlyMap<string, RecordContent>,
  count: number,
  seed = knownItemSeed,
  isAskedFor: (key: string) => boolean = () => true,
): readonly KnownItem[] {
  const draw = seeded(seed);
  const documents = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
  const found = new Finder(documents.map(([key, content]) => ({ key, content, ...readSentences(content) })));
  const wanted = documents.flatMap(([key], at) => (isAskedFor(key) ? [at] : []));
  const asked = new Map<string, KnownItem>();
  for (let made = -1; asked.size < count && made < asked.size;) {
    made = asked.size;
    for (const at of shuffled(draw, wanted)) {
      if (asked.size >= count) break;
      const kind = knownItemKinds[asked.size % knownItemKinds.length] ?? 'in-order';
      const item = found.ask(draw, at, kind);
      if (item !== undefined && !asked.has(item.query)) asked.set(item.query, item);
    }
  }
  return [...asked.values()];
}

interface Document {
  readonly key: string;
  readonly month: string | undefined;
  readonly sentences: readonly Sentence[];
}

/** What is known of all documents: which word is in which of them. */
class Finder {
  private readonly documents: readonly Document[];
  private readonly holders = new Map<string, Set<number>>();
  private readonly most: number;

  constructor(documents: readonly Document[]) {
    this.documents = documents;
    this.most = Math.max(4, Math.floor(documents.length / 20));
    for (const [at, { sentences }] of documents.entries())
      for (const { form } of sentences.flatMap(({ words }) => words))
        this.holders.set(form, (this.holders.get(form) ?? new Set()).add(at));
  }

  ask(draw: Draw, at: number, kind: KnownItemKind): KnownItem | undefined {
    const document = this.documents[at];
    if (document === undefined || document.sentences.length === 0) return undefined;
    for (let tried = 0; tried < triesOfRecord; tried++) {
      const sentence = document.sentences[draw.int(0, document.sentences.length - 1)];
      const asked = sentence && this.words(draw, sentence, document, kind);
      if (asked === undefined || !this.isOnly(asked.words, asked.month)) continue;
      return { query: asked.query, key: document.key, kind, half: halfOf(`${kind} ${asked.query}`) };
    }
    return undefined;
  }

  /** Whether one document alone holds all of the words, of those of the month. */
  private isOnly(words: readonly WordPlace[], month: string | undefined): boolean {
    const [first, ...rest] = words.map(({ form }) => this.holders.get(form) ?? new Set<number>());
    const all = [...(first ?? [])].filter((at) => rest.every((holders) => holders.has(at)));
    return all.filter((at) => month === undefined || this.documents[at]?.month === month).length === 1;
  }

  private isMedium(word: WordPlace): boolean {
    const count = this.holders.get(word.form)?.size ?? 0;
    return count <= this.most && (word.unspaced || (count >= 2 && /^\p{Alphabetic}{3,}$/u.test(word.form)));
  }

  private words(
    draw: Draw,
    sentence: Sentence,
    document: Document,
    kind: KnownItemKind,
  ): { query: string; words: readonly WordPlace[]; month?: string } | undefined {
    const medium = once(sentence.words.filter((word) => this.isMedium(word)));
    const some = (count: number): WordPlace[] =>
      shuffled(draw, medium)
        .slice(0, count)
        .sort((a, b) => a.start - b.start);
    switch (kind) {
      case 'phrase':
        return this.phrase(draw, sentence);
      case 'date': {
        const { month } = document;
        const words = some(2);
        if (month === undefined || words.length < 2) return undefined;
        return { query: `${said(words)} date:${month}`, words, month };
      }
      case 'name': {
        const names = sentence.words.filter(({ inName }) => inName);
        const name = names[draw.int(0, Math.max(0, names.length - 1))];
        const others = some(4).filter(({ form }) => form !== name?.form);
        if (name === undefined || others.length < 2) return undefined;
        const words = [name, ...others.slice(0, 3)];
        return { query: said(words), words };
      }
      case 'misspelt': {
        const words = some(draw.int(3, 5));
        const wrong = words.findIndex(({ text }) => /^\p{Alphabetic}{6,}$/u.test(text));
        if (words.length < 3 || wrong < 0) return undefined;
        const spelt = words.map(({ text }, at) => (at === wrong ? misspelt(draw, text) : text));
        return { query: spelt.join(' '), words };
      }
      case 'in-order':
      case 'shuffled': {
        const words = some(draw.int(3, 6));
        if (words.length < 3) return undefined;
        return { query: said(kind === 'shuffled' ? shuffled(draw, words) : words), words };
      }
    }
  }

  /** Words with nothing but a space between them, two of which are of medium frequency. */
  private phrase(
    draw: Draw,
    { text, words }: Sentence,
  ): { query: string; words: readonly WordPlace[] } | undefined {
    const length = draw.int(4, 5);
    const begin = draw.int(0, Math.max(0, words.length - length));
    const chosen = words.slice(begin, begin + length);
    const [first, last] = [chosen[0], chosen.at(-1)];
    if (first === undefined || last === undefined || chosen.length < length) return undefined;
    const quoted = text.slice(first.start, last.end);
    const medium = chosen.filter((word) => this.isMedium(word)).length;
    if (medium < 2 || quoted !== chosen.map((word) => word.text).join(' ')) return undefined;
    return { query: `"${quoted}"`, words: chosen };
  }
}

const said = (words: readonly WordPlace[]): string => words.map(({ text }) => text).join(' ');

function once(words: readonly WordPlace[]): WordPlace[] {
  return [...new Map(words.map((word) => [word.form, word])).values()];
}

/** The list in an order drawn (Fisher and Yates). */
function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(draw.int(0, left.length - 1), 1));
}

/** The word with one letter within it taken for another of its script. */
function misspelt(draw: Draw, word: string): string {
  const at = draw.int(1, word.length - 2);
  const letters = /\p{Script=Cyrillic}/u.test(word) ? 'абвгдежзиклмнопрстуфхя' : 'abcdefghiklmnoprstuvwxy';
  const others = letters.split('').filter((letter) => letter !== word[at]);
  return word.slice(0, at) + (others[draw.int(0, others.length - 1)] ?? '') + word.slice(at + 1);
}
