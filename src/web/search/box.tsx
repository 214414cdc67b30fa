// The search box: a form that works as it is, and proposes names, titles and codes where a script may run.
import type { VNode } from 'preact';
import type { Links } from '../links.ts';
import { searchWords as words } from '../pages/words-search.ts';
import { askedFor, type SearchAsked } from './asked.ts';
import { StateInputs } from './state-inputs.tsx';

/** The scripts that a page with a box wants. */
export const boxIslands = ['suggest.js'] as const;

/**
 * `asked`: the search that the page shows; another query keeps what it is narrowed to, and its order. Nothing where nothing answers a
 * search.
 */
export function SearchBox(props: {
  readonly links: Links;
  readonly size: 'large' | 'small';
  /** Whether it leads to the help, where it does not stand there itself. */
  readonly help?: boolean;
  readonly asked?: SearchAsked | undefined;
}): VNode | null {
  const { links, size, asked, help = size === 'large' } = props;
  if (links.search === null) return null;
  const box = words.box;
  return (
    <form
      class={`search-box ${size}`}
      role="search"
      action={links.search.results(askedFor(''))}
      method="get"
      data-suggest={links.search.suggest()}
      data-label={box.suggestions}
      data-many={box.suggested}
      data-one={box.suggestedOne}
      data-none={box.suggestedNone}
    >
      <label class={size === 'small' ? 'vh' : undefined} for="q">
        {box.label}
      </label>
      <span class="field">
        <input
          type="search"
          id="q"
          name="q"
          dir="auto"
          value={asked?.q ?? ''}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="search"
        />
      </span>
      <button type="submit">{box.go}</button>
      {asked !== undefined && <StateInputs asked={{ ...asked, q: '', without: [], page: 1 }} />}
      {help && (
        <a class="ask-help" href={links.search.help()}>
          {box.help}
        </a>
      )}
    </form>
  );
}
