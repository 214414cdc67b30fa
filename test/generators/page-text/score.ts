// Compares what a page was read as with what it is known to hold, fact by fact.
import type { Draft } from '../../../src/model/draft.ts';
import { folioLabel, parseFolioLabel } from '../../../src/model/code/folio-label.ts';
import type { Expected, ExpectedExemplar, GeneratedPage } from './expected.ts';

/** How often a fact was there, how often it was found, and how many were found in all. */
export interface Tally {
  expected: number;
  right: number;
  found: number;
  /** Seeds at which it went wrong, for whoever looks into it. */
  readonly wrong: Set<number>;
}

export type Scores = Map<string, Tally>;

const bare = (text: string): string => text.replace(/\s/gu, '');
const some = (value: string | undefined): string[] => (value === undefined ? [] : [bare(value)]);
const pageKey = (label: string, transcribed: boolean): string =>
  `${label}${transcribed ? '' : ' not transcribed'}`;
const words = (text: string): string => bare(text).replace(/[.:：]/gu, '');

/** Adds one page's outcome. Facts of which a page has several are compared as lists without order. */
export function score(scores: Scores, page: GeneratedPage, draft: Draft | undefined): void {
  const { expected, seed } = page;
  const tally = (fact: string, wanted: readonly string[], got: readonly string[]): void => {
    const own = scores.get(fact) ?? { expected: 0, right: 0, found: 0, wrong: new Set<number>() };
    const left = [...wanted];
    let right = 0;
    for (const one of got) {
      const at = left.indexOf(one);
      if (at < 0) continue;
      left.splice(at, 1);
      right += 1;
    }
    own.expected += wanted.length;
    own.found += got.length;
    own.right += right;
    if (right < wanted.length || right < got.length) own.wrong.add(seed);
    scores.set(fact, own);
  };
  const description = draft?.description;
  tally('type', [expected.type], some(description?.type));
  tally('date', [expected.date], some(description?.dates[0]?.edtf ?? undefined));
  tally('title', some(expected.title), some(description?.titles[0]?.text));
  for (const role of ['from', 'to'] as const)
    tally(
      role,
      some(expected[role]),
      (description?.agents ?? []).filter((one) => one.role === role).map((one) => bare(one.written)),
    );
  // An opener in capitals gives the place in capitals; one in an inflected language gives it inflected.
  const places = (description?.places ?? []).map((one) => bare(one.written).toUpperCase());
  if (expected.texts.some((text) => text.kind === 'translation'))
    tally('place', some(expected.place?.toUpperCase()), places);
  tally('original language', [expected.originalLanguage], description?.languages ?? []);
  tally(
    'summary',
    some(expected.summary),
    (description?.summaries ?? []).map((one) => bare(one.text)),
  );
  tally('address', some(expected.address), some(description?.source.address));
  tally('exemplars', expected.exemplars.map(exemplarKey), (description?.exemplars ?? []).map(codeKey));
  scorePages(tally, expected, draft);
  tally(
    'stray date',
    some(expected.strayDate),
    (description?.dates ?? []).filter((one) => one.role === 'unknown').map((one) => bare(one.written ?? '')),
  );
  scoreMarks(tally, expected, draft);
  scoreTexts(tally, expected, draft);
}

type TallyOne = (fact: string, wanted: readonly string[], got: readonly string[]) => void;

function exemplarKey(one: ExpectedExemplar): string {
  const parts = Object.entries(one.parts).map(([level, value]) => `${level}=${value}`);
  return [
    one.repository,
    ...parts.sort(),
    ...one.notGiven.map((level) => `${level}?`),
    one.folios ?? '',
  ].join('|');
}

function codeKey(one: Draft['description']['exemplars'][number]): string {
  const parts = (one.code?.parts ?? []).map(({ level, value }) => `${level}=${value}`);
  const folios = one.code?.folios?.ranges.map(({ from, to }) =>
    from.number === to.number ? `${from.number}` : `${from.number}-${to.number}`,
  );
  const notGiven = (one.code?.notGiven ?? []).map((level) => `${level}?`);
  return [one.repository ?? '', ...parts.sort(), ...notGiven, folios?.join(',') ?? ''].join('|');
}

function labelKey(label: string): string {
  const read = parseFolioLabel(label);
  return read.ok ? folioLabel(read.value) : bare(label);
}

function scorePages(tally: TallyOne, expected: Expected, draft: Draft | undefined): void {
  const pages = draft?.description.pages ?? [];
  tally(
    'pages',
    expected.pages.map((page) => pageKey(page.label, page.transcribed)),
    pages.map((page) => pageKey(labelKey(page.label), page.absences.length === 0)),
  );
  const exemplars = draft?.description.exemplars ?? [];
  const counted = new Set(
    pages.flatMap((page) => (page.foliation === undefined ? [] : [page.foliation.exemplar])),
  );
  const found = [...counted].map((id) => String(exemplars.findIndex((one) => one.id === id)));
  tally('foliation', expected.foliation === undefined ? [] : [String(expected.foliation)], found);
}

function scoreMarks(tally: TallyOne, expected: Expected, draft: Draft | undefined): void {
  if (expected.texts[0]?.kind !== 'transcription') return;
  const { marks = [], pages = [] } = draft?.description ?? {};
  tally(
    'marks',
    expected.marks.map((mark) => `${mark.kind} ${words(mark.written)}`),
    marks.map((mark) => `${mark.kind} ${words(`${mark.written}${mark.signatory ?? ''}`)}`),
  );
  const labels = new Map(pages.map((page) => [page.id, labelKey(page.label)]));
  const placed = expected.marks.filter((mark) => mark.page !== undefined);
  const found = placed.map((mark) => {
    const same = marks.filter((one) => one.kind === mark.kind && words(one.written) === words(mark.written));
    const here = same.find((one) => labels.get(one.page ?? '') === mark.page) ?? same.at(-1);
    return `${words(mark.written)} ${here === undefined ? 'not found' : (labels.get(here.page ?? '') ?? 'no page')}`;
  });
  const wanted = placed.map((mark) => `${words(mark.written)} ${mark.page}`);
  tally('pages of marks', wanted, found);
}

function scoreTexts(tally: TallyOne, expected: Expected, draft: Draft | undefined): void {
  const texts = (draft?.texts ?? []).map((one) => one.text);
  tally(
    'texts',
    expected.texts.map((text) => `${text.kind} ${text.language}`),
    texts.map((text) => `${text.kind} ${text.language}`),
  );
  for (const text of expected.texts) {
    const found = texts.find((one) => one.language === text.language && one.kind === text.kind);
    const blocks = found?.blocks.filter((block) => block.noise !== true) ?? [];
    for (const kind of ['heading', 'stamp', 'opener', 'paragraph', 'list-item', 'closer'] as const)
      tally(
        `${kind}s`,
        text.blocks
          .filter((block) => block.kind === kind)
          .map((block) => `${block.label ?? ''}${bare(block.text)}`),
        blocks
          .filter((block) => block.kind === kind)
          .map((block) => `${block.label ?? ''}${bare(block.text)}`),
      );
    const noise =
      found?.blocks.filter((block) => block.noise === true).flatMap((block) => block.text.split(/\r?\n/u)) ??
      [];
    tally('lines of noise', text.noise.map(bare), noise.map(bare));
    const brackets = blocks.flatMap((block) =>
      block.spans.flatMap((span) =>
        span.type === 'bracket' ? [`${span.kind} ${bare(block.text.slice(span.start, span.end))}`] : [],
      ),
    );
    tally(
      'brackets',
      text.brackets.map((one) => `${one.kind} ${bare(one.written)}`),
      brackets.filter((one) => !one.endsWith('[signed]')),
    );
  }
}

/** Found rightly of all that was found, and of all that was there. */
export function rates(tally: Tally): { readonly precision: number; readonly recall: number } {
  return {
    precision: tally.found === 0 ? 1 : tally.right / tally.found,
    recall: tally.expected === 0 ? 1 : tally.right / tally.expected,
  };
}
