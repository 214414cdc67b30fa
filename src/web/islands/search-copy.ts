// Searches a copy in files, in the browser: reads what was typed from the address, loads the pieces it takes, and lays the results on the page.
import { openCopySearch } from '../../app/copy/search/read/open.ts';
import { copySearchWords as words } from '../pages/words-search-copy.ts';
import { openLoader } from './search/pieces.ts';
import { resultsOf, type ResultLinks } from './search/results.ts';

/** The last page of results that an address may ask for. */
const lastPage = 100_000;

async function start(place: HTMLElement, status: HTMLElement): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const typed = (parameters.get('q') ?? '').trim();
  const page = Math.min(lastPage, Math.max(1, Math.trunc(Number(parameters.get('page') ?? 1)) || 1));
  const box = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');
  if (box !== null) box.value = typed;
  if (typed === '') {
    box?.focus();
    return;
  }
  document.title = `${words.titleOf(typed)} · ${document.title.split(' · ').slice(1).join(' · ')}`;
  status.textContent = words.searching;
  const { load, others } = openLoader(
    (language) => place.getAttribute(`data-stems-${language}`) ?? undefined,
  );
  const home = new URL(place.dataset['home'] ?? '', location.href);
  const links: ResultLinks = {
    record: (href, segment) =>
      `${new URL(href, home).href}${segment === '' ? '' : `#${encodeURIComponent(segment)}`}`,
    page: (to) => `?${new URLSearchParams({ q: typed, page: String(to) }).toString()}`,
  };
  try {
    const copy = await openCopySearch(load, others);
    if (copy === undefined) throw new Error('no search of this format');
    const answer = await copy.search(typed, page);
    place.replaceChildren(...resultsOf(answer, page, links));
    status.textContent = answer.of === 0 ? words.none : words.found(answer.of, answer.capped);
  } catch {
    status.textContent = words.failed;
  }
}

const results = document.getElementById('copy-results');
const found = document.getElementById('found');
if (results !== null && found !== null) void start(results, found);
