// What a search is narrowed to, in one line, each part to be taken off.
import type { VNode } from 'preact';
import type { FacetView } from '../../app/search/view.ts';
import type { Links } from '../links.ts';
import { languageName } from '../pages/labels.ts';
import { searchWords as said } from '../pages/words-search.ts';
import type { SearchAsked } from './asked.ts';
import { toggled, valueLabel } from './facets.tsx';

/** Whether anything but words narrows the search. */
export const isNarrowed = ({ where, lang, from, to }: SearchAsked): boolean =>
  where.length > 0 || `${lang}${from}${to}` !== '';

/** The same search with nothing but its words, in its order. */
export const widened = (asked: SearchAsked): SearchAsked => ({
  ...asked,
  where: [],
  lang: '',
  from: '',
  to: '',
  page: 1,
});

export function Chosen(props: {
  readonly asked: SearchAsked;
  readonly facets: readonly FacetView[];
  readonly links: Links;
}): VNode | null {
  const { asked, facets, links } = props;
  const { search } = links;
  if (search === null || !isNarrowed(asked)) return null;
  const { where, lang, from, to } = asked;
  const parts: { label: string; without: SearchAsked }[] = where.map(({ facet, value }) => {
    const known = facets.find((one) => one.facet === facet)?.values.find((one) => one.value === value);
    const label = `${said.facets[facet]}: ${valueLabel(facet, value, known?.label ?? value)}`;
    return { label, without: toggled(asked, facet, value) };
  });
  if (lang !== '')
    parts.push({ label: said.lang(languageName(lang)), without: { ...asked, lang: '', page: 1 } });
  if (from !== '' || to !== '')
    parts.push({
      label: `${said.dates.title} ${said.dates.between(from, to)}`,
      without: { ...asked, from: '', to: '', page: 1 },
    });
  return (
    <div class="chosen-parts">
      <p id="chosen-parts">{said.chosen}</p>
      <ul aria-labelledby="chosen-parts">
        {parts.map(({ label, without }) => (
          <li>
            <bdi>{label}</bdi>{' '}
            <a href={search.results(without)} rel="nofollow" aria-label={said.takeOff(label)}>
              ×
            </a>
          </li>
        ))}
        {parts.length > 1 && (
          <li class="all">
            <a href={search.results(widened(asked))} rel="nofollow">
              {said.takeOffAll}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
