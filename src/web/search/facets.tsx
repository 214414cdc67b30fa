// What a search may be narrowed to: the values of each facet with their numbers, each a link that puts it on or takes it off.
import type { VNode } from 'preact';
import type { FacetView, SearchFacet } from '../../app/search/view.ts';
import { Bar } from '../components/bar.tsx';
import type { Links } from '../links.ts';
import { facetValueLabel } from '../pages/list.tsx';
import { searchWords as said } from '../pages/words-search.ts';
import { words } from '../pages/words.ts';
import { askedFor, type SearchAsked } from './asked.ts';
import { StateInputs } from './state-inputs.tsx';
import type { SearchLinks } from './links.ts';

/** What a value of a facet is called; `label` is how the archive writes it. */
export function valueLabel(facet: SearchFacet, value: string, label: string): string {
  if (facet === 'type' || facet === 'language' || facet === 'year') return facetValueLabel(facet, value);
  if (facet === 'translated') return value === 'yes' ? said.translated.yes : said.translated.no;
  return label;
}

/** The same search with one value put on or taken off, from its first page. */
export function toggled(asked: SearchAsked, facet: SearchFacet, value: string): SearchAsked {
  const rest = asked.where.filter((one) => one.facet !== facet || one.value !== value);
  const where = rest.length < asked.where.length ? rest : [...rest, { facet, value }];
  return { ...asked, where, page: 1 };
}

/** So many values are shown at once, that all facets can be taken in; and whatever is chosen. */
const valuesShown = 6;

const shortened = (values: FacetView['values']): FacetView['values'] =>
  values.filter(({ chosen }, at) => at < valuesShown || chosen);

const byTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A tick, drawn: many a reader's face for signs has one that looks like a root. */
function Tick(): VNode {
  return (
    <svg class="tick" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M1.5 6.5 4.5 9.8 10.5 2.2" fill="none" stroke="currentColor" stroke-width="1.8" />
    </svg>
  );
}

function Facet(props: {
  readonly view: FacetView;
  readonly asked: SearchAsked;
  readonly search: SearchLinks;
}): VNode {
  const { view, asked, search } = props;
  const { facet, distinct } = view;
  const { more, ...usual } = asked;
  const some = facet === 'year' || more === facet ? view.values : shortened(view.values);
  // Years read as time, all else by how many records there are.
  const values = facet === 'year' ? some.toSorted((a, b) => byTime(a.value, b.value)) : some;
  const most = Math.max(1, ...values.map(({ count }) => count));
  return (
    <section class={`facet facet-${facet}`} aria-labelledby={`narrow-${facet}`} id={`facet-${facet}`}>
      <h3 id={`narrow-${facet}`}>{said.facets[facet]}</h3>
      <ul>
        {values.map(({ value, label, count, chosen }) => (
          <li class={chosen ? 'chosen' : undefined}>
            <a href={search.results(toggled(asked, facet, value))} rel="nofollow">
              {chosen && <Tick />}
              <bdi>{valueLabel(facet, value, label)}</bdi>
              {chosen && <span class="vh"> ({said.chosenState})</span>}
            </a>
            {facet === 'year' && <Bar count={count} most={most} />}
            <span class="count">{count.toLocaleString(words.language)}</span>
          </li>
        ))}
      </ul>
      {(distinct > values.length || more === facet) && (
        <p class="facet-more">
          {more === facet ? (
            <>
              <a href={search.results(usual)} rel="nofollow">
                {said.fewer}
                <span class="vh">{said.moreOf(said.facets[facet])}</span>
              </a>
              {distinct > values.length && <> · {said.notAll(values.length, distinct)}</>}
            </>
          ) : (
            <a href={`${search.results({ ...asked, more: facet })}#facet-${facet}`} rel="nofollow">
              {said.more(distinct)}
              <span class="vh">{said.moreOf(said.facets[facet])}</span>
            </a>
          )}
        </p>
      )}
    </section>
  );
}

function Dates({ asked, search }: { readonly asked: SearchAsked; readonly search: SearchLinks }): VNode {
  const { dates } = said;
  return (
    <form class="between" action={search.results(askedFor(''))} method="get">
      <fieldset>
        <legend>{dates.title}</legend>
        <StateInputs asked={{ ...asked, from: '', to: '', page: 1 }} />
        {(['from', 'to'] as const).map((end) => (
          <label>
            {dates[end]}{' '}
            <input
              name={end}
              value={asked[end]}
              size={10}
              autocomplete="off"
              aria-describedby="between-hint"
            />
          </label>
        ))}
        <button type="submit">{dates.go}</button>
      </fieldset>
      <p class="quiet" id="between-hint">
        {dates.hint}
      </p>
    </form>
  );
}

/** All facets. Folded where the window is small; a wide one shows them in any case. */
export function Facets(props: {
  readonly facets: readonly FacetView[];
  readonly asked: SearchAsked;
  /** How many records there are to be narrowed. */
  readonly total: number;
  readonly links: Links;
}): VNode | null {
  const { facets, asked, total, links } = props;
  const { search } = links;
  if (search === null) return null;
  const shown = facets.filter(({ values }) => values.some(({ count, chosen }) => chosen || count < total));
  const hasDates = total > 0 || asked.from !== '' || asked.to !== '';
  if (!hasDates && shown.length === 0) return null;
  return (
    <details class="narrow" open={asked.more !== undefined}>
      <summary>
        <h2>{said.narrow}</h2>
      </summary>
      <div class="facets">
        {hasDates && <Dates asked={asked} search={search} />}
        {shown.map((view) => (
          <Facet view={view} asked={asked} search={search} />
        ))}
      </div>
    </details>
  );
}
