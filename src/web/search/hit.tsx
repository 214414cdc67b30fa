// A record that a search found: what it is, where the words stand, and why it was found.
import type { VNode } from 'preact';
import type { Because, PassagePair, SearchHitView } from '../../app/search/view.ts';
import { languageAttributes } from '../components/block.tsx';
import { DateWords } from '../components/date.tsx';
import { entryWords } from '../components/entries.tsx';
import type { Links } from '../links.ts';
import { searchWords as said } from '../pages/words-search.ts';
import { words } from '../pages/words.ts';
import type { SearchAsked } from './asked.ts';
import { passageAddress } from './passage-address.ts';
import { Passages } from './passage.tsx';

/** More reasons than this are folded. */
const reasonsShown = 3;

function Reason({ because }: { readonly because: Because }): VNode {
  const { kind, typed, found, reason } = because;
  // A reason that is a whole sentence names both already.
  if (found !== '' && reason.includes(found)) return <li>{reason}</li>;
  return (
    <li>
      <bdi>{said.because.as(typed)}</bdi>
      {found !== '' && found.toLowerCase() !== typed.toLowerCase() && (
        <>
          {' → '}
          <bdi class={`as-${kind}`}>{found}</bdi>
        </>
      )}
      : {reason === '' ? said.because.kinds[kind] : reason}
    </li>
  );
}

function Reasons({ because }: { readonly because: readonly Because[] }): VNode | null {
  if (because.length === 0) return null;
  const rest = because.slice(reasonsShown);
  return (
    <>
      <ul class="because" aria-label={said.because.found}>
        {because.slice(0, reasonsShown).map((one) => (
          <Reason because={one} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="because-rest">
          <summary>{said.because.rest(rest.length)}</summary>
          <ul class="because">
            {rest.map((one) => (
              <Reason because={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Reasons that the passages do not give themselves: one headed as notes, or words labelled as an editor's, need it not said again. */
function untold(because: readonly Because[], { original, translation }: PassagePair): readonly Because[] {
  const told = [original, translation].some(
    (passage) =>
      passage?.found === true &&
      (passage.role === 'notes' || passage.runs.some(({ mark, editorial }) => editorial && mark !== null)),
  );
  return told ? because.filter(({ kind }) => kind !== 'editorial') : because;
}

/** `asked`: the words are taken along to the record's page. The place in a printed edition always stands by: "Index" does not say of what. */
export function Hit(props: {
  readonly hit: SearchHitView;
  readonly asked: Pick<SearchAsked, 'q' | 'without'>;
  readonly links: Links;
}): VNode {
  const { hit, asked, links } = props;
  const { entry, passages, because } = hit;
  const page = links.record(entry.id);
  return (
    <li class="hit">
      <h3>
        <a
          href={links.search?.finding(page, asked.q, asked.without) ?? page}
          {...languageAttributes(entry.titleLanguage)}
        >
          {entry.title === '' ? words.record.untitled : entry.title}
        </a>
      </h3>
      <p class="quiet">
        <DateWords edtf={entry.date} />
        {'; '}
        {entryWords(entry, true)}
      </p>
      <Passages pair={passages} to={(passage) => passageAddress(entry, passage, asked, links)} />
      <Reasons because={untold(because, passages)} />
    </li>
  );
}
