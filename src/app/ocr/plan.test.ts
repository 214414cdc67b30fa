import { expect, it } from 'vitest';
import type { Page } from '../../model/exemplar.ts';
import type { RecordContent } from '../../model/record.ts';
import { borderLetter } from '../../../test/generators/letter.ts';
import { languagesFor, planOf } from './plan.ts';

const hash = 'a'.repeat(64);
const imaged = (id: string): Page => ({
  id,
  label: id,
  exemplar: null,
  absences: [],
  image: { name: `${id}.png`, hash, size: 9, mediaType: 'image/png', width: 100, height: 200 },
});
const letter = borderLetter('A letter on the bridge');
const withPages = (pages: Page[], more: Partial<RecordContent> = {}): RecordContent => ({
  ...letter,
  zones: [],
  ...more,
  description: { ...letter.description, pages },
});
const polygon: [number, number][] = [[0, 0], [9, 0], [9, 9]]; // prettier-ignore

it('makes a text of pages that have none, whatever translations there are', () => {
  const translations = letter.texts.filter(({ kind }) => kind === 'translation');
  const plan = planOf(withPages([imaged('p1'), imaged('p2')], { texts: translations }));
  expect(plan).toMatchObject({ kind: 'write', pages: [{ id: 'p1' }, { id: 'p2' }] });
});

it('finds a transcription on those pages on which it has no places yet', () => {
  const zones = [{ id: 'z1', page: 'p1', target: 't1.b1', polygon }];
  const lost: Page = {
    ...imaged('p3'),
    absences: [{ kind: 'not-transcribed', basis: 'written', certainty: 'certain', by: null }],
  };
  const content = withPages([imaged('p1'), imaged('p2'), lost], { zones });
  expect(planOf(content)).toMatchObject({ kind: 'lay', open: new Set(['p2']) });
  expect(planOf(content, { again: true })).toMatchObject({ kind: 'lay', open: new Set(['p1', 'p2']) });
});

it('has nothing to do without images, or where every page has its places', () => {
  const zones = [{ id: 'z1', page: 'p1', target: 't1.b1', polygon }];
  expect(planOf(withPages([]))).toEqual({ kind: 'nothing', why: 'no-images' });
  expect(planOf(withPages([imaged('p1')], { zones }))).toEqual({ kind: 'nothing', why: 'has-zones' });
});

it('reads in the languages of the transcription, then of the document, else of the archive', () => {
  const description = { ...letter.description, languages: ['hu', 'ru'] };
  const [transcription] = letter.texts.filter(({ kind }) => kind === 'transcription');
  const said = languagesFor({ ...letter, description }, 'en');
  expect(said).toEqual({ languages: [...new Set([transcription?.language, 'hu', 'ru'])], guessed: false });
  expect(
    languagesFor({ ...letter, texts: [], description: { ...description, languages: ['und'] } }, 'ko'),
  ).toEqual({
    languages: ['ko'],
    guessed: true,
  });
});
