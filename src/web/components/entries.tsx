// Records in a list: date, title, from and to, type and languages.
import type { VNode } from 'preact';
import type { ListEntry } from '../../app/read/view.ts';
import type { Links } from '../links.ts';
import { languageName, typeLabel } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { DateWords } from './date.tsx';

function Entry({ entry, links }: { readonly entry: ListEntry; readonly links: Links }): VNode {
  const [from, to] = [entry.from.join(', '), entry.to.join(', ')];
  const about = [typeLabel(entry.type), ...entry.languages.map(languageName)].join(', ');
  return (
    <li>
      <span class="when">
        <DateWords edtf={entry.date} />
      </span>
      <span class="what">
        <a href={links.record(entry.id)} {...languageAttributes(entry.titleLanguage)}>
          {entry.title === '' ? words.record.untitled : entry.title}
        </a>
        <span class="quiet">
          {from + to === '' ? '' : `${words.list.fromTo(from, to)}; `}
          {about}
        </span>
      </span>
    </li>
  );
}

export function Entries({
  entries,
  links,
}: {
  readonly entries: readonly ListEntry[];
  readonly links: Links;
}): VNode {
  return (
    <ol class="list">
      {entries.map((entry) => (
        <Entry entry={entry} links={links} />
      ))}
    </ol>
  );
}
