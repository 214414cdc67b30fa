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

/** Titles that stand in a list more than once. */
export function repeatedTitles(entries: readonly ListEntry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { title } of entries) (seen.has(title) ? twice : seen).add(title);
  return twice;
}

/** Where in a printed edition a record stands, as the source cites it: "Papers of the Bridge, Volume II, Document 41". */
export function editionWords({ edition }: ListEntry): string | undefined {
  if (edition === null) return undefined;
  const { citation, number } = edition;
  const document = number === null ? undefined : words.browse.volumes.number(number);
  if (citation === null || document === undefined) return citation ?? document;
  return citation.endsWith(document) ? citation : `${citation}, ${document}`;
}

/** "Kim to Shtykov; Telegram, Russian": what a line says beneath the title; and its place in its edition, where the title alone does not tell it. */
export function entryWords(entry: ListEntry, placed: boolean): string {
  const [from, to] = [namesInLine(entry.from), namesInLine(entry.to)];
  const about = [typeLabel(entry.type), ...entry.languages.map(languageName)].join(', ');
  const place = placed ? editionWords(entry) : undefined;
  return [from + to === '' ? undefined : words.list.fromTo(from, to), about, place]
    .filter((part) => part !== undefined)
    .join('; ');
}

/**
 * `remark`: what is to be said of an entry in this list alone. `dated`: false where the heading above says the date already. `repeated`: titles that
 * do not tell a record from another, where this list is part of a longer one.
 */
export function Entries<T extends ListEntry>({
  entries,
  links,
  remark,
  dated = true,
  repeated = repeatedTitles(entries),
}: {
  readonly entries: readonly T[];
  readonly links: Links;
  readonly remark?: ((entry: T) => ComponentChildren) | undefined;
  readonly dated?: boolean;
  readonly repeated?: ReadonlySet<string>;
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
              <span class="quiet">{entryWords(entry, repeated.has(entry.title))}</span>
              {said !== undefined && <span class="quiet remark">{said}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
