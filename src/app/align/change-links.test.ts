// What a person says of links, and what the record then holds.
import { describe, expect, it } from 'vitest';
import { paragraph, recordOf, textOf } from '../../../test/generators/sentences.ts';
import type { RecordContent } from '../../model/record.ts';
import { changeLinks, type LinkChange } from './change-links.ts';
import { sideHash } from './side-hash.ts';

const who = { by: 'A. Reader', at: '2026-05-12T09:30:00.000Z' };
const source = ['Лёд тронулся.', 'Суда вышли в море.', 'Погода ясная.'];
const target = ['The ice is moving.', 'Ships have put to sea.', 'The weather is clear.'];

function record(): RecordContent {
  return recordOf([
    textOf('transcription', 'ru', [paragraph('a', source)]),
    textOf('translation', 'en', [paragraph('b', target)], { of: 't1' }),
  ]);
}

const change = (what: LinkChange['do'], from: readonly number[], to: readonly number[]): LinkChange => ({
  do: what,
  source: from.map((at) => `a.s${at}`),
  target: to.map((at) => `b.s${at}`),
});

function after(...steps: readonly (readonly LinkChange[])[]): string[] {
  const content = record();
  for (const changes of steps) {
    const changed = changeLinks(content, changes, who);
    if (!changed.ok) return changed.problems.map(({ code, where }) => `${code} at ${where?.path ?? ''}`);
    content.links = changed.value;
  }
  return content.links.map(
    ({ id, state, source: from, target: to }) =>
      `${id} ${state} ${from.segments.join('+')}=${to.segments.join('+')}`,
  );
}

describe('a change of links', () => {
  it('holds both sides as they read, in reading order, and who said it', () => {
    const changed = changeLinks(record(), [{ ...change('correct', [2, 1], [1]), note: 'One breath.' }], who);
    expect(changed.ok && changed.value).toEqual([
      {
        id: 'l1',
        source: { text: 't1', segments: ['a.s1', 'a.s2'], hash: sideHash(source.slice(0, 2)) },
        target: { text: 't2', segments: ['b.s1'], hash: sideHash(target.slice(0, 1)) },
        state: 'corrected',
        ...who,
        note: 'One breath.',
      },
    ]);
  });

  it.each([
    ['splits a link into two', [[change('correct', [1, 2], [1, 2])], [change('correct', [1], [1]), change('correct', [2], [2])]], ['l2 corrected a.s1=b.s1', 'l3 corrected a.s2=b.s2']],
    ['joins two links', [[change('confirm', [1], [1]), change('confirm', [2], [2])], [change('correct', [1, 2], [1, 2])]], ['l3 corrected a.s1+a.s2=b.s1+b.s2']],
    ['moves a sentence to another link', [[change('correct', [1, 2], [1])], [change('correct', [1], [1]), change('correct', [2, 3], [2])]], ['l2 corrected a.s1=b.s1', 'l3 corrected a.s2+a.s3=b.s2']],
    ['says that nothing answers', [[change('correct', [3], [])]], ['l1 corrected a.s3=']],
    ['lets a later word on a pair replace a refusal', [[change('refuse', [1], [1])], [change('confirm', [1], [1])]], ['l2 confirmed a.s1=b.s1']],
    ['lets a refusal replace what was confirmed', [[change('confirm', [1], [1])], [change('refuse', [1], [1])]], ['l2 refused a.s1=b.s1']],
    ['keeps a refusal beside what does not contradict it', [[change('refuse', [1], [2])], [change('confirm', [1], [1])]], ['l1 refused a.s1=b.s2', 'l2 confirmed a.s1=b.s1']],
    ['leaves a link alone that is confirmed again', [[change('confirm', [1], [1])], [change('confirm', [1], [1])]], ['l1 confirmed a.s1=b.s1']],
    ['forgets what was judged', [[change('confirm', [1], [1]), change('confirm', [2], [2])], [change('forget', [1], [1])]], ['l2 confirmed a.s2=b.s2']],
    ['forgets by the id of the link', [[change('confirm', [1], [1])], [{ do: 'forget', source: [], target: [], link: 'l1' }]], []],
  ] as const)('%s', (_, steps, links) => {
    expect(after(...steps)).toEqual(links);
  }); // prettier-ignore

  it.each([
    ['no change at all', [], 'no-change at '],
    ['an empty link', [change('correct', [], [])], 'empty-link at changes[0]'],
    ['a refusal of one side', [change('refuse', [1], [])], 'empty-link at changes[0]'],
    ['a segment that is not there', [change('confirm', [1], [9])], 'unknown-segment at changes[0]'],
    ['a segment of the other text', [{ do: 'confirm', source: ['b.s1'], target: ['b.s2'] }], 'not-a-pair at changes[0]'],
    ['a segment in two links of one call', [change('confirm', [1], [1]), change('confirm', [1], [2])], 'segment-twice at changes[1]'],
    ['a segment twice in one link', [change('confirm', [1, 1], [1])], 'segment-twice at changes[0]'],
    ['nothing to forget', [change('forget', [1], [1])], 'no-such-link at changes[0]'],
  ] as const)('is refused as a whole for %s', (_, changes, problem) => {
    expect(after([...changes])).toContain(problem);
  }); // prettier-ignore

  it('asks between which texts, where two translations could be meant', () => {
    const content = record();
    content.texts.push({
      ...textOf('translation', 'de', [paragraph('c', ['Das Eis bricht.'])], { of: 't1' }),
      id: 't3',
    });
    const asked = changeLinks(content, [change('correct', [1], [])], who);
    expect(asked.problems.map(({ code }) => code)).toEqual(['which-texts']);
    const told = changeLinks(content, [{ ...change('correct', [1], []), translation: 't3' }], who);
    expect(told.ok && told.value[0]?.target).toEqual({ text: 't3', segments: [], hash: sideHash([]) });
  });

  it('takes twenty thousand at once in short time', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `Sentence ${at}.`);
    const content = recordOf([
      textOf('transcription', 'ru', [paragraph('a', many)]),
      textOf('translation', 'en', [paragraph('b', many)], { of: 't1' }),
    ]);
    const changes = many.map((_, at) => change('confirm', [at + 1], [at + 1]));
    const before = process.cpuUsage();
    const changed = changeLinks(content, changes, who);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
    expect(changed.ok && changed.value.length).toBe(20_000);
  });
});
