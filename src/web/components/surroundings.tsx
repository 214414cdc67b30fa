// What stands around a record: its place in an edition, with the documents before and behind it, and the rest of its day.
import type { VNode } from 'preact';
import type { SurroundingsView } from '../../app/read/browse/view.ts';
import type { ListEntry } from '../../app/read/view.ts';
import { dateInWords } from '../../app/read/edition/dates.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { DateWords } from './date.tsx';
import { Entries, RecordLink } from './entries.tsx';
import { beginning } from './name-lines.tsx';
import { Path, type PathStep } from './path.tsx';

type Edition = NonNullable<SurroundingsView['edition']>;

const said = words.browse.volumes;

/** Some headings are as long as a page: the table of contents has the whole. */
const mostOfHeading = 100;
const mostOfTitle = 120;

/** The volume and the headings above a document. */
export function EditionPath({
  edition,
  links,
}: {
  readonly edition: Edition;
  readonly links: Links;
}): VNode | null {
  const { volume, path } = edition;
  const steps: PathStep[] = path.map(({ text, language }) => ({
    label: beginning(text, mostOfHeading),
    language,
  }));
  if (volume !== null)
    steps.unshift({
      label: volume.title === '' ? words.record.untitled : volume.title,
      language: volume.titleLanguage,
      href: links.record(volume.id),
    });
  return <Path label={said.place} steps={steps} />;
}

const shortened = (entry: ListEntry): ListEntry => ({ ...entry, title: beginning(entry.title, mostOfTitle) });

/** A neighbour as the edition has it: its number, where the title does not begin with it, its title and its date. */
function Neighbour({ entry, links }: { readonly entry: ListEntry; readonly links: Links }): VNode {
  const number = entry.edition?.number ?? null;
  return (
    <>
      {number !== null && !entry.title.startsWith(`${number}.`) && <span class="number">{number}. </span>}
      <RecordLink entry={shortened(entry)} links={links} />
      {entry.date !== null && (
        <span class="quiet">
          {' '}
          <DateWords edtf={entry.date} />
        </span>
      )}
    </>
  );
}

/** The documents before and behind, each with its number, title and date. `label` tells the two places apart in which this stands on a page. */
export function EditionNeighbours(props: {
  readonly edition: Edition;
  readonly links: Links;
  readonly label: string;
}): VNode | null {
  const { previous, next } = props.edition;
  if (previous === null && next === null) return null;
  return (
    <nav class="turn" aria-label={props.label}>
      {previous !== null && (
        <p class="previous">
          <span class="quiet">{said.previous}</span> <Neighbour entry={previous} links={props.links} />
        </p>
      )}
      {next !== null && (
        <p class="next">
          <span class="quiet">{said.next}</span> <Neighbour entry={next} links={props.links} />
        </p>
      )}
    </nav>
  );
}

/** "On this day elsewhere in the archive". */
export function SameDay(props: {
  readonly sameDay: NonNullable<SurroundingsView['sameDay']>;
  readonly links: Links;
}): VNode | null {
  const { day, total, entries } = props.sameDay;
  if (entries.length === 0) return null;
  return (
    <section class="same-day" aria-labelledby="same-day">
      <h2 id="same-day">{words.browse.sameDay.title}</h2>
      <Entries entries={entries} links={props.links} />
      <p>
        <a href={props.links.date(day, 1)}>{words.browse.sameDay.all(dateInWords(day))}</a>
        {total > entries.length && (
          <span class="quiet"> {words.browse.sameDay.more(total - entries.length)}</span>
        )}
      </p>
    </section>
  );
}
