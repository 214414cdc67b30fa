// The pages of a long list: the first, the last, those around the one shown, and steps to either side.
import type { VNode } from 'preact';
import { words } from '../pages/words.ts';

/** So many pages are named on either side of the one shown. */
const around = 2;

/** The pages to name, in order; null where some are passed over. A gap of one page is filled by that page. */
export function namedPages(page: number, pages: number): (number | null)[] {
  const named = [1, pages];
  for (let n = page - around; n <= page + around; n++) if (n > 1 && n < pages) named.push(n);
  const sorted = [...new Set(named)].sort((a, b) => a - b);
  return sorted.flatMap((n, i) => {
    const gap = n - (sorted[i - 1] ?? n - 1);
    return gap === 1 ? [n] : gap === 2 ? [n - 1, n] : [null, n];
  });
}

/** Nothing where there is one page. `of` says what is paged, where a page has two lists. */
export function Pagination(props: {
  readonly page: number;
  readonly pages: number;
  readonly to: (page: number) => string;
  readonly of?: string;
}): VNode | null {
  const { page, pages, to, of } = props;
  if (pages < 2) return null;
  return (
    <nav class="pagination" aria-label={of === undefined ? words.nav.pages : `${words.nav.pages}: ${of}`}>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.list.previous}
        </a>
      )}
      <ol>
        {namedPages(page, pages).map((n) => (
          <li>
            {n === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={to(n)} aria-current={n === page ? 'page' : undefined}>
                <span class="vh">{words.list.pageWord} </span>
                {n.toLocaleString(words.language)}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {words.list.next}
        </a>
      )}
    </nav>
  );
}
