// The editor's desk: the links between two texts as they stand with what was gathered, and what may be done with them.
import type { Result } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Viewer } from '../../model/access.ts';
import { canonicalRecordId } from '../../model/record-id.ts';
import { changeLinks, mostChanges } from '../align/change-links.ts';
import { effectiveLinks } from '../align/effective.ts';
import type { JudgedVersion } from '../align/judge-links.ts';
import { textPairs } from '../align/pairs.ts';
import { publishJudged } from '../align/publish-judged.ts';
import { locate, type Reading } from '../read/locate.ts';
import { readingProblem } from '../read/outcome.ts';
import { findingsSoon } from '../review/findings-of.ts';
import { decide } from '../review/judge-findings.ts';
import type { Archive } from '../services.ts';
import { deskFindings, type DeskFinding } from './desk-findings.ts';
import { deskLinks } from './desk-links.ts';
import {
  draftBehind,
  draftFull,
  failed,
  findingMoved,
  findingsPending,
  linkMoved,
  linksPending,
  problem,
} from './desk-problems.ts';
import { Drafts, emptyDraft, type Draft } from './draft.ts';
import {
  applied,
  baseOf,
  isBehind,
  keyOf,
  named,
  noteOf,
  nothingLaid,
  placeOf,
  sizeOf,
  withTexts,
  written,
  type Open,
} from './gathered.ts';
import { foldSteps, planStep, type GatheredChange, type LinkAction } from './link-steps.ts';
import { takeOver } from './take-over.ts';
import type { DeskFrame, DeskLink, FindingDeskView, LinkDeskView } from './view.ts';

/** Which two texts, as an address names them. */
export interface DeskPlace {
  readonly id: string;
  readonly original: string;
  readonly translation: string;
}

/** What is to be done with a link: by its anchor, and by its mark as the editor saw it. */
export interface LinkDeed {
  readonly action: LinkAction;
  readonly anchor: string;
  readonly mark: string;
}

/** What is decided about a finding, by its anchor; `reason` is empty where none is given. */
export interface FindingDeed {
  readonly anchor: string;
  readonly decision: Draft['decisions'][number]['decision'];
  readonly reason: string;
}

/** How often a page waits as long as a reader's page does, which is about a second. */
const turnsOfWaiting = 10;

/** An editor came for the links, or for the findings, and waits for them longer than a reader does. */
async function patiently<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  let made: T | undefined;
  for (let turn = 0; turn < turnsOfWaiting && made === undefined; turn++) made = await ask();
  return made;
}

/** Whoever runs the server on the archive's own folder may read everything. */
const operator: Viewer = { kind: 'operator' };

interface Laid extends Open {
  readonly changes: readonly GatheredChange[];
  readonly links: readonly DeskLink[] | undefined;
  readonly said: ReadonlyMap<string, string>;
}

/** Deeds are done one after the other. `by`: the name under which versions are published. */
export class Desk {
  readonly #archive: Archive;
  readonly #by: string;
  readonly #drafts: Drafts;
  readonly #most: number;
  #last: Promise<unknown> = Promise.resolve();
  /** What was laid out last: a deed, the look for its place, and the page that follows mostly want the same. */
  #laid: { readonly key: string; readonly laid: Laid } | undefined;

  /** `most`: changes, or decisions, that a draft holds. */
  constructor(archive: Archive, by: string, most = mostChanges) {
    this.#most = most;
    this.#archive = archive;
    this.#by = by;
    this.#drafts = new Drafts(archive.dir);
  }

  get by(): string {
    return this.#by;
  }

  /** What has been said and not yet published, of all records that are still there. */
  async drafts(): Promise<readonly Draft[]> {
    const all = await this.#drafts.all();
    const isThere = await Promise.all(all.map(async ({ record }) => this.#isThere(record)));
    return all.filter((_, at) => isThere[at]);
  }

  async view(place: DeskPlace, signal?: AbortSignal): Promise<Reading<LinkDeskView>> {
    const opened = await this.#open(place, signal);
    if (opened.kind !== 'found') return opened;
    const laid = await this.#lay(opened.value, signal);
    return { kind: 'found', value: { ...(await this.#frame(laid, signal)), links: laid.links } };
  }

  /** What second looks found, with what was decided of it. */
  async findings(place: DeskPlace, signal?: AbortSignal): Promise<Reading<FindingDeskView>> {
    const opened = await this.#open(place, signal);
    if (opened.kind !== 'found') return opened;
    const findings = await this.#found(opened.value, signal);
    const frame = await this.#frame({ ...opened.value, ...nothingLaid(opened.value) }, signal);
    return { kind: 'found', value: { ...frame, findings } };
  }

  /** Gathers a decision about a finding. The value is its anchor. Problems: `stale-edit`, `finding-moved`, `findings-pending`, `draft-full`, those of `judgeFindings`. */
  async decide(
    place: DeskPlace,
    { anchor, decision, reason }: FindingDeed,
    signal?: AbortSignal,
  ): Promise<Result<string>> {
    return this.#change<string>(place, signal, async (open) => {
      if (isBehind(open.draft, open.stored))
        return failed(draftBehind(open.draft?.number ?? 0, open.stored.manifest.number));
      const found = await this.#found(open, signal);
      if (found === undefined) return failed(findingsPending);
      const finding = found.find((one) => one.anchor === anchor);
      if (finding === undefined) return failed(findingMoved);
      const draft = open.draft ?? emptyDraft(placeOf(open), baseOf(open.stored));
      const others = draft.decisions.filter((one) => keyOf(one) !== keyOf(finding));
      if (others.length >= this.#most) return failed(draftFull(this.#most));
      const wasDrafted = others.length < draft.decisions.length;
      const own = { ...named(finding), decision, ...(reason.trim() !== '' && { reason: reason.trim() }) };
      const decisions = decision === 'reopen' && wasDrafted ? others : [...others, own];
      const made = decisions.length === 0 ? undefined : decide(open.content, decisions, this.#who());
      if (made?.ok === false) return made;
      await this.#drafts.write({ ...draft, decisions });
      return { ok: true, value: anchor, problems: [] };
    });
  }

  /** Gathers one change. The value is the segment where the editor goes on. Problems: those of `planStep`, `stale-edit`, `link-moved`, `links-pending`, `draft-full`. */
  async act(
    place: DeskPlace,
    { action, anchor, mark }: LinkDeed,
    signal?: AbortSignal,
  ): Promise<Result<string>> {
    return this.#change<string>(place, signal, async (open) => {
      if (isBehind(open.draft, open.stored))
        return failed(draftBehind(open.draft?.number ?? 0, open.stored.manifest.number));
      const { links, changes } = await this.#lay(open, signal);
      if (links === undefined) return failed(linksPending);
      const at = links.findIndex((link) => link.anchor === anchor);
      if (links[at]?.mark !== mark) return failed(linkMoved);
      const plan = planStep(links, at, action, changes);
      if (!plan.ok) return plan;
      const draft = open.draft ?? emptyDraft(placeOf(open), baseOf(open.stored));
      const { focus, step } = plan.value;
      const steps = [...draft.steps, written(step)];
      // Steps that others took the place of are counted as well: they stay for “undo”, and a draft has to end somewhere.
      if (sizeOf(steps) > this.#most) return failed(draftFull(this.#most));
      const made = applied(open, foldSteps(steps), this.#by);
      if (!made.ok) return made;
      await this.#drafts.write({ ...draft, steps });
      return { ok: true, value: focus, problems: [] };
    });
  }

  /** Takes the last step back. The value is a segment that it was about. */
  async undo(place: DeskPlace, signal?: AbortSignal): Promise<Result<string>> {
    return this.#change<string>(place, signal, async ({ draft }) => {
      const last = draft?.steps.at(-1);
      if (draft === undefined || last === undefined)
        return failed(problem('nothing-to-undo', 'Nothing has been done that could be undone.'));
      await this.#drafts.write({ ...draft, steps: draft.steps.slice(0, -1) });
      const [first] = last.changes;
      return {
        ok: true,
        value: first?.source[0] ?? first?.target[0] ?? last.reopens?.[0] ?? '',
        problems: [],
      };
    });
  }

  /** Throws away what was gathered for these two texts; with `left` only what could not be taken over. */
  async discard(place: DeskPlace, what: 'all' | 'left', signal?: AbortSignal): Promise<Result<string>> {
    return this.#change<string>(place, signal, async ({ draft }) => {
      if (draft !== undefined)
        await this.#drafts.write(
          what === 'left' ? { ...draft, left: [] } : { ...draft, steps: [], left: [], decisions: [] },
        );
      return { ok: true, value: '', problems: [] };
    });
  }

  /** Says of the newest version what was gathered for an older one. The value is how many changes could not go over. */
  async takeOver(place: DeskPlace, signal?: AbortSignal): Promise<Result<number>> {
    return this.#change<number>(place, signal, async ({ draft, stored, content }) => {
      if (draft === undefined || !isBehind(draft, stored)) return { ok: true, value: 0, problems: [] };
      const old = await this.#archive.store.version(stored.manifest.id, draft.number, signal);
      const before = old === undefined ? undefined : await this.#archive.store.content(old.manifest, signal);
      const taken = before === undefined ? undefined : takeOver(draft, before, content);
      if (taken === undefined)
        return failed(problem('no-record', `Version ${draft.number}, for which this was said, is gone.`));
      await this.#drafts.write({ ...draft, ...baseOf(stored), ...taken });
      return { ok: true, value: taken.left.length, problems: [] };
    });
  }

  /** Publishes all that was gathered for these two texts, links and findings, in one version; the draft is gone then. Problems: above all `stale-edit`. */
  async publish(place: DeskPlace, note: string, signal?: AbortSignal): Promise<Result<JudgedVersion>> {
    return this.#change<JudgedVersion>(place, signal, async (open) => {
      const { draft } = open;
      const changes = foldSteps(draft?.steps ?? []);
      if (draft === undefined || changes.length + draft.decisions.length === 0)
        return failed(problem('no-change', 'Nothing is gathered that could be published.'));
      const published = await publishJudged(
        this.#archive,
        open.stored.manifest.id,
        { base: draft.base, by: this.#by, note: note.trim() === '' ? noteOf(changes, draft) : note.trim() },
        (content, who) => {
          const links =
            changes.length === 0 ? undefined : changeLinks(content, withTexts(changes, open.pair), who);
          if (links?.ok === false) return links;
          const judgements = draft.decisions.length === 0 ? undefined : decide(content, draft.decisions, who);
          if (judgements?.ok === false) return judgements;
          const value = {
            ...(links !== undefined && { links: links.value }),
            ...(judgements !== undefined && { judgements: judgements.value }),
          };
          return { ok: true, value, problems: [] };
        },
        signal,
      );
      if (!published.ok) return published;
      const { version: base, number } = published.value;
      await this.#drafts.write({ ...draft, base, number, steps: [], decisions: [] });
      return published;
    });
  }

  async #open({ id, original, translation }: DeskPlace, signal?: AbortSignal): Promise<Reading<Open>> {
    const located = await locate(this.#archive, id, undefined, operator, signal);
    if (located.kind === 'withdrawn') await this.#forget(located.view.id);
    if (located.kind !== 'found') return located;
    const { stored } = located.value;
    const content = await this.#archive.store.content(stored.manifest, signal);
    const pair = textPairs(content).find(
      (one) => one.original.id === original && one.translation.id === translation,
    );
    if (pair === undefined) return { kind: 'absent' };
    const draft = await this.#drafts.read({ record: stored.manifest.id, original, translation });
    return { kind: 'found', value: { stored, content, pair, draft } };
  }

  /** Whether a record still has a version. Of one that is gone nothing stays that was gathered, since it quotes its words. */
  async #isThere(record: string): Promise<boolean> {
    const id = canonicalRecordId(record);
    const head = id === undefined ? undefined : await this.#archive.store.head(id);
    if (head === undefined) await this.#forget(record);
    return head !== undefined;
  }

  async #forget(record: string): Promise<void> {
    this.#laid = undefined;
    await this.#drafts.forget(record);
  }

  #who(): { by: string; at: string } {
    return { by: this.#by, at: new Date().toISOString() };
  }

  async #frame(
    { stored, content, pair, draft, changes, said }: Laid,
    signal?: AbortSignal,
  ): Promise<DeskFrame> {
    const { number } = stored.manifest;
    return {
      archive: await this.#archive.store.info(signal),
      id: stored.manifest.id,
      number,
      titles: content.description.titles,
      ...pair,
      said,
      draft: {
        number: draft?.number ?? number,
        behind: isBehind(draft, stored),
        changes,
        decisions: draft?.decisions ?? [],
        left: draft?.left ?? [],
        mayUndo: (draft?.steps.length ?? 0) > 0,
      },
    };
  }

  async #found(
    { content, draft, stored, pair }: Open,
    signal?: AbortSignal,
  ): Promise<readonly DeskFinding[] | undefined> {
    const decisions = isBehind(draft, stored) ? [] : (draft?.decisions ?? []);
    const decided = decisions.length === 0 ? undefined : decide(content, decisions, this.#who());
    const { judgements, ...rest } = content;
    const own = decided?.ok === true ? decided.value : judgements;
    const judged: RecordContent = { ...rest, ...(own !== undefined && { judgements: own }) };
    const found = await patiently(async () =>
      findingsSoon(this.#archive, judged, stored.manifest, pair, signal),
    );
    return found && deskFindings(found, pair, decisions, content);
  }

  /** The same version with the same draft is laid out once; nothing is kept while links are being computed. */
  async #lay(open: Open, signal?: AbortSignal): Promise<Laid> {
    const key = JSON.stringify([open.stored.version, placeOf(open), open.draft ?? null]);
    if (this.#laid?.key === key) return this.#laid.laid;
    const laid = await this.#layAnew(open, signal);
    this.#laid = laid.links === undefined ? undefined : { key, laid };
    return laid;
  }

  async #layAnew(open: Open, signal?: AbortSignal): Promise<Laid> {
    const { content, pair, draft, stored } = open;
    const { manifest } = stored;
    const computed = await patiently(async () =>
      this.#archive.alignments.soon({ ...pair, content, manifest }, signal),
    );
    const changes = foldSteps(draft?.steps ?? []);
    const made = isBehind(draft, stored) ? undefined : applied(open, changes, this.#by);
    const judged = made?.ok === true ? made.value : content.links;
    const links =
      computed === undefined
        ? undefined
        : effectiveLinks({ ...content, links: [...judged] }, pair.original, pair.translation, computed);
    return { ...open, changes, ...deskLinks(links, judged, changes, open) };
  }

  async #change<T>(
    place: DeskPlace,
    signal: AbortSignal | undefined,
    work: (open: Open) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const turn = this.#last.then(async () => {
      const opened = await this.#open(place, signal);
      if (opened.kind !== 'found') return failed(readingProblem(place.id, opened));
      try {
        return await work(opened.value);
      } finally {
        // Whoever withdraws deletes the drafts, and may have done so just before one was written here.
        await this.#isThere(opened.value.stored.manifest.id);
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
