// The index of people and places: each with every form as written, and where it stands.
import type { VNode } from 'preact';
import { namesOf, type NameEntry, type NamePlace, type WrittenForm } from '../../app/read/edition/names.ts';
import type { RecordContent } from '../../model/record.ts';
import { roleNouns } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { segmentNumber } from './inline.tsx';
import { beginning } from './name-lines.tsx';
import type { Reading } from './reading.ts';

/** More places than this are counted, not listed. */
const MOST_PLACES = 12;

const said = words.apparatus;

function placeNode(place: NamePlace, language: string | undefined, reading: Reading): VNode {
  if (place.kind === 'segment')
    return (
      <a class="ref" href={reading.toSegment(place.segment)}>
        {language} {segmentNumber(place.segment)}
      </a>
    );
  const office = place.office === undefined ? '' : `, ${place.office}`;
  return <span class="role">{roleNouns[place.role] + office}</span>;
}

function formNode(form: WrittenForm, reading: Reading): VNode {
  const shown = form.places.slice(0, MOST_PLACES);
  const more = form.places.length - shown.length;
  return (
    <li>
      <span class="written" {...languageAttributes(form.language)}>
        {form.bracketed ? `[${form.written}]` : form.written}
      </span>
      <span class="quiet">
        {shown.map((place) => (
          <> {placeNode(place, form.language, reading)}</>
        ))}
        {more > 0 && ` ${said.more(more)}`}
      </span>
    </li>
  );
}

/** What the name's own page says of it, unless the record says the same. */
const described = (said: string | undefined, note: string | undefined): string | undefined =>
  said === undefined || said === note ? undefined : beginning(said);

function entryNode(entry: NameEntry, reading: Reading): VNode {
  const { name } = entry;
  const lead = name === undefined ? undefined : reading.leads.ofName(name.id);
  const remarks = [
    lead?.said.label === entry.label ? undefined : lead?.said.label,
    name === undefined ? said.unidentified : undefined,
    entry.certainty === 'certain' ? undefined : entry.certainty,
    name?.note,
    described(lead?.said.description ?? undefined, name?.note),
  ].filter((one) => one !== undefined);
  return (
    <li id={name === undefined ? undefined : `name-${name.id}`}>
      <p class="says">
        {lead === undefined ? (
          <span class="headword" {...languageAttributes(entry.language)}>
            {entry.label}
          </span>
        ) : (
          <a class="headword" href={lead.address} {...languageAttributes(entry.language)}>
            {entry.label}
          </a>
        )}
        {remarks.length > 0 && <span class="quiet"> {remarks.join('; ')}</span>}
      </p>
      <ul class="forms">{entry.forms.map((form) => formNode(form, reading))}</ul>
    </li>
  );
}

export function NameIndex({
  content,
  reading,
}: {
  readonly content: RecordContent;
  readonly reading: Reading;
}): VNode | null {
  const entries = namesOf(content);
  if (entries.length === 0) return null;
  const groups = [
    {
      id: 'people',
      title: said.people,
      entries: entries.filter(({ kind }) => kind !== 'place' && kind !== 'term'),
    },
    { id: 'places', title: said.places, entries: entries.filter(({ kind }) => kind === 'place') },
    { id: 'terms', title: said.terms, entries: entries.filter(({ kind }) => kind === 'term') },
  ].filter((group) => group.entries.length > 0);
  return (
    <section class="names" aria-labelledby="names">
      <h3 id="names">{said.names}</h3>
      {groups.map((group) => (
        <div>
          <h4 id={group.id}>{group.title}</h4>
          <ul class="index">{group.entries.map((entry) => entryNode(entry, reading))}</ul>
        </div>
      ))}
    </section>
  );
}
