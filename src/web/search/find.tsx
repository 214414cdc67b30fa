// Finding in one record, in the original and its translations at once: the box, and the places with their words.
import type { VNode } from 'preact';
import { direction } from '../../app/read/edition/blocks.ts';
import type { FoundInRecord, FoundPlace } from '../../app/search/view.ts';
import { segmentNumber } from '../components/inline.tsx';
import type { Links } from '../links.ts';
import { searchWords } from '../pages/words-search.ts';
import { words } from '../pages/words.ts';
import { askedFor } from './asked.ts';
import { Runs } from './passage.tsx';

const said = searchWords.find;

/** More places than this are counted, not listed. */
const placesShown = 100;

/** `page`: the address of the page on which it stands. */
export function FindBox(props: {
  readonly page: string;
  readonly q: string;
  readonly links: Links;
}): VNode | null {
  const { page, q, links } = props;
  if (links.search === null) return null;
  return (
    <form class="find-box" action={page} method="get">
      <label for="find">{said.label}</label>
      <input
        type="search"
        id="find"
        name="find"
        dir="auto"
        value={q}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <button type="submit">{said.go}</button>
    </form>
  );
}

function Place(props: { readonly place: FoundPlace; readonly to: string }): VNode {
  const { passage } = props.place;
  const number = segmentNumber(passage.segment);
  return (
    <li lang={passage.language} dir={direction(passage.language)}>
      <a class="n" href={props.to} aria-label={words.text.sentence(number)}>
        {number}
      </a>
      {passage.cutBefore && <span class="cut">{searchWords.passage.cut} </span>}
      <Runs runs={passage.runs} />
      {passage.cutAfter && <span class="cut"> {searchWords.passage.cut}</span>}
    </li>
  );
}

/** `to`: the address of a segment, wherever its text is shown. */
export function FoundList(props: {
  readonly found: FoundInRecord;
  readonly page: string;
  readonly to: (segment: string) => string;
  readonly links: Links;
}): VNode | null {
  const { found, page, to, links } = props;
  if (links.search === null) return null;
  const shown = found.places.slice(0, placesShown);
  const sides = [
    ['o', searchWords.passage.original, shown.filter(({ passage }) => passage.role === 'original')],
    ['t', searchWords.passage.translation, shown.filter(({ passage }) => passage.role === 'translation')],
    ['notes', searchWords.passage.notes, shown.filter(({ passage }) => passage.role === 'notes')],
  ] as const;
  const rest = found.places.length - shown.length;
  return (
    <section class="found-here" id="found" aria-labelledby="found-here">
      <h3 id="found-here">
        <bdi>{said.title(found.q)}</bdi>
        {found.places.length > 0 && <> {said.places(found.places.length)}</>}
      </h3>
      {found.notices.map(({ message }) => (
        <p class="quiet">{message}</p>
      ))}
      {found.places.length === 0 && <p>{said.none}</p>}
      <div class="found-sides">
        {sides.map(([side, title, places]) =>
          places.length === 0 ? null : (
            <div class={side}>
              <p class="whence">{title}</p>
              <ul>
                {places.map((place) => (
                  <Place place={place} to={to(place.passage.segment)} />
                ))}
              </ul>
            </div>
          ),
        )}
      </div>
      {rest > 0 && <p class="quiet">{said.more(rest)}</p>}
      <p class="quiet">
        <a href={page}>{said.clear}</a> · <a href={links.search.results(askedFor(found.q))}>{said.whole}</a>
      </p>
    </section>
  );
}
