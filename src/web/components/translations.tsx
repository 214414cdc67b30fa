// Several translations of one original into one language, side by side, with the words in which they differ.
import type { VNode } from 'preact';
import { comparePassage, type DifferingRange } from '../../app/read/edition/differences.ts';
import { parallelRows, sideBySide, type Piece, type WideRow } from '../../app/read/edition/parallel.ts';
import { renderedTwice, type Rendered } from '../../app/read/edition/texts.ts';
import type { RecordView } from '../../app/read/view.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import { languageName } from '../pages/labels.ts';
import { alignmentWords as said } from '../pages/words-alignment.ts';
import { words } from '../pages/words.ts';
import { absentPagesWords } from './absence.ts';
import { pieceNode } from './block.tsx';
import { linksOf } from './parallel.tsx';
import { sideOf } from './parallel-row.tsx';
import type { Reading } from './reading.ts';
import { credits, TextHead } from './text-head.tsx';

/** As many as stand side by side; more have a page that begins with them. */
const MOST = 3;

/**
 * The translations that a page compares: those into the language of `text`, which comes first; the first set where none is named.
 * Undefined where a record has no two translations of one original into one language.
 */
export function renderedFor(content: RecordContent, text: string | undefined): Rendered | undefined {
  const sets = renderedTwice(content);
  if (text === undefined) return sets[0];
  for (const { original, translations } of sets) {
    const first = translations.find(({ id }) => id === text);
    if (first !== undefined)
      return { original, translations: [first, ...translations.filter((one) => one !== first)] };
  }
  return undefined;
}

interface Compared {
  readonly row: WideRow;
  /** By translation: whether it is put quite otherwise than the first. */
  readonly unlike: readonly boolean[];
}

interface Comparison {
  readonly rows: readonly Compared[];
  readonly differing: ReadonlyMap<string, readonly DifferingRange[]>;
  readonly differ: number;
  readonly of: number;
}

const saysSomething = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ block, start, end }) => block.noise !== true && start < end);

/** Ranges of one block, none over another: a word that two of the others have not is marked once. */
function apart(ranges: readonly DifferingRange[]): DifferingRange[] {
  const found: DifferingRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && range.start < last.end)
      found.splice(-1, 1, { ...last, end: Math.max(last.end, range.end) });
    else found.push(range);
  }
  return found;
}

function compare(rows: readonly WideRow[]): Comparison {
  const ranges = new Map<string, DifferingRange[]>();
  let [differ, of] = [0, 0];
  const compared = rows.map((row): Compared => {
    const [first = [], ...others] = row.targets;
    const results = others.map((other) =>
      saysSomething(first) && saysSomething(other) ? comparePassage(first, other) : undefined,
    );
    for (const [block, range] of results.flatMap((result) => result?.ranges ?? [])) {
      const known = ranges.get(block);
      if (known === undefined) ranges.set(block, [range]);
      else known.push(range);
    }
    if (row.targets.some(saysSomething)) {
      of++;
      if (results.some((result) => result?.same !== true)) differ++;
    }
    return { row, unlike: [false, ...results.map((result) => result?.unlike === true)] };
  });
  const differing = new Map([...ranges].map(([block, all]) => [block, apart(all)]));
  return { rows: compared, differing, differ, of };
}

function reasonWords(row: WideRow, at: number): string {
  if (row.source.length === 0) {
    const reason = row.reasons.find((one) => one?.kind === 'page-absence');
    return reason?.kind === 'page-absence' ? absentPagesWords(reason.pages) : words.text.notInOriginal;
  }
  return row.reasons[at]?.kind === 'marginal' ? words.text.marginal : said.notInThis;
}

function WideRowNode(props: {
  readonly compared: Compared;
  readonly original: Text;
  readonly translations: readonly Text[];
  readonly reading: Reading;
}): VNode {
  const { compared, original, translations, reading } = props;
  const { row, unlike } = compared;
  const begins = [row.source, ...row.targets].some((pieces) => pieces.some(({ start }) => start === 0));
  return (
    <div class={begins ? 'row begin' : 'row'}>
      {row.source.length > 0 ? (
        <div class="o" {...sideOf(original).attributes}>
          {row.source.map((piece) => pieceNode(piece, reading))}
        </div>
      ) : (
        <div class="o why lone">
          <p>{reasonWords(row, 0)}</p>
        </div>
      )}
      {translations.map((translation, at) => {
        const pieces = row.targets[at] ?? [];
        if (pieces.length === 0)
          return <div class="t why lone">{row.source.length > 0 && <p>{reasonWords(row, at)}</p>}</div>;
        return (
          <div class="t" {...sideOf(translation).attributes}>
            {pieces.map((piece) => pieceNode(piece, reading))}
            {unlike[at] === true && (
              <p class="quiet" lang={words.language} dir="ltr">
                {said.otherwise}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Translations that are not beside the first here, each with the page on which it comes first. */
function Others(props: {
  readonly texts: readonly Text[];
  readonly addressOf: (text: Text) => string;
}): VNode | null {
  const { texts, addressOf } = props;
  if (texts.length === 0) return null;
  return (
    <p class="quiet">
      {said.notShown}
      {texts.map((text, at) => (
        <>
          {at > 0 && ', '}
          <a href={addressOf(text)}>
            {languageName(text.language)}
            {credits(text).map((credit) => (
              <>; {credit}</>
            ))}
          </a>
        </>
      ))}
    </p>
  );
}

export function Translations(props: {
  readonly record: RecordView;
  readonly original: Text;
  readonly translations: readonly Text[];
  readonly addressOf: (text: Text) => string;
  readonly reading: Reading;
}): VNode {
  const { record, original, addressOf } = props;
  const { content } = record;
  const { pages } = content.description;
  const shown = props.translations.slice(0, MOST);
  const each = shown.map((translation) =>
    parallelRows(original, translation, pages, linksOf(record.links, original, translation)?.links),
  );
  const { rows, differing, differ, of } = compare(sideBySide(each));
  const reading: Reading = { ...props.reading, differing };
  return (
    <div class={`parallel compared of-${shown.length}`}>
      <div class="row heads">
        <div class="o">
          <TextHead text={original} texts={content.texts} />
        </div>
        {shown.map((translation) => (
          <div class="t">
            <TextHead text={translation} texts={content.texts} />
          </div>
        ))}
      </div>
      <p class="quiet how">
        {said.differ(differ, of)} {said.differences}
        <del class="dw">{said.onlyFirst}</del>; <ins class="dw">{said.onlyOther}</ins>.
      </p>
      <Others texts={props.translations.slice(MOST)} addressOf={addressOf} />
      {rows.map((compared) => (
        <WideRowNode compared={compared} original={original} translations={shown} reading={reading} />
      ))}
    </div>
  );
}
