import { describe, expect, it } from 'vitest';
import type { Block } from '../../../model/block.ts';
import type { Text } from '../../../model/text.ts';
import { seedLexicon } from '../../align/lexicon/seed/seed.ts';
import type { SegmentLink } from '../../align/segment-link.ts';
import { lookAt } from '../look.ts';
import type { PlacedSegment, ReviewPair } from '../port.ts';

function textOf(id: string, language: string, sentences: readonly string[]): Text {
  let at = 0;
  const segments = sentences.map((sentence, number) => {
    const start = at;
    at += sentence.length + 1;
    return { id: `${id}.s${number + 1}`, start, end: start + sentence.length };
  });
  const block: Block = { id: `${id}.b1`, kind: 'paragraph', text: sentences.join(' '), segments, spans: [] };
  return {
    schema: 'verno/text/1',
    id,
    kind: id === 't1' ? 'transcription' : 'translation',
    language,
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks: [block],
    retired: [],
  };
}

function placed({ blocks }: Text): Map<string, PlacedSegment> {
  const all = blocks.flatMap((block) =>
    block.segments.map((segment): [string, PlacedSegment] => [
      segment.id,
      { id: segment.id, segment, block, text: block.text.slice(segment.start, segment.end) },
    ]),
  );
  return new Map(all);
}

type Shape = readonly [source: readonly number[], target: readonly number[], more?: Partial<SegmentLink>];

function pairOf(
  originals: readonly string[],
  translations: readonly string[],
  shapes: readonly Shape[] = originals.map((_, at): Shape => [[at + 1], [at + 1]]),
): ReviewPair {
  const [source, target] = [textOf('t1', 'ru', originals), textOf('t2', 'en', translations)];
  const lexicon = seedLexicon('ru', 'en');
  return {
    source,
    target,
    sourceSegments: placed(source),
    targetSegments: placed(target),
    links: shapes.map(([from, to, more]) => ({
      source: from.map((at) => `t1.s${at}`),
      target: to.map((at) => `t2.s${at}`),
      by: 'computed',
      stale: false,
      score: 0.9,
      crossing: false,
      ...more,
    })),
    pages: [],
    names: [],
    ...(lexicon !== undefined && { lexicon }),
  };
}

const kinds = (pair: ReviewPair): string[] =>
  lookAt(pair)
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ kind }) => kind);

describe('second looks at sentences', () => {
  const [russian, english] = [
    ['Посол прибыл утром в министерство.', 'Министр принял его сразу.', 'Они говорили о границе.'],
    [
      'The ambassador came to the ministry in the morning.',
      'The minister received him at once.',
      'They spoke about the border.',
    ],
  ];

  it('have nothing to say where every sentence is answered', () => {
    expect(kinds(pairOf(russian, english))).toEqual([]);
  });

  it('name a sentence that nothing answers, and neighbours as one', () => {
    const pair = pairOf(russian, english.slice(0, 1), [
      [[1], [1]],
      [[2], []],
      [[3], []],
    ]);
    const found = lookAt(pair).filter(({ kind }) => kind === 'no-counterpart');
    expect(found.map(({ source }) => source?.segments)).toEqual([['t1.s2', 't1.s3']]);
  });

  it('take what an editor confirmed to have no counterpart for explained', () => {
    const pair = pairOf(russian.slice(0, 2), english.slice(0, 1), [
      [[1], [1]],
      [[2], [], { by: 'confirmed', score: null }],
    ]);
    expect(lookAt(pair).map(({ explained }) => explained)).toEqual([expect.stringContaining('confirmed')]);
  });

  it('name sentences out of order, and a sentence that is there twice', () => {
    const turned = pairOf(russian, english, [
      [[1], [2], { crossing: true }],
      [[2], [1]],
      [[3], [3]],
    ]);
    expect(kinds(turned)).toContain('order');
    const twice = pairOf(
      russian,
      [...english.slice(0, 2), english[1] ?? '', english[2] ?? ''],
      [
        [[1], [1]],
        [[2], [2]],
        [[], [3]],
        [[3], [4]],
      ],
    );
    expect(kinds(twice)).toEqual(['repeated']);
  });

  it('say once of texts that have nothing in common that they have not', () => {
    const pair = pairOf(russian, english, [
      [[1, 2, 3], []],
      [[], [1, 2, 3]],
    ]);
    expect(kinds(pair)).toEqual(['no-counterpart']);
  });
});

describe('second looks at names', () => {
  it('tell a name that is left out, put in, or another', () => {
    const original = ['Вчера посол встретил Громова в Париже.'];
    expect(kinds(pairOf(original, ['Yesterday the ambassador met Gromov in Paris.']))).toEqual([]);
    expect(kinds(pairOf(original, ['Yesterday the ambassador met Gromov.']))).toContain('name-omitted');
    expect(kinds(pairOf(original, ['Yesterday the ambassador met Gromov and Sokolov in Paris.']))).toContain(
      'name-added',
    );
    expect(kinds(pairOf(original, ['Yesterday the ambassador met Sokolov in Paris.']))).toContain(
      'name-differs',
    );
  });

  it('take a short form for no fault', () => {
    const pair = pairOf(['Потом Иван Громов уехал.'], ['Then Gromov left.']);
    expect(kinds(pair)).toEqual([]);
  });
});

describe('second looks at brackets', () => {
  it('ask whose a square bracket is that the original has not', () => {
    const pair = pairOf(['Он говорил с министром.'], ['He spoke with the minister [Gromov].']);
    expect(kinds(pair)).toContain('bracket-untyped');
    expect(
      kinds(pairOf(['Он говорил с министром [нрзб].'], ['He spoke with the minister [illegible].'])),
    ).toEqual([]);
  });
});
