// Jumps to the letters of a text that is in the order of the alphabet: an index, a list of persons.
import type { VNode } from 'preact';
import { lettersOf } from '../../app/read/edition/letters.ts';
import type { Text } from '../../model/text.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';

export function Letters(props: { readonly text: Text; readonly links: Links }): VNode | null {
  const places = lettersOf(props.text);
  if (places.length === 0) return null;
  return (
    <nav class="initials" aria-label={words.browse.names.initials} lang={words.language} dir="ltr">
      <ul>
        {places.map(({ letter, block }) => (
          <li>
            <a href={props.links.here(block)}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
