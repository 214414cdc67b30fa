// The printed edition in which a document stands, as a citation names it: title, volume, editors, imprint, number and pages.
import type { Agent } from '../../model/agent.ts';
import type { Description } from '../../model/description.ts';
import type { PublishedRecord } from '../port.ts';
import { onOneLine } from './one-line.ts';
import { series } from './series.ts';

/**
 * `title`: whole, with the volume's number; `container` and `volume` are the two apart, where the title says a number. `general`: editors of
 * the series. `number`: the document's. `pages`: of the document, "1612–1614".
 */
export interface CitedEdition {
  readonly title: string;
  readonly container: string;
  readonly volume: string | undefined;
  readonly editors: readonly string[];
  readonly general: readonly string[];
  readonly publisher: string | undefined;
  readonly place: string | undefined;
  readonly year: string | undefined;
  readonly number: string | undefined;
  readonly pages: string | undefined;
}

/** The edition of a record: by its own record where that is at hand, else as far as the document tells; undefined where it stands in none. */
export function citedEdition({ content, edition }: PublishedRecord): CitedEdition | undefined {
  const { description, texts } = content;
  const { within, source } = description;
  if (within === undefined) return undefined;
  const title = onOneLine(edition?.titles[0]?.text ?? titleIn(description) ?? '');
  if (title === '') return undefined;
  const agents = edition?.agents ?? texts[0]?.credits ?? [];
  const editors = agents.filter(({ role }) => role === 'editor');
  const publisher = agents.find(({ role }) => role === 'publisher');
  return {
    title,
    ...apart(title),
    editors: namesOf(editors.filter(({ note }) => note !== 'general')),
    general: namesOf(editors.filter(({ note }) => note === 'general')),
    publisher: publisher?.written ?? source.publisher,
    place: publisher?.note,
    year: yearOf(edition),
    number: within.number,
    pages: pagesOf(description),
  };
}

/** The edition in the words of a note (Chicago 14.107): "…, ed. A and B, gen. ed. C (Place: Publisher, 1985), Document 739, pp. 1612–1614". */
export function editionInNote(edition: CitedEdition): string {
  const { title, editors, general, number, pages } = edition;
  const credits = [
    ...(editors.length === 0 ? [] : [`ed. ${series(editors)}`]),
    ...(general.length === 0 ? [] : [`gen. ed. ${series(general)}`]),
  ];
  const imprint = imprintOf(edition);
  const head = [title, ...credits].join(', ') + (imprint === '' ? '' : ` (${imprint})`);
  return [head, ...documentOf(number), ...(pages === undefined ? [] : [inWords(pages)])].join(', ');
}

/** The edition in the words of a bibliography entry: "…, edited by A and B, Document 739, 1612–1614. Place: Publisher, 1985". */
export function editionInBibliography(edition: CitedEdition): string {
  const { title, editors, general, number, pages } = edition;
  const parts = [
    title,
    ...(editors.length === 0 ? [] : [`edited by ${series(editors)}`]),
    ...(general.length === 0 ? [] : [`general editor ${series(general)}`]),
    ...documentOf(number),
    ...(pages === undefined ? [] : [pages]),
  ];
  return [parts.join(', '), imprintOf(edition)].filter((part) => part !== '').join('. ');
}

/** "Document 739", where the edition numbers its documents. */
export function documentOf(number: string | undefined): string[] {
  return number === undefined ? [] : [`Document ${number}`];
}

function imprintOf({ place, publisher, year }: CitedEdition): string {
  const house = [place, publisher].filter((part) => part !== undefined).join(': ');
  return [house, year ?? ''].filter((part) => part !== '').join(', ');
}

function inWords(pages: string): string {
  return `${pages.includes('–') ? 'pp.' : 'p.'} ${pages}`;
}

/** The edition's title as the document's own source cites it, before the document's number. */
function titleIn({ source, within, titles }: Description): string | undefined {
  const own = within?.number === undefined ? titles[0]?.text : `Document ${within.number}`;
  const { citation } = source;
  if (citation === undefined || own === undefined || !citation.endsWith(`, ${own}`)) return undefined;
  return citation.slice(0, -own.length - 2);
}

/** A volume's number within its title, "Volume XIV, Part 2", and the title without it. */
function apart(title: string): Pick<CitedEdition, 'container' | 'volume'> {
  const found = /[\s,.:;]{1,4}Vol(?:ume|\.) ([IVXLCDM]{1,12}|\d{1,4})(, Part \w{1,8})?(?![\w-])/.exec(title);
  if (found === null) return { container: title, volume: undefined };
  const [whole, number = '', part = ''] = found;
  const rest = title.slice(0, found.index) + title.slice(found.index + whole.length);
  return { container: rest, volume: `${number}${part}` };
}

function namesOf(agents: readonly Agent[]): string[] {
  return [...new Set(agents.map(({ written }) => onOneLine(written)))].filter((name) => name !== '');
}

function yearOf(edition: Description | undefined): string | undefined {
  const dates = edition?.dates ?? [];
  const date =
    dates.find(({ role }) => role === 'published') ?? dates.find(({ role }) => role === 'document');
  return /^\d{4}/.exec(date?.edtf ?? '')?.[0];
}

function pagesOf({ pages }: Description): string | undefined {
  const labels = pages.map(({ label }) => onOneLine(label)).filter((label) => label !== '');
  const [first] = labels;
  const last = labels.at(-1);
  return first === undefined || last === undefined || first === last ? first : `${first}–${last}`;
}
