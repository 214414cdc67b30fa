// How findings are printed for people: grouped by pair of texts, both sides quoted, what is explained or decided last.
import { isOpen, type JudgedFinding } from '../app/review/findings-of.ts';
import type { ReviewedPair } from '../app/review/review-records.ts';
import { onOneLine } from './terminal.ts';

/** Characters of a side that are quoted. */
const quoted = 160;

/** The pair's heading, then its findings in the order of the text. */
export function reviewWords(pair: ReviewedPair): string[] {
  const open = pair.findings.filter(isOpen);
  const others = pair.findings.filter((one) => !isOpen(one));
  return [
    headOf(pair, open.length, others.length),
    ...open.flatMap((one) => findingWords(pair, one)),
    ...(others.length > 0 ? ['  Explained or decided:'] : []),
    ...others.flatMap((one) => findingWords(pair, one)),
  ];
}

function headOf({ id, number, original, translation }: ReviewedPair, open: number, others: number): string {
  const count = open === 0 ? 'nothing open' : `${open} to look at`;
  const rest = others === 0 ? '' : `, ${others} explained or decided`;
  return `${id} v${number}  ${original.id} (${original.language}) → ${translation.id} (${translation.language}): ${count}${rest}`;
}

function findingWords(pair: ReviewedPair, finding: JudgedFinding): string[] {
  const { kind, confidence, reason, explained, judgement, source, target } = finding;
  const sides = [source, target].flatMap((side) =>
    side === null || side.segments.length === 0 ? [] : [quote(pair, side)],
  );
  return [
    `  ${kind}  (${Math.round(confidence * 100)}%)  ${onOneLine(reason)}`,
    ...sides.map((side) => `      ${side}`),
    ...(explained === undefined ? [] : [`      Explained: ${onOneLine(explained)}`]),
    ...(judgement === null
      ? []
      : [
          `      ${judgement.decision}${judgement.reason === undefined ? '' : `: ${onOneLine(judgement.reason)}`} (${onOneLine(judgement.by)})`,
        ]),
  ];
}

function quote({ segments }: ReviewedPair, side: NonNullable<JudgedFinding['source']>): string {
  const own = segments.get(side.text);
  const text = side.segments.map((id) => own?.get(id)?.text ?? id).join(' ');
  const characters = Array.from(onOneLine(text.trim().replaceAll(/\s+/gu, ' ')));
  const short =
    characters.length <= quoted ? characters.join('') : `${characters.slice(0, quoted - 1).join('')}…`;
  const ids =
    side.segments.length > 2 ? `${side.segments[0]}–${side.segments.at(-1)}` : side.segments.join(', ');
  return `${ids}  “${short}”`;
}
