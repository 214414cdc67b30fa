// The results of a search in a copy, built as the server's page has them. Whatever comes from the archive is set as text.
import { perPage, type CopyAnswer, type CopyHit } from '../../../app/copy/search/read/search.ts';
import { copySearchWords as words } from '../../pages/words-search-copy.ts';

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string>>;

function make(name: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Where addresses of results begin: the page of a record by its path in the copy, and that of another page of results. */
export interface ResultLinks {
  record(href: string, segment: string): string;
  page(page: number): string;
}

type Passage = CopyHit['passages'][number];

const numberOf = (segment: string): string => /\d+$/.exec(segment)?.[0] ?? segment;

function passage(href: string, shown: Passage, lone: boolean, links: ResultLinks): HTMLElement {
  const { segment, language, role, runs, cutBefore, cutAfter, found } = shown;
  const side = role === 'translation' ? 't' : 'o';
  const isPlain = role !== 'notes' && !(lone && role === 'translation');
  const number = numberOf(segment);
  const marked = runs.map(({ text, mark }) =>
    mark === null ? text : make('mark', { class: `m-${mark}` }, text),
  );
  const link =
    segment === ''
      ? null
      : make(
          'a',
          { class: 'n', href: links.record(href, segment), 'aria-label': words.sentence(number) },
          number,
        );
  return make(
    'div',
    { class: `${side} passage${found ? '' : ' unfound'}`, lang: language, dir: 'auto' },
    make('p', { class: isPlain ? 'vh' : 'whence', lang: 'en', dir: 'ltr' }, words.roles[role]),
    make(
      'p',
      {},
      link,
      cutBefore ? make('span', { class: 'cut' }, `${words.cut} `) : null,
      ...marked,
      cutAfter ? make('span', { class: 'cut' }, ` ${words.cut}`) : null,
    ),
  );
}

/** `toldAbove`: the only reason that the names above give, which no result repeats. */
function hit(
  { piece, passages, whole, because }: CopyHit,
  toldAbove: string | undefined,
  links: ResultLinks,
): HTMLElement {
  const lone = passages.length < 2;
  const reasons = [...new Set(because.flatMap(({ reason }) => reason ?? []))].filter(
    (reason) => reason !== toldAbove,
  );
  const title = piece.title === '' ? words.untitled : piece.title;
  const about = [piece.date ?? words.undated, piece.about].filter((part) => part !== '').join('; ');
  return make(
    'li',
    { class: 'hit' },
    make(
      'h3',
      {},
      make('a', { href: links.record(piece.href, ''), lang: piece.titleLanguage, dir: 'auto' }, title),
    ),
    make('p', { class: 'quiet' }, about),
    make(
      'div',
      { class: lone ? 'pair lone' : 'pair' },
      ...passages.map((one) => passage(piece.href, one, lone, links)),
    ),
    whole ? null : make('p', { class: 'quiet' }, words.further),
    reasons.length === 0
      ? null
      : make(
          'ul',
          { class: 'because', 'aria-label': words.because },
          ...reasons.slice(0, 3).map((reason) => make('li', {}, reason)),
        ),
  );
}

/** Written forms of one name that are listed. */
const mostForms = 8;

function names({ names: found }: CopyAnswer): Child {
  const told = found.filter(({ reason }) => reason !== null).slice(0, 6);
  if (told.length === 0) return null;
  return make(
    'section',
    { class: 'names-looked-for', 'aria-label': words.names },
    ...told.map(({ label, forms, reason, in: records }) => {
      const others = forms.filter((form) => form !== label).slice(0, mostForms);
      return make(
        'div',
        { class: 'name-forms' },
        make('p', {}, make('bdi', {}, label), ` (${words.naming(records.length)}): `, reason ?? ''),
        others.length === 0
          ? null
          : make('p', { class: 'also' }, `${words.also} `, make('bdi', {}, others.join(' · '))),
      );
    }),
  );
}

function marksKey(hits: readonly CopyHit[]): Child {
  const kinds = new Set(
    hits.flatMap(({ passages }) => passages.flatMap(({ runs }) => runs.flatMap(({ mark }) => mark ?? []))),
  );
  kinds.delete('exact');
  if (kinds.size === 0) return null;
  const keys = [...kinds].flatMap((kind) => [' ', make('mark', { class: `m-${kind}` }, words.marks[kind])]);
  return make('p', { class: 'quiet' }, words.marksLead, ...keys);
}

function pager(of: number, page: number, links: ResultLinks): Child {
  const last = Math.max(1, Math.ceil(of / perPage));
  if (last === 1) return null;
  const step = (to: number, rel: string, label: string): Child =>
    to < 1 || to > last ? null : make('a', { href: links.page(to), rel }, label);
  return make(
    'nav',
    { class: 'pager', 'aria-label': words.pages },
    step(page - 1, 'prev', words.previous),
    ` ${words.page(page, last)} `,
    step(page + 1, 'next', words.next),
  );
}

/** Everything that stands under the number of records. */
export function resultsOf(answer: CopyAnswer, page: number, links: ResultLinks): Node[] {
  const { hits, unknown, capped, of } = answer;
  const exact = hits.filter((one) => one.exact);
  const others = hits.filter((one) => !one.exact);
  const told = answer.names.flatMap(({ reason }) => reason ?? []);
  const toldAbove = told.length === 1 ? told[0] : undefined;
  const list = (some: readonly CopyHit[]): Child =>
    some.length === 0
      ? null
      : make('ol', { class: 'hits' }, ...some.map((one) => hit(one, toldAbove, links)));
  const said: Child[] = [
    unknown.length > 0 ? make('p', { class: 'quiet' }, words.unknown(unknown)) : null,
    capped ? make('p', { class: 'quiet' }, words.capped) : null,
    names(answer),
    marksKey(hits),
    list(exact),
    others.length > 0 ? make('h2', {}, words.inexactOnly) : null,
    list(others),
    pager(of, page, links),
  ];
  return said
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? document.createTextNode(child) : child));
}
