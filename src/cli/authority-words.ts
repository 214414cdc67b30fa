// What `verno authority` says in words.
import type { AuthorityView } from '../app/authority/show.ts';
import type { ProposalReport, ProposedAuthority } from '../app/authority/propose-joins.ts';
import type { AuthoritiesFound } from '../app/authority/search.ts';
import { onOneLine, type Terminal } from './terminal.ts';

const inRecords = (n: number): string => `in ${n} ${n === 1 ? 'record' : 'records'}`;

export function sayAuthority(view: AuthorityView, out: Terminal): void {
  out.say(`${view.label} (${view.kind})`);
  if (view.asked !== view.id) out.say(`${view.asked ?? 'This name'} leads to ${view.id ?? 'nothing'}.`);
  for (const one of view.descriptions) {
    out.say('');
    out.say(`${one.id}  ${one.source.title ?? one.source.key}`);
    for (const { written, kind } of one.forms) out.say(`    ${kind}: ${onOneLine(written)}`);
    if (one.existence !== null) out.say(`    dates: ${one.existence}`);
    for (const { text } of [...one.description, ...one.notes]) out.say(`    ${onOneLine(text)}`);
    if (one.joined !== null)
      out.say(`    joined to ${one.joined.id} by ${one.joined.by}: ${onOneLine(one.joined.reason)}`);
    for (const other of one.distinct)
      out.say(`    not ${other.id}, says ${other.by}: ${onOneLine(other.reason)}`);
    for (const { number, published, by, note } of one.versions)
      out.say(
        `    version ${number}, ${published.slice(0, 10)}, ${by}${note === '' ? '' : `: ${onOneLine(note)}`}`,
      );
  }
  out.say('');
  for (const { written, records } of view.written)
    out.say(`written “${onOneLine(written)}” ${inRecords(records)}`);
  for (const { role, records } of view.roles) out.say(`as ${role} ${inRecords(records)}`);
  out.say(`In ${inRecords(view.records).slice(3)}.`);
  for (const { id, date, title } of view.first) out.say(`  ${id}  ${date ?? 'undated'}  ${onOneLine(title)}`);
  if (view.records > view.first.length) out.say(`  … and ${view.records - view.first.length} more`);
}

/** `asked`: the name as it was typed. */
export function sayFound({ total, found }: AuthoritiesFound, asked: string, out: Terminal): void {
  for (const { label, kind, records, ...one } of found) {
    out.say(`${shellWord(one.reference)}  ${onOneLine(label)} (${kind}, ${inRecords(records)})`);
    sayOf(one, out);
  }
  if (total === 0) out.say(`Nothing is called “${onOneLine(asked)}”.`);
  if (total > found.length)
    out.say(`… and ${total - found.length} more; another word, or --kind, leaves fewer.`);
}

export function sayProposals(report: ProposalReport, out: Terminal): void {
  for (const { from, to, doubtful, reasons } of report.proposals) {
    out.say(`${doubtful ? '?' : '='} ${onOneLine(from.label)}  ~  ${onOneLine(to.label)}`);
    for (const side of [from, to]) {
      out.say(`  ${shellWord(side.reference)}  ${onOneLine(side.label)} (${inRecords(side.records)})`);
      sayOf(side, out);
    }
    for (const { speaks, message } of reasons)
      out.say(`    ${speaks === 'for' ? '+' : '−'} ${onOneLine(message)}`);
    out.say(
      `    verno authority join ${shellWord(from.reference)} ${shellWord(to.reference)} --reason "…" --by "…"`,
    );
    out.say('');
  }
  out.say(
    `${report.proposals.length} ${report.proposals.length === 1 ? 'proposal' : 'proposals'} among ${report.compared} (kind ${report.kind}); something speaks against ${report.doubtful} of them.`,
  );
  if (report.crowded > 0)
    out.say(
      `${report.crowded} share a surname and an initial with too many others, and were compared by whole names only.`,
    );
}

/** Where it is described, and as what. */
function sayOf(
  { id, source, description }: Pick<ProposedAuthority, 'id' | 'source' | 'description'>,
  out: Terminal,
): void {
  if (source !== null)
    out.say(`      ${id === null ? 'as written in' : 'described in'} ${onOneLine(source)}`);
  if (description !== null) out.say(`      ${onOneLine(description)}`);
}

/** As a shell takes it: names come from records, and a person may copy the line. */
function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${onOneLine(text).replaceAll("'", String.raw`'\''`)}'`;
}
