// Steps of an editor: what each of them makes of the links, and what a row of them comes to.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph, recordOf, textOf } from '../../../test/generators/sentences.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import { changeLinks } from '../align/change-links.ts';
import type { ComputedLinks } from '../align/computed.ts';
import { effectiveLinks } from '../align/effective.ts';
import { foldSteps, linkActions, planStep, type LinkAction, type LinkStep } from './link-steps.ts';

const many = 6;
const sentences = (word: string): string[] => Array.from({ length: many }, (_, at) => `${word} ${at + 1}.`);
const content = recordOf([
  textOf('transcription', 'ru', [paragraph('a', sentences('Лёд'))]),
  textOf('translation', 'en', [paragraph('b', sentences('Ice'))], { of: 't1' }),
]);
const [original, translation] = content.texts;
const computed: ComputedLinks = {
  related: 1,
  links: Array.from({ length: many }, (_, at) => ({
    source: [`a.s${at + 1}`],
    target: [`b.s${at + 1}`],
    score: 0.9,
    crossing: false,
  })),
};
const who = { by: 'A. Orlova', at: '2026-05-12T09:30:00.000Z' };

/** The links after the steps. */
function laid(steps: readonly LinkStep[]): readonly SegmentLink[] {
  if (original === undefined || translation === undefined) throw new Error('two texts were made');
  const changes = foldSteps(steps).map((one) => ({ ...one, original: 't1', translation: 't2' }));
  const changed = changes.length === 0 ? undefined : changeLinks(content, changes, who);
  if (changed?.ok === false) throw new Error(JSON.stringify(changed.problems));
  const links = changed?.value ?? content.links;
  return effectiveLinks({ ...content, links }, original, translation, computed);
}

const written = (links: readonly SegmentLink[]): string[] =>
  links.map(({ source, target, by }) => `${source.join('+')}=${target.join('+')} ${by}`);

/** Does each action to the link at an index, and gives the steps, or the code of the first problem. */
function doing(...deeds: readonly (readonly [LinkAction, number])[]): LinkStep[] | string {
  const steps: LinkStep[] = [];
  for (const [action, at] of deeds) {
    const plan = planStep(laid(steps), at, action, foldSteps(steps));
    if (!plan.ok) return plan.problems[0]?.code ?? '';
    steps.push(plan.value.step);
  }
  return steps;
}

function after(...deeds: readonly (readonly [LinkAction, number])[]): string[] | string {
  const steps = doing(...deeds);
  return typeof steps === 'string' ? steps : written(laid(steps)).slice(0, 3);
}

const third = 'a.s3=b.s3 computed';

describe('what an editor does with a link', () => {
  it.each([
    ['confirms it', [['confirm', 0]], ['a.s1=b.s1 confirmed', 'a.s2=b.s2 computed', third]],
    ['refuses it', [['refuse', 0]], ['=b.s1 computed', 'a.s1= computed', 'a.s2=b.s2 computed']],
    ['says that nothing answers', [['unlink', 0]], ['=b.s1 corrected', 'a.s1= corrected', 'a.s2=b.s2 computed']],
    ['joins it with the next', [['join', 0]], ['a.s1+a.s2=b.s1+b.s2 corrected', third, 'a.s4=b.s4 computed']],
    ['splits it again', [['join', 0], ['split', 0]], ['a.s1=b.s1 corrected', 'a.s2=b.s2 corrected', third]],
    ['moves a translated sentence up', [['target-up', 1]], ['a.s1=b.s1+b.s2 corrected', 'a.s2= corrected', third]],
    ['moves it down', [['target-down', 0]], ['a.s1= corrected', 'a.s2=b.s1+b.s2 corrected', third]],
    ['moves a sentence of the original down', [['source-down', 0]], ['=b.s1 corrected', 'a.s1+a.s2=b.s2 corrected', third]],
    ['takes the last of a link away, and the link with it', [['unlink', 0], ['target-down', 0]], ['a.s1=b.s1 corrected', 'a.s2=b.s2 computed', third]],
    ['says something else of what was confirmed', [['confirm', 0], ['join', 0]], ['a.s1+a.s2=b.s1+b.s2 corrected', third, 'a.s4=b.s4 computed']],
    ['confirms what was refused', [['refuse', 0], ['source-up', 1]], ['a.s1=b.s1 corrected', 'a.s2=b.s2 computed', third]],
    ['takes back the whole of a step', [['unlink', 0], ['reopen', 1]], ['a.s1=b.s1 computed', 'a.s2=b.s2 computed', third]],
  ] as const)('%s', (_, deeds, links) => {
    expect(after(...deeds)).toEqual(links);
  }); // prettier-ignore

  it.each([
    ['is confirmed already', [['confirm', 0], ['confirm', 0]], 'already-judged'],
    ['has one side alone', [['unlink', 0], ['refuse', 0]], 'nothing-to-refuse'],
    ['is of one sentence on either side', [['split', 0]], 'nothing-to-split'],
    ['is the last', [['join', many - 1]], 'no-neighbour'],
    ['is the first', [['target-up', 0]], 'no-neighbour'],
    ['has nothing of that side', [['unlink', 0], ['target-down', 1]], 'nothing-to-move'],
    ['nobody has judged', [['reopen', 0]], 'nothing-to-reopen'],
    ['is not there', [['confirm', 99]], 'no-such-link'],
  ] as const)('is told where the link %s', (_, deeds, code) => {
    expect(after(...deeds)).toBe(code);
  }); // prettier-ignore

  it('leaves every sentence in exactly one link, whatever is done in whatever order, and can be undone step by step', () => {
    const deed = fc.tuple(fc.constantFrom(...linkActions), fc.nat({ max: many * 2 }));
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        const steps: LinkStep[] = [];
        const seen = [written(laid(steps))];
        for (const [action, at] of deeds) {
          const plan = planStep(laid(steps), at, action, foldSteps(steps));
          if (!plan.ok) continue;
          steps.push(plan.value.step);
          const links = laid(steps);
          const all = links.flatMap(({ source, target }) => [...source, ...target]);
          expect(all.length).toBe(many * 2);
          expect(new Set(all).size).toBe(many * 2);
          expect(all).toContain(plan.value.focus);
          seen.push(written(links));
        }
        while (steps.length > 0) {
          expect(written(laid(steps))).toEqual(seen.pop());
          steps.pop();
        }
      }),
    );
  });
});
