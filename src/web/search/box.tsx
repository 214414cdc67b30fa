// The search box: a form that works as it is, and proposes names, titles and codes where a script may run.
import type { VNode } from 'preact';
import type { Links } from '../links.ts';
import { searchWords as words } from '../pages/words-search.ts';
import { askedFor, type SearchAsked } from './asked.ts';
import { StateInputs } from './state-inputs.tsx';

/** The scripts that a page with a box wants. */
export const boxIslands = ['suggest.js'] as const;

/**
 * `asked`: the search that the page shows; another query keeps what it is narrowed to, and its order. In a copy in files it leads to the page
 * that searches by itself; nothing where nothing answers a search.
 */
export function SearchBox(props: {
  readonly links: Links;
  readonly size: 'large' | 'small';
  /** Whether it leads to the help, where it does not stand there itself. */
  readonly help?: boolean;
  readonly asked?: SearchAsked | undefined;
}): VNode | null {
  const { links, size, asked, help = size === 'large' } = props;
  const box = words.box;
  if (links.search === null)
    return links.searchInFiles === undefined ? null : (
      <form class={`search-box ${size}`} role="search" action={links.searchInFiles} method="get">
        <Field size={size} q={asked?.q ?? ''} />
      </form>
    );
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
      <Field size={size} q={asked?.q ?? ''} />
      {asked !== undefined && <StateInputs asked={{ ...asked, q: '', without: [], page: 1 }} />}
      {help && (
        <a class="ask-help" href={links.search.help()}>
          {box.help}
        </a>
      )}
    </form>
  );
}

/** Where one types, and the button. */
function Field({ size, q }: { readonly size: 'large' | 'small'; readonly q: string }): VNode {
  return (
    <>
      <label class={size === 'small' ? 'vh' : undefined} for="q">
        {words.box.label}
      </label>
      <span class="field">
        <input
          type="search"
          id="q"
          name="q"
          dir="auto"
          value={q}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="search"
        />
      </span>
      <button type="submit">{words.box.go}</button>
    </>
  );
}
