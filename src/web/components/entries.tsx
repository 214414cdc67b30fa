// Records in a list: date, title, from and to, type and languages.
import type { ComponentChildren, VNode } from 'preact';
import type { ListEntry } from '../../app/read/view.ts';
import type { Links } from '../links.ts';
import { languageName, typeLabel } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';
import { DateWords } from './date.tsx';

/** The title of a record as a link to it. */
export function RecordLink({ entry, links }: { readonly entry: ListEntry; readonly links: Links }): VNode {
  return (
    <a href={links.record(entry.id)} {...languageAttributes(entry.titleLanguage)}>
      {entry.title === '' ? words.record.untitled : entry.title}
    </a>
  );
}

/** More people than this are counted, not named. */
const mostNames = 6;

function namesInLine(names: readonly string[]): string {
  const more = names.length - mostNames;
  const named = names.slice(0, mostNames).join(', ');
  return more > 0 ? `${named} ${words.apparatus.more(more)}` : named;
}

/** "Kim to Shtykov; Telegram, Russian": what a line says beneath the title. */
function entryWords(entry: ListEntry): string {
  const [from, to] = [namesInLine(entry.from), namesInLine(entry.to)];
  const about = [typeLabel(entry.type), ...entry.languages.map(languageName)].join(', ');
  return (from + to === '' ? '' : `${words.list.fromTo(from, to)}; `) + about;
}

/** `remark`: what is to be said of an entry in this list alone. `dated`: false where the heading above says the date already. */
export function Entries<T extends ListEntry>({
  entries,
  links,
  remark,
  dated = true,
}: {
  readonly entries: readonly T[];
  readonly links: Links;
  readonly remark?: ((entry: T) => ComponentChildren) | undefined;
  readonly dated?: boolean;
}): VNode {
  return (
    <ol class={dated ? 'list' : 'list undated'}>
      {entries.map((entry) => {
        const said = remark?.(entry);
        return (
          <li>
            {dated && (
              <span class="when">
                <DateWords edtf={entry.date} />
              </span>
            )}
            <span class="what">
              <RecordLink entry={entry} links={links} />
              <span class="quiet">{entryWords(entry)}</span>
              {said !== undefined && <span class="quiet remark">{said}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
