// What the desk works out of drafts and versions, without any store.
import type { Link } from '../../model/link.ts';
import type { Result } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import type { StoredVersion } from '../../store/port.ts';
import { changeLinks } from '../align/change-links.ts';
import type { LinkChange } from '../align/judge-links.ts';
import type { TextPair } from '../align/pairs.ts';
import { findingKey } from '../review/judgement-of.ts';
import type { DeskFinding } from './desk-findings.ts';
import type { Draft } from './draft.ts';
import { foldSteps, type GatheredChange, type LinkStep } from './link-steps.ts';

/** The newest version of a record, two texts of it, and what was gathered for them. */
export interface Open {
  readonly stored: StoredVersion;
  readonly content: RecordContent;
  readonly pair: TextPair;
  readonly draft: Draft | undefined;
}

/** What is gathered, where no links are laid out. */
export function nothingLaid({ draft }: Open): {
  readonly changes: readonly GatheredChange[];
  readonly links: undefined;
  readonly said: ReadonlyMap<string, string>;
} {
  return { changes: foldSteps(draft?.steps ?? []), links: undefined, said: new Map() };
}

type Decision = Draft['decisions'][number];

/** What tells a finding or decision from others. */
export function keyOf({
  kind,
  source,
  target,
}: Pick<Decision | DeskFinding, 'kind' | 'source' | 'target'>): string {
  return findingKey(kind, source, target);
}

function namedSide(one: DeskFinding['source']): Decision['source'] {
  return one && { text: one.text, segments: [...one.segments], words: [...one.words] };
}

/** A finding by what tells it from others alone. */
export function named({ kind, source, target }: DeskFinding): Pick<Decision, 'kind' | 'source' | 'target'> {
  return { kind, source: namedSide(source), target: namedSide(target) };
}

export function isBehind(draft: Draft | undefined, { version }: StoredVersion): boolean {
  return draft !== undefined && draft.base !== version;
}

export function baseOf({ version, manifest }: StoredVersion): Pick<Draft, 'base' | 'number'> {
  return { base: version, number: manifest.number };
}

export function placeOf({ stored, pair }: Open): Pick<Draft, 'record' | 'original' | 'translation'> {
  return { record: stored.manifest.id, original: pair.original.id, translation: pair.translation.id };
}

export function withTexts(
  changes: readonly GatheredChange[],
  { original, translation }: TextPair,
): LinkChange[] {
  return changes.map((one) => ({ ...one, original: original.id, translation: translation.id }));
}

/** The record's links as they would be with these changes. */
export function applied(
  { content, pair }: Pick<Open, 'content' | 'pair'>,
  changes: readonly GatheredChange[],
  by: string,
): Result<readonly Link[]> {
  if (changes.length === 0) return { ok: true, value: content.links, problems: [] };
  return changeLinks(content, withTexts(changes, pair), { by, at: new Date().toISOString() });
}

export function written({ action, changes, reopens }: LinkStep): Draft['steps'][number] {
  return {
    action,
    changes: changes.map(({ do: kind, source, target, link }) => ({
      do: kind,
      source: [...source],
      target: [...target],
      ...(link !== undefined && { link }),
    })),
    ...(reopens !== undefined && { reopens: [...reopens] }),
  };
}

/** How much is gathered: each step counts for its changes, and for one at least. */
export function sizeOf(steps: Draft['steps']): number {
  return steps.reduce((sum, { changes }) => sum + Math.max(1, changes.length), 0);
}

/** A few words for the history of the record. */
export function noteOf(changes: readonly GatheredChange[], { decisions }: Draft): string {
  const links = (kind: GatheredChange['do'], word: string): string[] => {
    const count = changes.filter((one) => one.do === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'link' : 'links'} ${word}`];
  };
  const said = [
    ...links('confirm', 'confirmed'),
    ...links('correct', 'corrected'),
    ...links('refuse', 'refused'),
    ...links('forget', 'reopened'),
    ...(decisions.length === 0
      ? []
      : [`${decisions.length} ${decisions.length === 1 ? 'finding' : 'findings'} judged`]),
  ];
  return `${said.join(', ')}.`;
}
