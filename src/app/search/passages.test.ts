import { describe, expect, it } from 'vitest';
import { drawRecord } from '../../../test/generators/record.ts';
import { paragraph, recordOf, textOf } from '../../../test/generators/sentences.ts';
import { seeded } from '../../../test/generators/sources.ts';
import { searchFields, type SearchField } from '../../index/search.ts';
import { walkBlocks } from '../../model/block.ts';
import type { Link } from '../../model/link.ts';
import type { RecordContent } from '../../model/record.ts';
import { queryForms } from '../../text/analyse/analyse.ts';
import type { Part, PartForm, Way } from './parts.ts';
import { findInRecord, passagesInSteps, passagesOf } from './passages.ts';
import { inTurn } from './passages/steps.ts';
import type { MarkKind, Passage, PassagePair } from './view.ts';

function way(typed: string, mark: MarkKind = 'exact', fields: readonly SearchField[] = searchFields): Way {
  const weight = mark === 'exact' ? 1 : 0.5;
  const places = queryForms(typed).map((form): PartForm[] => [{ form, weight, mark }]);
  return { places, fields, reason: mark === 'exact' ? null : `because ${typed}` };
}

const part = (typed: string, ways: readonly Way[] = [way(typed)], records: number | null = null): Part => ({
  typed,
  ways,
  records,
});

/** A passage in short: its segment and text, marks in braces, an editor's words in angle brackets. */
function short(passage: Passage | null): string | null {
  if (passage === null) return null;
  const runs = passage.runs.map(({ text, mark, editorial }) => {
    const marked = mark === null ? text : `{${text}}`;
    return editorial ? `<${marked}>` : marked;
  });
  return `${passage.segment}: ${passage.cutBefore ? '… ' : ''}${runs.join('')}${passage.cutAfter ? ' …' : ''}`;
}

/** The passages of a pair in which something was found. */
const foundIn = ({ original, translation }: PassagePair): Passage[] =>
  [original, translation].filter((passage) => passage !== null).filter(({ found }) => found);

const ferry: RecordContent = recordOf([
  textOf('transcription', 'ru', [
    paragraph('a1', ['Паром стоит.', 'Мост строят.', 'Река замерзла.']),
    paragraph('a2', ['Прибыл Орлов и [губернатор] Петров.']),
  ]),
  textOf('translation', 'en', [
    paragraph('b1', ['The ferry stands.', 'The bridge is being built.', 'The river is frozen.']),
    paragraph('b2', ['Orlov and [Governor] Petrov arrived.']),
  ]),
]);

const link = (state: Link['state']): Link => ({
  id: 'l1',
  source: { text: 't1', segments: ['a1.s3'], hash: '0'.repeat(64) },
  target: { text: 't2', segments: ['b1.s2'], hash: '0'.repeat(64) },
  state,
  by: 'somebody',
  at: '2026-05-12T09:30:00Z',
});

describe('passages', () => {
  it('stand beside each other by order, the one that answers marked', () => {
    const { pair, because } = passagesOf(ferry, [part('bridge')]);
    expect(short(pair.translation)).toBe('b1.s2: The {bridge} is being built.');
    expect(short(pair.original)).toBe('a1.s2: Мост строят.');
    expect(pair.beside).toBe('order');
    expect(pair.original?.found).toBe(false);
    expect(because).toEqual([]);
  });

  it('stand beside each other by a link that somebody made, unless it was refused', () => {
    const linked = passagesOf({ ...ferry, links: [link('confirmed')] }, [part('bridge')]).pair;
    expect([short(linked.original), linked.beside]).toEqual(['a1.s3: Река замерзла.', 'links']);
    const refused = passagesOf({ ...ferry, links: [link('refused')] }, [part('bridge')]).pair;
    expect([short(refused.original), refused.beside]).toEqual(['a1.s2: Мост строят.', 'order']);
  });

  it('are the pair that together answers most', () => {
    const { pair } = passagesOf(ferry, [part('ferry'), part('frozen'), part('река')]);
    expect(short(pair.original)).toBe('a1.s3: {Река} замерзла.');
    expect(short(pair.translation)).toBe('b1.s3: The river is {frozen}.');
  });

  it('hold a phrase over an editor’s bracket, which is not marked', () => {
    const { pair, because } = passagesOf(ferry, [part('Orlov and Petrov')]);
    expect(short(pair.translation)).toBe('b2.s1: {Orlov and} <[Governor]> {Petrov} arrived.');
    expect(because).toEqual([]);
  });

  it('say so where the words are an editor’s', () => {
    const { pair, because } = passagesOf(ferry, [part('Governor')]);
    expect(short(pair.translation)).toBe('b2.s1: Orlov and <[><{Governor}><]> Petrov arrived.');
    expect(because).toMatchObject([{ kind: 'editorial', typed: 'Governor', found: 'Governor' }]);
  });

  it('take the word as typed before another form, and tell why another form will do', () => {
    const ways = [way('stands'), way('river', 'inexact')];
    expect(short(passagesOf(ferry, [part('stands', ways)]).pair.translation)).toBe(
      'b1.s1: The ferry {stands}.',
    );
    const { pair, because } = passagesOf(ferry, [part('rivet', [way('rivet'), way('river', 'inexact')])]);
    expect(short(pair.translation)).toBe('b1.s3: The {river} is frozen.');
    expect(because).toEqual([{ kind: 'inexact', typed: 'rivet', found: 'river', reason: 'because river' }]);
  });

  it('tell in each passage why another form will do, where it stands', () => {
    const name = part('Orlow', [way('Orlow'), way('Орлов', 'name'), way('Orlov', 'name')]);
    const { pair, because } = passagesOf(ferry, [name]);
    expect(short(pair.original)).toBe('a2.s1: Прибыл {Орлов} и <[губернатор]> Петров.');
    expect(short(pair.translation)).toBe('b2.s1: {Orlov} and <[Governor]> Petrov arrived.');
    expect(because.map(({ found }) => found).sort()).toEqual(['Orlov', 'Орлов']);
  });

  it('do not mark one word of a name where the name stands, but do where it does not', () => {
    const record = recordOf([
      textOf('transcription', 'en', [
        paragraph('a1', ['No came, and No Man came.']),
        paragraph('a2', ['No.']),
      ]),
    ]);
    const name = part('No Man', [way('No Man'), way('No')]);
    expect(short(passagesOf(record, [name]).pair.original)).toBe('a1.s1: No came, and {No Man} came.');
    const without = recordOf([textOf('transcription', 'en', [paragraph('a2', ['Oh no.'])])]);
    expect(short(passagesOf(without, [name]).pair.original)).toBe('a2.s1: Oh {no}.');
  });

  it('come from the far end of a very long record, too, without its being read whole', async () => {
    const filler = Array.from(
      { length: 8000 },
      (_, at) => `The list goes on with the number ${at} of its barges.`,
    );
    const long = recordOf([
      textOf('transcription', 'en', [
        ...filler.map((words, at) => paragraph(`a${at}`, [words])),
        paragraph('last', ['The ferry sank.']),
      ]),
    ]);
    const { length } = filler.join('');
    expect(length).toBeGreaterThan(300_000);
    expect(short(passagesOf(long, [part('ferry')]).pair.original)).toBe('last.s1: The {ferry} sank.');
    let turns = 0;
    const beat = setInterval(() => turns++, 1);
    await inTurn(passagesInSteps(long, [part('ferry'), part('barges')]));
    clearInterval(beat);
    expect(turns).toBeGreaterThan(2);
  });

  it('take a rare word before a common one', () => {
    const { pair } = passagesOf(ferry, [part('river', undefined, 900), part('ferry', undefined, 2)]);
    expect(short(pair.translation)).toBe('b1.s1: The {ferry} stands.');
  });

  it('look only where a part is looked for', () => {
    const only = part('bridge', [way('bridge', 'exact', ['original'])]);
    expect(foundIn(passagesOf(ferry, [only]).pair)).toEqual([]);
  });

  it('find the beginnings of words, words near each other in any order, and words written as one', () => {
    const begins: Way = {
      ...way('bri'),
      places: [[{ form: 'bri', weight: 1, mark: 'exact', begins: true }]],
    };
    expect(short(passagesOf(ferry, [part('bri*', [begins])]).pair.translation)).toContain('{bridge}');
    const near = { ...way('built bridge'), within: 2 };
    expect(short(passagesOf(ferry, [part('', [near])]).pair.translation)).toBe(
      'b1.s2: The {bridge} is being {built}.',
    );
    expect(foundIn(passagesOf(ferry, [part('', [{ ...near, within: 1 }])]).pair)).toEqual([]);
    const hyphens = recordOf([textOf('translation', 'en', [paragraph('b1', ['No Man-sok came.'])])]);
    expect(short(passagesOf(hyphens, [part('No Mansok')]).pair.translation)).toBe(
      'b1.s1: {No Man-sok} came.',
    );
    const broken = recordOf([textOf('translation', 'en', [paragraph('b1', ['No Man-\nsok came.'])])]);
    expect(short(passagesOf(broken, [part('Man sok')]).pair.translation)).toBe('b1.s1: No {Man-\nsok} came.');
  });

  it('mark what was typed apart and what stands in pairs of characters as one stretch', () => {
    const record = recordOf([
      textOf('transcription', 'ru', [
        paragraph('a1', ['Г Р О М О В']),
        paragraph('a2', ['同志周恩来到京。']),
      ]),
    ]);
    expect(short(passagesOf(record, [part('громов')]).pair.original)).toBe('a1.s1: {Г Р О М О В}');
    expect(short(passagesOf(record, [part('周恩來')]).pair.original)).toBe('a2.s1: 同志{周恩来}到京。');
  });

  it('are cut at words around what was found in a long segment', () => {
    const filler = 'waters of the river rise and fall as they will '.repeat(20);
    const record = recordOf([
      textOf('transcription', 'en', [paragraph('a1', [`${filler}ferry ${filler}end`])]),
    ]);
    const passage = passagesOf(record, [part('ferry')]).pair.original;
    const shown = passage?.runs.map(({ text }) => text).join('') ?? '';
    expect(shown.length).toBeLessThan(300);
    expect(shown).toMatch(/^\w+ .* ferry waters .*\w+$/su);
    expect([passage?.cutBefore, passage?.cutAfter]).toEqual([true, true]);
    for (const word of shown.split(' ')) expect(` ${filler}ferry end `).toContain(` ${word} `);
  });

  it('are how the texts begin where the title or description answers, which is told', () => {
    const titled = {
      ...ferry,
      description: { ...ferry.description, titles: [{ language: 'en', text: 'Of ice' }] },
    };
    const { pair, because } = passagesOf(titled, [part('ice')]);
    expect([short(pair.original), foundIn(pair)]).toEqual([
      'a2.s1: Прибыл Орлов и <[губернатор]> Петров.',
      [],
    ]);
    expect(because).toMatchObject([{ kind: 'title', typed: 'ice', found: 'Of ice' }]);
  });

  it('of any record are pieces of its own segments', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const content = drawRecord(seeded(seed));
      const blocks = content.texts.flatMap((text) => [...walkBlocks(text.blocks)]);
      const words = blocks
        .flatMap(({ text }) => text.split(/\s+/u).slice(0, 2))
        .filter((word) => queryForms(word).length > 0);
      const parts = words.slice(0, 6).map((word) => part(word));
      const { original, translation } = passagesOf(content, parts).pair;
      for (const passage of [original, translation]) {
        if (passage === null) continue;
        const shown = passage.runs.map(({ text }) => text).join('');
        const block = blocks.find(
          ({ id, segments }) => id === passage.segment || segments.some((one) => one.id === passage.segment),
        );
        expect(block?.text).toContain(shown);
        expect(passage.found).toBe(passage.runs.some(({ mark }) => mark !== null));
      }
      for (const { block, ranges } of findInRecord(content, parts))
        for (const { start, end } of ranges)
          expect(blocks.find(({ id }) => id === block)?.text.slice(start, end)).not.toBe('');
    }
  });
});

describe('finding within a record', () => {
  it('gives every segment that answers, in both languages', () => {
    const found = findInRecord(ferry, [part('мост'), part('bridge')]);
    expect(found.map(({ text, segment }) => `${text} ${segment}`)).toEqual(['t1 a1.s2', 't2 b1.s2']);
    expect(found[0]?.ranges).toEqual([{ start: 13, end: 17, mark: 'exact' }]);
  });
});
