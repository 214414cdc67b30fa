// A person's word on findings, as a new version of the record.
import type { FindingKind, FindingSide, Judgement } from '../../model/finding.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import { publishJudged, type JudgedVersion, type Judging } from '../align/publish-judged.ts';
import { sideHash } from '../align/side-hash.ts';
import { readSide } from '../align/sides.ts';
import type { Archive } from '../services.ts';
import { findingKey } from './judgement-of.ts';

/** A finding, by what tells it from others, and what is decided about it; `reopen` takes an earlier decision back. A dismissal gives its reason. */
export interface FindingDecision {
  readonly kind: FindingKind;
  readonly source: Pick<FindingSide, 'text' | 'segments' | 'words'> | null;
  readonly target: Pick<FindingSide, 'text' | 'segments' | 'words'> | null;
  readonly decision: Judgement['decision'] | 'reopen';
  readonly reason?: string | undefined;
}

export interface FindingJudging extends Judging {
  readonly decisions: readonly FindingDecision[];
}

/** The most decisions of one call. */
const mostDecisions = 20_000;

/**
 * Accepts, dismisses or marks as mended findings of a record, all in one version that shares every other part with the version before, or none. The
 * newest word on a finding holds. Problems: `no-change`, `too-many-changes`, `reason-missing`, `unknown-text`, `unknown-segment`, `no-such-judgement`,
 * and those of `publishJudged`, above all `stale-edit`.
 */
export async function judgeFindings(
  archive: Pick<Archive, 'store'>,
  id: string,
  { decisions, note, ...judging }: FindingJudging,
  signal?: AbortSignal,
): Promise<Result<JudgedVersion>> {
  return publishJudged(
    archive,
    id,
    { ...judging, note: note ?? noteOf(decisions) },
    (content, who) => {
      const judgements = decide(content, decisions, who);
      return judgements.ok ? { ...judgements, value: { judgements: judgements.value } } : judgements;
    },
    signal,
  );
}

/** The record's judgements after the decisions; undefined where none is left. */
export function decide(
  content: RecordContent,
  decisions: readonly FindingDecision[],
  who: { readonly by: string; readonly at: string },
): Result<Judgement[] | undefined> {
  if (decisions.length === 0 || decisions.length > mostDecisions)
    return decisions.length === 0
      ? refused([problem('no-change', 'No decision is named.', 'decisions', 'Name at least one.')])
      : refused([problem('too-many-changes', `More than ${mostDecisions} decisions at once.`, 'decisions')]);
  const judged = new Map(
    (content.judgements ?? []).map((one) => [findingKey(one.kind, one.source, one.target), one]),
  );
  const strings = stringsOf(content);
  const problems: Problem[] = [];
  let number = Math.max(
    0,
    ...(content.judgements ?? []).map(({ id }) => Number(/^j(\d{1,15})$/.exec(id)?.[1] ?? 0)),
  );
  decisions.forEach(({ kind, source, target, decision, reason }, at) => {
    const path = `decisions[${at}]`;
    const key = findingKey(kind, source, target);
    const before = judged.get(key);
    if (decision === 'reopen') {
      if (!judged.delete(key))
        problems.push(problem('no-such-judgement', 'Nobody has decided about this finding.', path));
      return;
    }
    const given = reason?.trim() ?? '';
    if (decision === 'dismissed' && given === '')
      problems.push(
        problem('reason-missing', 'A dismissal without its reason.', path, 'Say why it is no fault.'),
      );
    const sides = [source, target].map((side) => (side === null ? null : hashed(side, strings, path)));
    const [left = null, right = null] = sides;
    if (left !== null && 'code' in left) return void problems.push(left);
    if (right !== null && 'code' in right) return void problems.push(right);
    const same =
      before?.decision === decision &&
      (before.reason ?? '') === given &&
      before.source?.hash === left?.hash &&
      before.target?.hash === right?.hash;
    if (same) return;
    judged.delete(key);
    number += 1;
    const id = `j${number}`;
    judged.set(key, {
      id,
      kind,
      source: left,
      target: right,
      decision,
      ...(given !== '' && { reason: given }),
      ...who,
    });
  });
  if (problems.length > 0) return refused(problems.slice(0, 50));
  return { ok: true, value: judged.size === 0 ? undefined : [...judged.values()], problems: [] };
}

type Strings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What each segment says, by text and id. */
function stringsOf({ texts }: RecordContent): Strings {
  return new Map(
    texts.map((text) => [
      text.id,
      new Map(readSide(text, [], 'source').segments.map((one) => [one.id, one.text])),
    ]),
  );
}

function hashed(
  { text, segments, words }: Pick<FindingSide, 'text' | 'segments' | 'words'>,
  strings: Strings,
  path: string,
): NonNullable<Judgement['source']> | Problem {
  const own = strings.get(text);
  if (own === undefined) return problem('unknown-text', `There is no text “${text}” in this record.`, path);
  const unknown = segments.find((id) => !own.has(id));
  if (unknown !== undefined)
    return problem(
      'unknown-segment',
      `There is no segment “${unknown}” in ${text}.`,
      path,
      'Ask for the findings again: the text may have changed.',
    );
  const hash = sideHash(segments.map((id) => own.get(id) ?? ''));
  return { text, segments: [...segments], words: [...words], hash };
}

const words: readonly (readonly [FindingDecision['decision'], string])[] = [
  ['accepted', 'accepted'],
  ['dismissed', 'dismissed'],
  ['mended', 'mended'],
  ['reopen', 'reopened'],
];

function noteOf(decisions: readonly FindingDecision[]): string {
  const parts = words.flatMap(([kind, word]) => {
    const count = decisions.filter(({ decision }) => decision === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'finding' : 'findings'} ${word}`];
  });
  return `${parts.join(', ')}.`;
}

function problem(code: string, message: string, path: string, hint?: string): Problem {
  return { code, severity: 'error', message, where: { path }, ...(hint !== undefined && { hint }) };
}

function refused(problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}
