// Second looks at one pair of texts: what all detectors find, each thing once, in the order of the text.
import type { Finding } from '../../model/finding.ts';
import { detectors } from './detectors.ts';
import type { Detector, ReviewPair } from './port.ts';

/** Below this confidence a finding is shown only to those who ask for all. */
export const usualConfidence = 0.5;

/** Names what the detectors are: findings of others are other findings. */
export const detectorStamp = (all: readonly Detector[] = detectors): string =>
  all.map(({ name, version }) => `${name}-${version}`).join('+');

/** All findings, in the order of the translation's links; of those of one place the surest first. n log n in the findings. */
export function lookAt(pair: ReviewPair, all: readonly Detector[] = detectors): Finding[] {
  const places = new Map<string, number>();
  for (const [at, { source, target }] of pair.links.entries()) {
    for (const id of source) places.set(`s ${id}`, at);
    for (const id of target) places.set(`t ${id}`, at);
  }
  const placeOf = ({ source, target }: Finding): number =>
    Math.min(
      ...(source?.segments ?? []).map((id) => places.get(`s ${id}`) ?? Infinity),
      ...(target?.segments ?? []).map((id) => places.get(`t ${id}`) ?? Infinity),
    );
  return onceEach(all.flatMap((detector) => detector.find(pair)))
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .sort((a, b) => compare(a.place, b.place) || b.finding.confidence - a.finding.confidence)
    .map(({ finding }) => finding);
}

const wordsOf = ({ source, target }: Finding): string[] => [
  ...(source?.words ?? []),
  ...(target?.words ?? []),
];

const isSamePlace = (a: Finding, b: Finding): boolean =>
  JSON.stringify([a.source?.segments, a.target?.segments]) ===
  JSON.stringify([b.source?.segments, b.target?.segments]);

/** Of a name that stands under the names of two languages nothing is gained by saying too that it is another. */
function onceEach(findings: readonly Finding[]): Finding[] {
  const told = findings.filter(({ kind }) => kind === 'name-language');
  const isTold = (finding: Finding): boolean =>
    told.some(
      (other) =>
        isSamePlace(other, finding) && wordsOf(finding).every((word) => wordsOf(other).includes(word)),
    );
  return findings.filter((finding) => finding.kind !== 'name-differs' || !isTold(finding));
}

/** Infinity equals infinity, which subtraction would not say. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
