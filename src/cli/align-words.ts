// How an alignment is printed for people: both sides quoted shortly, and what is to be said of them.
import { absenceNames } from '../app/read/labels.ts';
import type { AlignedPair } from '../app/align/align-records.ts';
import { onOneLine } from './terminal.ts';

/** Characters of a sentence that are quoted. */
const quoted = 44;

type SegmentLink = AlignedPair['links'][number];

/** The pair's heading, its links a line each, and what stands beside the text. */
export function pairWords(pair: AlignedPair): string[] {
  const { source, target } = pair.sides;
  const strings = new Map([...source.segments, ...target.segments].map(({ id, text }) => [id, text]));
  const links = pair.links.map((link) => linkWords(pair, link, strings));
  return [headWords(pair), ...links, ...besideWords(pair)];
}

/** What there is between two texts, in figures. */
export function figuresOf({ links }: Pick<AlignedPair, 'links'>): AlignFigures {
  const both = links.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const alone = links.filter(({ source, target }) => source.length === 0 || target.length === 0);
  return {
    links: both.length,
    judged: links.filter(({ by }) => by !== 'computed').length,
    stale: links.filter(({ stale }) => stale).length,
    crossing: links.filter(({ crossing }) => crossing).length,
    withoutCounterpart: alone.reduce((sum, { source, target }) => sum + source.length + target.length, 0),
    explained: alone.reduce(
      (sum, { source, target, absent }) => sum + (absent === undefined ? 0 : source.length + target.length),
      0,
    ),
  };
}

/** `withoutCounterpart` and `explained` count segments, the others links. `explained`: by an absent page. */
export interface AlignFigures {
  readonly links: number;
  readonly judged: number;
  readonly stale: number;
  readonly crossing: number;
  readonly withoutCounterpart: number;
  readonly explained: number;
}

export function headWords(pair: AlignedPair): string {
  const { id, number, original, translation } = pair;
  const { links, judged, stale, withoutCounterpart, explained } = figuresOf(pair);
  const said = [
    `${links} ${links === 1 ? 'link' : 'links'}`,
    ...(judged > 0 ? [`${judged} judged`] : []),
    ...(stale > 0 ? [`${stale} stale`] : []),
    ...(withoutCounterpart > 0
      ? [`${withoutCounterpart} without counterpart${explained > 0 ? ` (${explained} explained)` : ''}`]
      : []),
    ...(pair.withoutCounterpart.length > 0
      ? [`${pair.withoutCounterpart.length} marks beside the text`]
      : []),
  ];
  return `${id} v${number}  ${original.id} (${original.language}) → ${translation.id} (${translation.language}): ${said.join(', ')}`;
}

/** The words of both sides, cut short; a dash where nothing answers. */
export function bothSides(source: readonly string[], target: readonly string[]): string {
  return `${quote(source)} ↔ ${quote(target)}`;
}

function quote(strings: readonly string[]): string {
  if (strings.length === 0) return '—';
  return strings.map((text) => `“${shortened(onOneLine(text.trim()))}”`).join(' + ');
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= quoted ? text : `${characters.slice(0, quoted - 1).join('')}…`;
}

function linkWords({ pages }: AlignedPair, link: SegmentLink, strings: ReadonlyMap<string, string>): string {
  const [source, target] = [link.source, link.target].map((ids) => ids.map((id) => strings.get(id) ?? id));
  const folios = (link.absent ?? []).map((id) => {
    const page = pages.find((one) => one.id === id);
    const kind = page?.absences[0]?.kind;
    return `folio ${page?.label ?? id}${kind === undefined ? '' : ` ${absenceNames[kind]}`}`;
  });
  const marks = [
    ...(link.by === 'computed' ? [] : [link.by]),
    ...(link.stale ? ['stale'] : []),
    ...(link.crossing ? ['crossing'] : []),
    ...(folios.length > 0 ? [`explained: ${folios.join(', ')}`] : []),
    ...(link.note === undefined ? [] : [onOneLine(link.note)]),
  ];
  return `  ${bothSides(source ?? [], target ?? [])}${marks.length > 0 ? `  (${marks.join('; ')})` : ''}`;
}

function besideWords({ withoutCounterpart, pages, lost }: AlignedPair): string[] {
  const marks = withoutCounterpart.map(({ written, page }) => {
    const label = pages.find(({ id }) => id === page)?.label;
    return `  “${onOneLine(written)}” ↔ —  (beside the text${label === undefined ? '' : `, folio ${label}`})`;
  });
  const gone =
    lost.length === 0
      ? []
      : [
          `  ${lost.length} judged ${lost.length === 1 ? 'link has' : 'links have'} lost all segments: ${lost.join(', ')}`,
        ];
  return [...marks, ...gone];
}
