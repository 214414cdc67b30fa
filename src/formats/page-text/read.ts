// Reads the text of an archive's document page into one draft, with an account of every character and what a person should look at.
import type { DateStatement } from '../../model/date/statement.ts';
import { DESCRIPTION_SCHEMA, type Description } from '../../model/description.ts';
import type { Draft, DraftText } from '../../model/draft.ts';
import type { LocalText } from '../../model/language.ts';
import type { Problem } from '../../model/problem.ts';
import { TEXT_SCHEMA, type Text } from '../../model/text.ts';
import { mostParts, tooMuch } from '../../model/weight.ts';
import type { Account, AccountEntry } from './account.ts';
import { certifiersOf, creditedAgents, partiesOf } from './agents.ts';
import { blocksOf, bracketed } from './blocks.ts';
import { agreement, readBody, type BodyRead, type BodyText } from './body.ts';
import { readDate, statementOf } from './dates.ts';
import { exemplarsOf } from './exemplars.ts';
import { factsOf, type HeadFacts } from './facts.ts';
import { citationOnly, fileBlocks, fileHead, fileMarks, filePages } from './filing.ts';
import { languageOf } from './language-evidence.ts';
import { Ledger } from './ledger.ts';
import { linesOf, type Line } from './lines.ts';
import { marksOf } from './marks-out.ts';
import { pagesOf, type PageDraft } from './pages.ts';
import { Names } from './people.ts';
import * as problem from './problems.ts';
import { readHead } from './sections.ts';
import { readTitle } from './title.ts';

export const FORMAT = 'page-text';

export interface PageTextRead {
  /** Undefined where the text is no such page. Its source has no key and no files yet, unless a permalink gives the key. */
  readonly draft: Draft | undefined;
  readonly account: Account;
  readonly problems: readonly Problem[];
}

/** Reads a page's text. Never throws, whatever the text; time is linear in its length. */
export function readPageText(source: string): PageTextRead {
  const lines = linesOf(source);
  if (looksLikeHtml(source)) return refused(lines, problem.isHtml());
  if (lines.length > mostParts) return refused(lines, tooMuch('lines'));
  const head = readHead(lines);
  if (head === undefined) return refused(lines, problem.noSections());
  return new PageReader(source, lines, factsOf(head), head.body).read();
}

/** Markup at the beginning, and more of it than a text quotes. */
export function looksLikeHtml(source: string): boolean {
  const start = source.slice(0, 4000).trimStart();
  if (/^<(?:!doctype html|html|head|body)\b/iu.test(start)) return true;
  return (
    start.startsWith('<') &&
    (start.match(/<\/?(?:div|p|span|a|br|table|tr|td|meta|script|h[1-6])\b/giu)?.length ?? 0) > 5
  );
}

function refused(lines: readonly Line[], why: Problem): PageTextRead {
  const account: AccountEntry[] = lines.map(({ whole }) => ({ ...whole, field: 'description.unplaced[0]' }));
  return { draft: undefined, account, problems: [why] };
}

class PageReader {
  readonly #source: string;
  readonly #lines: readonly Line[];
  readonly #facts: HeadFacts;
  readonly #body: readonly Line[];
  readonly #problems: Problem[] = [];
  readonly #ledger = new Ledger();
  readonly #names = new Names(FORMAT);

  constructor(source: string, lines: readonly Line[], facts: HeadFacts, body: readonly Line[]) {
    this.#source = source;
    this.#lines = lines;
    this.#facts = facts;
    this.#body = body;
  }

  read(): PageTextRead {
    const facts = this.#facts;
    const cited = facts.citation?.read;
    const { exemplars, problems } = exemplarsOf(cited?.holdings ?? []);
    this.#problems.push(...problems);
    const title = facts.title?.text ?? cited?.title ?? '';
    const { type, parties } = readTitle(title);
    const own = this.#ownDates();
    const folios = exemplars.map((exemplar) => exemplar.code?.folios ?? null);
    const body = readBody(this.#source, this.#body, facts, folios, own[0]?.edtf);
    const first = body.texts[0];
    const exemplar = body.exemplar === undefined ? undefined : exemplars[body.exemplar];
    const counted = exemplar?.code?.folios;
    const pages = pagesOf({
      turns: body.turns,
      exemplar: exemplar && counted ? { id: exemplar.id, folios: counted } : undefined,
      text: first?.id ?? 't1',
      by: FORMAT,
    });
    const read = body.texts.map((text) => ({ ...text, isOriginal: text.kind === 'transcription' }));
    const found = partiesOf(parties, facts.language, read, this.#names, FORMAT);
    const texts = this.#texts(body, pages, found.named);
    const pageIds = idsByTurn(pages, body.turns.length);
    const marks =
      first === undefined
        ? []
        : marksOf({
            draft: first.draft,
            text: first.id,
            isOriginal: first.kind === 'transcription',
            pages: pageIds,
            by: FORMAT,
          });
    const notes = this.#notes(body.texts);
    this.#file(body.texts, pages, notes.length - notes.filter((note) => note.listed).length);
    const { account, unplaced } = this.#ledger.close(this.#source, this.#lines);
    const originals =
      facts.originals?.tags ??
      body.texts.filter((text) => text.kind === 'transcription').map((text) => text.language);
    const description: Description = {
      schema: DESCRIPTION_SCHEMA,
      type,
      collections: [],
      source: {
        format: FORMAT,
        key: facts.address?.text ?? cited?.address ?? '',
        ...(facts.address !== undefined && { address: facts.address.text }),
        ...(cited?.publisher !== undefined && { publisher: cited.publisher }),
        ...(facts.citation !== undefined && {
          citation: citationOnly(facts.citation.passage, facts.address).text,
        }),
        files: [],
      },
      titles:
        title === ''
          ? []
          : [{ language: languageOf(title, new Set([facts.language])) ?? facts.language, text: title }],
      summaries: facts.summaries.map(({ text }) => ({ language: languageOf(text) ?? facts.language, text })),
      languages: [...originals],
      dates: [...own, ...this.#textDates(body.texts[0], own[0])],
      agents: [
        ...found.agents,
        ...certifiersOf(first?.draft.marks ?? [], first?.language),
        ...creditedAgents(
          facts.credits.filter(({ role }) => !isOfText(role)),
          facts.language,
        ),
      ],
      places: found.places,
      names: this.#names.entries,
      exemplars,
      pages: pages.map(({ page }) => page),
      marks,
      relations: [],
      rights: facts.rights.map(({ text }) => ({ statement: text, language: facts.language })),
      statements: [],
      notes: notes.map(({ language, text }) => ({ language, text })),
      subjects: facts.subjects.map(({ text }) => ({ language: facts.language, text })),
      unplaced: unplaced.map(({ text }) => text),
    };
    this.#report(body, pages, unplaced);
    const draft: Draft = { description, texts, zones: [], links: [], files: [], images: [] };
    return { draft, account, problems: this.#problems };
  }

  /** The document's date as the page's head and its citation have it; two where they disagree. */
  #ownDates(): DateStatement[] {
    const { date, citation, language } = this.#facts;
    const printed = date && readDate(date.text, language);
    const cited = citation?.read.date === undefined ? undefined : readDate(citation.read.date, language);
    if (printed === undefined) return cited === undefined ? [] : [statementOf(cited, 'document', true)];
    const own = statementOf({ ...printed, written: date?.text ?? printed.written }, 'document', true);
    if (cited === undefined || agreement(cited.edtf, printed.edtf) !== false) return [own];
    this.#problems.push(problem.datesDisagree(own.written ?? '', cited.written, 1));
    return [own, statementOf(cited, 'document', false)];
  }

  #textDates(text: BodyText | undefined, own: DateStatement | undefined): DateStatement[] {
    return (text?.draft.dates ?? []).map(({ date, role, line }) => {
      const agrees = agreement(date.edtf, own?.edtf);
      if (agrees === false)
        this.#problems.push(problem.datesDisagree(own?.written ?? own?.edtf ?? '', date.written, line));
      return statementOf(date, role, role === 'unknown' || agrees === true);
    });
  }

  #texts(body: BodyRead, pages: readonly PageDraft[], named: readonly string[]): DraftText[] {
    const pageIds = idsByTurn(pages, body.turns.length);
    const original = body.texts.find((text) => text.kind === 'transcription');
    const withBrackets = body.texts.map((text) => ({
      text,
      blocks: bracketed(text.draft.blocks, text.language, this.#names),
    }));
    return withBrackets.map(({ text: { id, kind, language, draft }, blocks }) => {
      const ocr = kind === 'transcription' && this.#isOcr(draft.noiseLines);
      const credits = this.#facts.credits.filter(
        ({ role }) => role === (kind === 'translation' ? 'translator' : 'transcriber'),
      );
      const text: Text = {
        schema: TEXT_SCHEMA,
        id,
        kind,
        language,
        ...(kind === 'translation' && original !== undefined && { of: original.id }),
        exemplar: null,
        method: ocr ? 'ocr' : 'not-stated',
        ...(ocr && { checked: false }),
        credits: creditedAgents(credits, this.#facts.language),
        rights: [],
        blocks: blocksOf(blocks, { text: id, names: this.#names, named, pages: pageIds }),
        retired: [],
      };
      return { text, ids: 'provisional' };
    });
  }

  /** A scan is listed and no transcription, or the text has the half-words that only OCR makes. */
  #isOcr(noiseLines: number): boolean {
    const kinds = this.#facts.contents.map(({ entry }) => entry.kind);
    return noiseLines > 0 || (kinds.includes('scan') && !kinds.includes('transcription'));
  }

  /** Notes: sections that have no field, and entries of the contents that no text here answers to. */
  #notes(texts: readonly BodyText[]): (LocalText & { readonly listed: boolean })[] {
    const { language, notes, contents } = this.#facts;
    const own = notes.map((parts) => ({
      language,
      text: parts.map(({ text }) => text).join(' '),
      listed: false,
    }));
    const unanswered = contents.filter((entry) => textOf(texts, entry) === undefined);
    return [...own, ...unanswered.map(({ written }) => ({ language, text: written.text, listed: true }))];
  }

  #file(texts: readonly BodyText[], pages: readonly PageDraft[], notes: number): void {
    const ledger = this.#ledger;
    // Signs within half-words are kept with them, byte for byte.
    const noise = texts.flatMap(({ draft }) =>
      draft.blocks.flatMap((block) => (block.noise === true ? block.ranges : [])),
    );
    noise.sort((a, b) => a.start - b.start);
    let next = 0;
    for (const line of this.#lines) {
      while ((noise[next]?.end ?? Infinity) <= line.whole.start) next += 1;
      if (line.whole.start < (noise[next]?.start ?? Infinity)) ledger.furniture(line.signs);
    }
    fileHead(ledger, this.#facts, (entry) => textOf(texts, entry), notes);
    filePages(ledger, pages);
    texts.forEach((text, at) => fileBlocks(ledger, text, at));
    if (texts[0] !== undefined) fileMarks(ledger, texts[0].draft);
  }

  #report(body: BodyRead, pages: readonly PageDraft[], unplaced: readonly { readonly line: number }[]): void {
    const found = this.#problems;
    const [first] = body.texts;
    if (first === undefined) found.push(problem.noText());
    for (const { languageUnknown } of body.problems) found.push(problem.languageUnknown(languageUnknown));
    const absent = pages.filter(({ page }) => page.absences.length > 0).map(({ page }) => page.label);
    if (absent.length > 0) found.push(problem.notTranscribed(absent));
    for (const { draft, kind } of body.texts) {
      const noise = draft.blocks.find((block) => block.noise === true);
      if (noise !== undefined) found.push(problem.noiseKept(draft.noiseLines, noise.line));
      if (kind === 'transcription' && this.#isOcr(draft.noiseLines)) found.push(problem.methodInferred());
    }
    const marks = first?.draft.marks ?? [];
    const unresolved = marks.filter(({ kind }) => kind === 'unresolved');
    if (unresolved[0] !== undefined)
      found.push(
        problem.unresolved(
          unresolved.map(({ written }) => written.text),
          unresolved[0].line,
        ),
      );
    for (const { signatory, line } of marks)
      if (signatory !== undefined) found.push(problem.uncertainSignatory(signatory.text, line));
    if (unplaced[0] !== undefined) found.push(problem.unplacedText(unplaced.length, unplaced[0].line));
  }
}

function idsByTurn(pages: readonly PageDraft[], count: number): (string | undefined)[] {
  const ids: (string | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const { page, turn } of pages) if (turn !== undefined) ids[turn] = page.id;
  return ids;
}

/** The text that an entry of the contents means, by its place; undefined where none here answers to it. */
function textOf(texts: readonly BodyText[], { entry }: HeadFacts['contents'][number]): number | undefined {
  const kind = entry.kind === 'translation' ? 'translation' : 'transcription';
  const language = entry.language?.split('-')[0];
  const at = texts.findIndex(
    (text) => text.kind === kind && (language === undefined || text.language.split('-')[0] === language),
  );
  return at < 0 ? undefined : at;
}

function isOfText(role: string): boolean {
  return role === 'translator' || role === 'transcriber';
}
