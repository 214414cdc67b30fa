// What was gathered for one version of a record, said of a newer one: only where nothing that it is about has changed.
import type { RecordContent } from '../../model/record.ts';
import { changeLinks } from '../align/change-links.ts';
import { textPairs } from '../align/pairs.ts';
import { readSide } from '../align/sides.ts';
import type { Draft, WrittenChange } from './draft.ts';
import { foldSteps, type GatheredChange } from './link-steps.ts';

type Taken = Pick<Draft, 'steps' | 'left' | 'decisions'>;

/**
 * Each gathered change goes over where its sentences read as they did and nobody has judged them since; the others are left, with the reason. Decisions
 * about findings go over where their sentences read as they did, and are left otherwise. Nothing is lost but what the newer version has taken back itself.
 */
export function takeOver(draft: Draft, old: RecordContent, now: RecordContent): Taken {
  const [before, after] = [stringsOf(old, draft), stringsOf(now, draft)];
  const isSame = (id: string): boolean => after.get(id) !== undefined && after.get(id) === before.get(id);
  const known = new Set(old.links.map(keyOf));
  const judged = new Set(
    now.links
      .filter((link) => !known.has(keyOf(link)))
      .flatMap(({ source, target }) => [...source.segments, ...target.segments]),
  );
  const left = [...draft.left];
  const kept: GatheredChange[] = [];
  for (const change of foldSteps(draft.steps)) {
    const ids = [...change.source, ...change.target];
    // Somebody has taken it back already, or said something else instead.
    if (change.do === 'forget' && !now.links.some(({ id }) => id === change.link)) continue;
    if (ids.some((id) => judged.has(id))) left.push({ change: plain(change), why: 'judged' });
    else if (!ids.every(isSame) || !isPossible(now, change, draft))
      left.push({ change: plain(change), why: 'changed' });
    else kept.push(change);
  }
  const decisions: Draft['decisions'] = [];
  for (const decision of draft.decisions) {
    const { source, target } = decision;
    if ([...(source?.segments ?? []), ...(target?.segments ?? [])].every(isSame)) decisions.push(decision);
    else left.push({ decision, why: 'changed' });
  }
  return {
    steps: kept.length === 0 ? [] : [{ action: 'taken-over', changes: kept.map(plain) }],
    left,
    decisions,
  };
}

function isPossible(
  content: RecordContent,
  change: GatheredChange,
  { original, translation }: Draft,
): boolean {
  const who = { by: 'somebody', at: new Date(0).toISOString() };
  return change.do === 'forget' || changeLinks(content, [{ ...change, original, translation }], who).ok;
}

function plain({ do: kind, source, target, link }: GatheredChange): WrittenChange {
  return { do: kind, source: [...source], target: [...target], ...(link !== undefined && { link }) };
}

function keyOf({ id, source, target, at }: RecordContent['links'][number]): string {
  return JSON.stringify([id, source, target, at]);
}

function stringsOf(content: RecordContent, { original, translation }: Draft): Map<string, string> {
  const pair = textPairs(content).find(
    (one) => one.original.id === original && one.translation.id === translation,
  );
  const texts = pair === undefined ? [] : [pair.original, pair.translation];
  return new Map(
    texts.flatMap((text) => readSide(text, [], 'source').segments.map((one) => [one.id, one.text] as const)),
  );
}
