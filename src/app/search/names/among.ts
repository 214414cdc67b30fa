// Which words of a query are names, and what they come to: those that the archive knows first, the longer before the shorter.
import type { SearchField } from '../../../index/search.ts';
import type { Form } from '../../../text/analyse/token.ts';
import type { Asking } from '../expand/asking.ts';
import { namesAlike } from './alike.ts';
import { caseForms } from './cases.ts';
import { attestedForms, madeForms, type NameForms } from './forms.ts';
import { nameMeaning, type NameMeaning } from './names.ts';
import { spellingsOf } from './spellings.ts';

/** Words side by side, from one place of a query up to another, as typed. */
export interface MaybeName {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  readonly fields: readonly SearchField[];
}

/** Runs of one query that rules are applied to. */
const mostMade = 12;
/** Words of all forms of all names of one query that are looked up. */
const mostWords = 4000;

export interface NamedRun extends MaybeName {
  readonly meaning: NameMeaning;
}

/** Those that are names, no two with a word in common. Takes a handful of questions to the index, however many runs there are. */
export async function namesAmong(runs: readonly MaybeName[], asking: Asking): Promise<NamedRun[]> {
  if (!asking.forms || runs.length === 0) return [];
  const typed = runs.map((run) => run.typed);
  const alike = await namesAlike(typed, asking);
  const known: { run: MaybeName; names: readonly NameForms[] }[] = [];
  const taken: MaybeName[] = [];
  for (const run of runs) {
    if (meets(run, taken)) continue;
    const names = await attestedForms(run.typed, alike.meant(run.typed), asking);
    if (names.length === 0) continue;
    known.push({ run, names: [...names, made(run.typed)] });
    taken.push(run);
  }
  const others = runs.filter((run) => !meets(run, taken)).slice(0, mostMade);
  const all = [...known, ...others.map((run) => ({ run, names: [made(run.typed)] }))];
  const words = await wordsKnown(
    all.flatMap(({ names }) => names),
    asking,
  );
  const found: NamedRun[] = [];
  for (const { run, names } of all) {
    if (meets(run, found)) continue;
    const meaning = await nameMeaning(run.typed, names, run.fields, words, asking);
    if (taken.includes(run) || meaning.views.length > 0) found.push({ ...run, meaning });
  }
  return found;
}

function made(typed: string): NameForms {
  return { label: typed, key: null, kind: null, records: 0, score: 0, forms: madeForms(typed) };
}

function meets({ from, to }: MaybeName, taken: readonly MaybeName[]): boolean {
  return taken.some((other) => from < other.to && other.from < to);
}

/** In how many records each word stands of all forms, in each of its cases. */
async function wordsKnown(
  names: readonly NameForms[],
  { index, openOn, signal }: Asking,
): Promise<ReadonlyMap<Form, number>> {
  const words = new Set(
    names.flatMap(({ forms }) => forms.flatMap(({ written }) => spellingsOf(written).flat())),
  );
  const all = new Set([...words].flatMap((word) => [word, ...caseForms(word)]));
  if (all.size === 0) return new Map();
  const known = await index.search.vocabulary.known([...all].slice(0, mostWords), openOn, signal);
  return new Map(known.map(({ form, records }) => [form, records]));
}
