// A list of records under rubrics: neighbours of one year, month or day together, in the order given.
import type { ComponentChildren, VNode } from 'preact';
import type { ListEntry } from '../../app/read/view.ts';
import { dateInWords } from '../../app/read/edition/dates.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { Entries, repeatedTitles } from './entries.tsx';

/** What a list sets as rubrics; `none` where all that it holds stands under the page's own heading. */
export type Rubric = 'year' | 'month' | 'day' | 'none';

/** The year, month or day of an entry in words: a date that is vaguer stands under what it does say. */
function rubricOf({ date }: ListEntry, rubric: Rubric): string {
  if (date === null) return words.list.undated;
  if (rubric === 'year') return /\d{4}/.exec(date)?.[0] ?? dateInWords(date);
  const [year, month, day] = /^(\d{4})(-\d\d)?(-\d\d)?/.exec(date)?.slice(1) ?? [];
  if (year === undefined) return dateInWords(date);
  return dateInWords(year + (month ?? '') + (rubric === 'day' ? (day ?? '') : ''));
}

interface Group<T> {
  readonly title: string;
  readonly entries: T[];
}

function grouped<T extends ListEntry>(entries: readonly T[], rubric: Rubric): Group<T>[] {
  const groups: Group<T>[] = [];
  for (const entry of entries) {
    const title = rubricOf(entry, rubric);
    const last = groups.at(-1);
    if (last?.title === title) last.entries.push(entry);
    else groups.push({ title, entries: [entry] });
  }
  return groups;
}

/** Whether the rubric says the date of every entry under it. */
function isSaid({ entries }: Group<ListEntry>, rubric: Rubric): boolean {
  return rubric === 'day' && entries.every(({ date }) => date === null || /^\d{4}-\d\d-\d\d$/.test(date));
}

export function Rubrics<T extends ListEntry>(props: {
  readonly entries: readonly T[];
  readonly rubric: Rubric;
  readonly links: Links;
  readonly remark?: ((entry: T) => ComponentChildren) | undefined;
}): VNode {
  const { entries, rubric, links, remark } = props;
  const repeated = repeatedTitles(entries);
  if (rubric === 'none') return <Entries entries={entries} links={links} remark={remark} />;
  return (
    <>
      {grouped(entries, rubric).map((group) => (
        <section class={rubric === 'day' ? 'day' : 'year'}>
          <h2>{group.title}</h2>
          <Entries
            entries={group.entries}
            links={links}
            remark={remark}
            dated={!isSaid(group, rubric)}
            repeated={repeated}
          />
        </section>
      ))}
    </>
  );
}
