// Reads the lines of one text, each in its role, into blocks, marks, dates and turns of pages.
import { dateAtAnEnd, readDate } from './dates.ts';
import { noiseBlock, type BlockDraft } from './block-draft.ts';
import { BlockWriter } from './block-writer.ts';
import { gapBetween, leafKey, turnAt, type Turn } from './leaves.ts';
import type { Line } from './lines.ts';
import type { Range } from './range.ts';
import type { MarkFound } from './marks.ts';
import { passageOf } from './passage.ts';
import type { Region, Role } from './role.ts';
import { rolesOf } from './roles.ts';
import { endsSentence } from './shapes.ts';
import type { DateDraft, MarkDraft, TextDraft } from './text-draft.ts';

/** What surrounds the reading of one text. `turns` is added to by the text that shows the pages first. */
export interface TextSetting {
  readonly source: string;
  /** Whether the text is the document's own words, so that marks in it are marks on the document. */
  readonly isOriginal: boolean;
  /** Whether marks and dates are taken from it: from the original, or where there is none from the first translation. */
  readonly isPrimary: boolean;
  readonly turns: Turn[];
  /** The label of the first leaf that the exemplar has, where the marks count an exemplar's leaves. */
  readonly firstLeaf: string | undefined;
  /** Whether a date agrees with the document's own; undefined where that is not known. */
  readonly agrees: (edtf: string | null) => boolean | undefined;
}

/** Reads one text. Everything in its lines is in the outcome, or is left for `unplaced`. */
export function readText(region: Region, setting: TextSetting): TextDraft {
  return new TextReader(region, setting).read();
}

class TextReader {
  readonly #region: Region;
  readonly #setting: TextSetting;
  readonly #roles: Role[];
  readonly #writer = new BlockWriter();
  readonly #marks: MarkDraft[] = [];
  readonly #dates: DateDraft[] = [];
  readonly #furniture: (readonly Range[])[] = [];
  /** A typist's page number that stands above the folio it belongs to. */
  #typed: Turn['typed'] | undefined;
  #turned = false;
  #noiseLines = 0;

  constructor(region: Region, setting: TextSetting) {
    this.#region = region;
    this.#setting = setting;
    this.#roles = rolesOf(region);
  }

  read(): TextDraft {
    const { lines } = this.#region;
    for (let at = 0; at < lines.length; at++) {
      const [line, role] = [lines[at], this.#roles[at]];
      if (line === undefined || role === undefined) continue;
      if (role.role === 'noise') at = this.#noise(at);
      else this.#take(line, role, at);
    }
    const blocks = this.#writer.finish();
    return {
      blocks,
      marks: this.#marks,
      dates: this.#dates,
      furniture: this.#furniture.flat(),
      noiseLines: this.#noiseLines,
    };
  }

  #take(line: Line, role: Role, at: number): void {
    const isText =
      role.role !== 'folio' && role.role !== 'page-number' && role.role !== 'mark' && role.role !== 'scrawl';
    switch (role.role) {
      case 'noise':
        break;
      case 'divider':
      case 'sign':
        this.#furniture.push(line.ranges);
        break;
      case 'folio':
        this.#folio(line, role.mark);
        break;
      case 'page-number':
        this.#pageNumber(line, role.number, at);
        break;
      case 'mark':
        this.#mark(line, role.marks, at);
        break;
      case 'scrawl':
        this.#addMark('unresolved', line, 0, line.text.length);
        break;
      case 'signatory':
        this.#signatory(line);
        break;
      case 'stamp':
        this.#stamp(line, role.marks);
        break;
      case 'date':
        this.#dateLine(line);
        break;
      case 'heading':
        this.#writer.line('heading', line);
        break;
      case 'opener':
        this.#opener(line);
        break;
      case 'closer':
        this.#closer(line);
        break;
      case 'item':
        this.#writer.item(line, role.label);
        break;
      case 'prose':
        this.#writer.prose(line, this.#isFolded(at));
        break;
    }
    if (isText) this.#turned = false;
  }

  #noise(from: number): number {
    let to = from + 1;
    const { lines } = this.#region;
    while (this.#roles[to]?.role === 'noise' && (lines[to]?.blanks ?? 0) < 3) to += 1;
    const own = lines.slice(from, to);
    const block = noiseBlock(this.#setting.source, own);
    if (block !== undefined) this.#writer.noise(block);
    this.#noiseLines += own.length;
    return to - 1;
  }

  #folio(line: Line, mark: Extract<Role, { role: 'folio' }>['mark']): void {
    const { turns, isPrimary, firstLeaf } = this.#setting;
    const known = turns.findIndex(
      (turn) => turn.ref !== undefined && leafKey(turn.ref) === leafKey(mark.ref),
    );
    if (known >= 0) {
      // Another text has shown this page already: its break is here too, its number is where that text had it.
      this.#furniture.push(line.ranges);
      this.#writer.turn(known, false);
      return;
    }
    const turn = turnAt(line, mark);
    if (this.#typed !== undefined) turn.typed = this.#typed;
    this.#typed = undefined;
    const below = turns.length === 0 && !this.#writer.isEmpty;
    const isFirst = firstLeaf === undefined || leafKey(mark.ref) === firstLeaf;
    if (below && !isFirst) {
      turns.push({ ref: undefined, label: undefined, inferred: firstLeaf, line: line.number });
      this.#writer.claim(0);
    }
    const gap = gapBetween(turns.at(-1), turn);
    turns.push(turn);
    if (below && isFirst) this.#writer.claim(0);
    else this.#writer.turn(turns.length - 1, gap);
    this.#turned = true;
    // A word for leaf, and brackets around the number.
    const end = mark.tail?.to ?? mark.label.to;
    this.#furniture.push(
      passageOf([{ line, to: mark.label.from }]).pieces,
      passageOf([{ line, from: end }]).pieces,
    );
    if (mark.tail !== undefined && isPrimary) this.#addMark('unresolved', line, mark.tail.from, mark.tail.to);
  }

  #pageNumber(line: Line, number: number, at: number): void {
    const { turns } = this.#setting;
    const typed = { number, written: passageOf([{ line }]) };
    const turn = turns.at(-1);
    this.#writer.interrupt();
    if (turn !== undefined && this.#turned && turn.typed === undefined) turn.typed = typed;
    else if (this.#region.folios.size > 0) {
      if (this.#nextText(at) === 'folio') this.#typed = typed;
    } else {
      if (turns.length === 0 && !this.#writer.isEmpty) {
        turns.push({ ref: undefined, label: undefined, inferred: '1', line: line.number });
        this.#writer.claim(0);
      }
      const digits = /\d+/u.exec(line.text);
      const from = digits?.index ?? 0;
      const label = passageOf([{ line, from, to: from + (digits?.[0].length ?? 0) }]);
      const made: Turn = { ref: undefined, label, typed, line: line.number };
      this.#furniture.push(
        passageOf([{ line, to: from }]).pieces,
        passageOf([{ line, from: from + label.text.length }]).pieces,
      );
      const gap = gapBetween(turns.at(-1), made);
      turns.push(made);
      this.#writer.turn(turns.length - 1, gap);
      this.#turned = true;
    }
  }

  /** The next role behind a line that is not a mark or half-words. */
  #nextText(at: number): Role['role'] | undefined {
    const next = this.#roles.slice(at + 1, at + 40);
    return next.find(({ role }) => role !== 'mark' && role !== 'noise' && role !== 'scrawl')?.role;
  }

  #mark(line: Line, marks: readonly MarkFound[], at: number): void {
    if (!this.#setting.isOriginal) {
      this.#stamp(line, marks);
      return;
    }
    for (const mark of marks) {
      if (mark.kind === 'certification') this.#certification(line, mark);
      else this.#addMark(mark.kind, line, mark.from, mark.to, mark);
    }
    if (at > 0) this.#writer.interrupt();
  }

  #certification(line: Line, mark: MarkFound): void {
    const words = line.text.slice(0, mark.to).replace(/\s*[:：]\s*$/u, '');
    const added = this.#addMark('certification', line, 0, words.length, mark);
    this.#furniture.push(passageOf([{ line, from: words.length, to: mark.to }]).pieces);
    const signatory = passageOf([{ line, from: mark.to }]);
    if (signatory.text !== '') added.signatory = signatory;
  }

  #signatory(line: Line): void {
    const mark = this.#marks.at(-1);
    if (mark?.kind === 'certification' && mark.block === undefined && mark.signatory === undefined)
      mark.signatory = passageOf([{ line }]);
    else this.#writer.line('closer', line);
  }

  #stamp(line: Line, marks: readonly MarkFound[]): void {
    const block = this.#writer.line('stamp', line);
    for (const mark of marks) this.#addMark(mark.kind, line, mark.from, mark.to, mark, block);
  }

  #dateLine(line: Line): void {
    const { isOriginal, isPrimary, agrees } = this.#setting;
    const date = readDate(line.text, this.#region.language);
    const agreed = date === undefined ? undefined : agrees(date.edtf);
    if (date !== undefined && isOriginal && agreed === false) {
      this.#addMark('date', line, 0, line.text.length);
      this.#dates.push({ date, role: 'unknown', line: line.number });
      return;
    }
    this.#writer.line('opener', line);
    if (date !== undefined && isPrimary)
      this.#dates.push({ date, role: agreed === false ? 'unknown' : 'document', line: line.number });
  }

  /** An opener; a dateline's date is the document's where it agrees. */
  #opener(line: Line): void {
    this.#writer.line('opener', line);
    const dated = this.#setting.isPrimary ? dateAtAnEnd(line.text, this.#region.language) : undefined;
    if (dated === undefined || this.#setting.agrees(dated.date.edtf) !== true) return;
    const written = line.text.slice(dated.start, dated.end).trim();
    this.#dates.push({ date: { ...dated.date, written }, role: 'document', line: line.number });
  }

  #closer(line: Line): void {
    this.#writer.line('closer', line);
    const dated = dateAtAnEnd(line.text, this.#region.language);
    if (dated === undefined || !this.#setting.isPrimary) return;
    const written = line.text.slice(dated.start, dated.end).trim();
    this.#dates.push({ date: { ...dated.date, written }, role: 'document', line: line.number });
  }

  /** Whether a line stands in a paragraph that is folded at a certain width, and the line before fills that width. */
  #isFolded(at: number): boolean {
    const { lines } = this.#region;
    const [before, line] = [lines[at - 1], lines[at]];
    if (before === undefined || line === undefined || line.blanks > 0 || before.text.length > 130)
      return false;
    if (!endsSentence(before.text)) return true;
    const around = [lines[at - 2], before, line, lines[at + 1]].map((one) => one?.text.length ?? 0);
    return before.text.length >= 0.75 * Math.max(...around) && before.text.length >= 50;
  }

  #addMark(
    kind: MarkDraft['kind'],
    line: Line,
    from: number,
    to: number,
    found?: MarkFound,
    block?: BlockDraft,
  ): MarkDraft {
    const { language } = this.#region;
    const mark: MarkDraft = {
      kind,
      written: passageOf([{ line, from, to }]),
      ...(found !== undefined && found.normalised !== '' && { normalised: found.normalised }),
      ...(language !== undefined && kind !== 'unresolved' && { language }),
      page: this.#writer.page,
      ...(block !== undefined && { block }),
      certainty: found?.certainty ?? 'certain',
      line: line.number,
    };
    this.#marks.push(mark);
    return mark;
  }
}
