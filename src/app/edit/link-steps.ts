// What an editor does with the links that stand before him: gathered step by step, published together.
import type { Problem, Result } from '../../model/problem.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { LinkChange } from '../align/judge-links.ts';

/**
 * What can be done with one link. `split`: its first sentences are parted from the rest. `join`: with the next link. `unlink`: nothing answers to any of
 * its sentences. `source-up` …: its first sentence of that side goes to the link above, its last to the link below. `reopen`: nobody has said anything.
 */
export const linkActions = [
  'confirm',
  'refuse',
  'split',
  'join',
  'unlink',
  'source-up',
  'source-down',
  'target-up',
  'target-down',
  'reopen',
] as const;
export type LinkAction = (typeof linkActions)[number];

export type GatheredChange = Pick<LinkChange, 'do' | 'source' | 'target' | 'link'>;

/** One step. Its changes cover whole links, each segment of theirs once. `reopens`: earlier changes of these segments are taken back. */
export interface LinkStep {
  readonly action: LinkAction | 'taken-over';
  readonly changes: readonly GatheredChange[];
  readonly reopens?: readonly string[] | undefined;
}

/** A step, and the segment in whose link the editor goes on. */
export interface PlannedStep {
  readonly step: LinkStep;
  readonly focus: string;
}

type Sides = Pick<SegmentLink, 'source' | 'target'>;

const planned = (step: LinkStep, focus: string): Result<PlannedStep> => ({
  ok: true,
  value: { step, focus },
  problems: [],
});

/**
 * The step that an action is, done to the link at an index. `before`: the changes gathered so far. Problems: `already-judged`, `nothing-to-refuse`,
 * `nothing-to-split`, `nothing-to-unlink`, `no-neighbour`, `nothing-to-move`, `nothing-to-reopen`.
 */
export function planStep(
  links: readonly SegmentLink[],
  at: number,
  action: LinkAction,
  before: readonly GatheredChange[],
): Result<PlannedStep> {
  const link = links[at];
  if (link === undefined) return refused('no-such-link', 'This link is not there any more.');
  const own = firstOf(link);
  const both = link.source.length > 0 && link.target.length > 0;
  switch (action) {
    case 'confirm': {
      if (link.by !== 'computed' && !link.stale)
        return refused('already-judged', 'A person stands for this link already.', 'Go on to the next.');
      return planned({ action, changes: [change('confirm', link)] }, firstOf(links[at + 1] ?? link));
    }
    case 'refuse':
      if (!both)
        return refused('nothing-to-refuse', 'Nothing is linked here that could be refused.', hints.oneSided);
      return planned({ action, changes: [change('refuse', link)] }, own);
    case 'split': {
      const parts = partsOf(link);
      if (parts === undefined)
        return refused('nothing-to-split', 'This link cannot be split further.', hints.split);
      return planned({ action, changes: corrections(parts) }, own);
    }
    case 'join': {
      const next = links[at + 1];
      if (next === undefined) return refused('no-neighbour', 'This is the last link: there is none to join.');
      const joined = {
        source: [...link.source, ...next.source],
        target: [...link.target, ...next.target],
      };
      return planned({ action, changes: corrections([joined]) }, own);
    }
    case 'unlink': {
      if (!both)
        return refused('nothing-to-unlink', 'Nothing is linked here.', 'Confirm it, where that is right.');
      const alone = [
        ...link.source.map((id) => ({ source: [id], target: [] })),
        ...link.target.map((id) => ({ source: [], target: [id] })),
      ];
      return planned({ action, changes: corrections(alone) }, own);
    }
    case 'reopen':
      return reopened(link, before);
    case 'source-up':
    case 'source-down':
    case 'target-up':
    case 'target-down':
      return moved(links, at, action);
  }
}

const hints = {
  oneSided: 'Where the sentence has a counterpart after all, move or join it.',
  split: 'Say “no counterpart”, where its two sentences do not belong together.',
} as const;

function moved(
  links: readonly SegmentLink[],
  at: number,
  action: `${'source' | 'target'}-${'up' | 'down'}`,
): Result<PlannedStep> {
  const side = action.startsWith('source') ? 'source' : 'target';
  const up = action.endsWith('-up');
  const [link, other] = [links[at], links[up ? at - 1 : at + 1]];
  if (link === undefined || other === undefined)
    return refused('no-neighbour', `There is no link ${up ? 'above' : 'below'}.`);
  const id = up ? link[side][0] : link[side].at(-1);
  if (id === undefined)
    return refused('nothing-to-move', `No sentence of the ${sideNames[side]} stands here.`);
  const rest: Sides = { ...sidesOf(link), [side]: link[side].filter((one) => one !== id) };
  const more: Sides = { ...sidesOf(other), [side]: up ? [...other[side], id] : [id, ...other[side]] };
  const changed = corrections([rest, more].filter((one) => one.source.length + one.target.length > 0));
  return planned({ action, changes: changed }, firstOf(rest) === '' ? id : firstOf(rest));
}

const sideNames = { source: 'original', target: 'translation' } as const;

function reopened(link: SegmentLink, before: readonly GatheredChange[]): Result<PlannedStep> {
  const ids = [...link.source, ...link.target];
  const own = new Set(ids);
  const gathered = before.some(
    (one) => one.do !== 'forget' && [...one.source, ...one.target].some((id) => own.has(id)),
  );
  if (gathered) return planned({ action: 'reopen', changes: [], reopens: ids }, firstOf(link));
  if (link.link === undefined)
    return refused(
      'nothing-to-reopen',
      'Nobody has said anything of this link.',
      'There is nothing to undo.',
    );
  return planned(
    { action: 'reopen', changes: [{ ...change('forget', link), link: link.link }] },
    firstOf(link),
  );
}

/** Two links out of one; undefined of one sentence, or of one on either side. */
function partsOf({ source, target }: Sides): Sides[] | undefined {
  const [first, second] = [source.slice(0, 1), target.slice(0, 1)];
  const rest = { source: source.slice(1), target: target.slice(1) };
  if (rest.source.length + rest.target.length === 0) return undefined;
  return [{ source: first, target: second }, rest];
}

/**
 * What a row of steps comes to: the newest word on every segment. What is taken back comes first, then the rest in its order, so that they may be
 * published in one call. Linear but for what is taken back.
 */
export function foldSteps(steps: readonly LinkStep[]): GatheredChange[] {
  const forgotten = new Map<string, GatheredChange>();
  const entries = new Map<GatheredChange, number>();
  const naming = new Map<string, Set<GatheredChange>>();
  const touching = (ids: readonly string[]): Set<GatheredChange> =>
    new Set(ids.flatMap((id) => [...(naming.get(id) ?? [])]));
  const drop = (one: GatheredChange): void => {
    entries.delete(one);
    for (const id of [...one.source, ...one.target]) naming.get(id)?.delete(one);
  };
  steps.forEach(({ changes, reopens = [] }, number) => {
    // What was done in one step is taken back as a whole: half a split would be something that nobody said.
    const back = new Set([...touching(reopens)].map((one) => entries.get(one)));
    if (back.size > 0) for (const [one, of] of entries) if (back.has(of)) drop(one);
    for (const one of changes) {
      if (one.do === 'forget') {
        forgotten.set(one.link ?? '', one);
        continue;
      }
      for (const old of touching([...one.source, ...one.target]))
        if (old.do !== 'refuse' || (shareOne(old.source, one.source) && shareOne(old.target, one.target)))
          drop(old);
      entries.set(one, number);
      for (const id of [...one.source, ...one.target]) {
        const known = naming.get(id);
        if (known === undefined) naming.set(id, new Set([one]));
        else known.add(one);
      }
    }
  });
  return [...forgotten.values(), ...entries.keys()];
}

function change(kind: GatheredChange['do'], link: Sides): GatheredChange {
  return { do: kind, ...sidesOf(link) };
}

function corrections(links: readonly Sides[]): GatheredChange[] {
  return links.map((link) => change('correct', link));
}

function sidesOf({ source, target }: Sides): Sides {
  return { source: [...source], target: [...target] };
}

/** The segment by which a link is found again; empty of an empty one. */
export function firstOf({ source, target }: Sides): string {
  return source[0] ?? target[0] ?? '';
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return b.some((id) => a.includes(id));
}

function refused(code: string, message: string, hint?: string): Result<never> {
  const problem: Problem = { code, severity: 'error', message, ...(hint !== undefined && { hint }) };
  return { ok: false, problems: [problem] };
}
