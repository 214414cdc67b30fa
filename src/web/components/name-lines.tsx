// Names in a list: each with what it is, where it comes from, and how many records it stands in.
import type { VNode } from 'preact';
import type { NameLine } from '../../app/read/browse/view.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';

/** A longer description is cut at a word: the name's own page has the whole. */
const longest = 180;

/** The beginning of a description, at most so many characters. */
export function beginning(text: string, most = longest): string {
  if (text.length <= most) return text;
  const cut = text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[,;:]$/, '')} …`;
}

/** `counted`: what the number counts, where it is not all records of the name. */
export function NameLines(props: {
  readonly names: readonly NameLine[];
  readonly links: Links;
  readonly counted?: (n: number) => string;
}): VNode {
  const { names, links, counted = words.count.records } = props;
  // A source that is the same in every line says nothing.
  const sources = new Set(names.map(({ source }) => source)).size > 1;
  return (
    <ul class="name-lines">
      {names.map((name) => (
        <li>
          <span class="name-line">
            <a
              href={links.name(name.kind, name.address, null, 1)}
              {...languageAttributes(name.language ?? undefined)}
            >
              {name.label}
            </a>{' '}
            <span class="count">{counted(name.records)}</span>
          </span>
          {name.description !== null && <span class="about">{beginning(name.description)}</span>}
          {sources && name.source !== null && <span class="from">{name.source}</span>}
        </li>
      ))}
    </ul>
  );
}
