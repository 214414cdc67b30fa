// verno authority: joins what is one, splits what is not, shows it, and proposes what might be.
import { joinAuthorities, splitAuthority, tellApart } from '../app/authority/decide.ts';
import { proposeJoins, type ProposalReport } from '../app/authority/propose-joins.ts';
import { showAuthority, type AuthorityView } from '../app/authority/show.ts';
import type { Archive } from '../app/services.ts';
import type { NameKind } from '../model/names.ts';
import type { Problem, Result } from '../model/problem.ts';
import { fail, withArchive, type CommandDefinition, type Context, type ExitCode } from './command.ts';
import { onOneLine, type Terminal } from './terminal.ts';

interface AuthorityFlags {
  readonly reason: string;
  readonly by: string;
  readonly kind: string;
}

/** One action: what it needs, and what it does. */
interface Action {
  readonly names: number;
  run(
    archive: Archive,
    names: readonly string[],
    flags: AuthorityFlags,
    out: Terminal,
    signal: AbortSignal,
  ): Promise<ExitCode>;
}

const kinds: readonly NameKind[] = ['person', 'body', 'place', 'term'];

export const authority: CommandDefinition<AuthorityFlags> = {
  name: 'authority',
  summary:
    'persons, bodies, places, terms: show one, propose joins, join two, split them, or tell them apart',
  examples: [
    'authority propose --kind person',
    'authority show 4kz7b2xq',
    'authority join 4kz7b2xq 8fw2c9mn --reason "The same man: both lists give his posts." --by "L. Perrin"',
    'authority join "as-written Town archive|person|Anna Petrova" 8fw2c9mn --by "L. Perrin"',
    'authority split 4kz7b2xq --reason "Two cousins of one name." --by "L. Perrin"',
    'authority refuse 4kz7b2xq 8fw2c9mn --reason "Two cousins of one name." --by "L. Perrin"',
  ],
  configure: (command) =>
    command
      .argument('<action>', 'show, propose, join, split or refuse')
      .argument('[authority...]', 'ids, or references in quotes: "FORMAT KEY"')
      .option('--reason <text>', 'why; readers see it', '')
      .option('--by <name>', 'who says so, for the history', 'the operator')
      .option('--kind <kind>', `of propose: ${kinds.join(', ')}`, 'person'),
  run([name = '', ...names], options, out, context: Context) {
    const action = actions[name];
    if (action === undefined)
      return Promise.resolve(
        fail(out, [usage(`There is no action “${name}”.`, `Actions: ${Object.keys(actions).join(', ')}.`)]),
      );
    if (names.length !== action.names)
      return Promise.resolve(
        fail(out, [
          usage(
            `“${name}” wants ${action.names} authorities, not ${names.length}.`,
            'See verno authority --help.',
          ),
        ]),
      );
    return withArchive(options, out, context, (archive) =>
      action.run(archive, names, options, out, context.signal),
    );
  },
};

const actions: Readonly<Record<string, Action>> = {
  join: {
    names: 2,
    async run(archive, [from = '', to = ''], { reason, by }, out, signal) {
      const done = await joinAuthorities(archive, { from, to, reason, by }, signal);
      return told(done, out, ({ from: a, to: b, end, already }) => {
        out.say(already ? `${a} was joined to ${b} before.` : `${a} leads to ${b} now.`);
        if (end !== b) out.say(`${b} leads on to ${end}.`);
      });
    },
  },
  split: {
    names: 1,
    async run(archive, [name = ''], { reason, by }, out, signal) {
      const done = await splitAuthority(archive, { authority: name, reason, by }, signal);
      return told(done, out, ({ authority: id, from }) =>
        out.say(`${id} stands by itself again, apart from ${from}.`),
      );
    },
  },
  refuse: {
    names: 2,
    async run(archive, [from = '', to = ''], { reason, by }, out, signal) {
      const done = await tellApart(archive, { from, to, reason, by }, signal);
      return told(done, out, ({ from: a, to: b, already }) =>
        out.say(
          already
            ? `${a} and ${b} were told apart before.`
            : `${a} and ${b} are not proposed for joining any more.`,
        ),
      );
    },
  },
  show: {
    names: 1,
    async run(archive, [name = ''], _, out, signal) {
      const found = await showAuthority(archive, name, signal);
      return told(found, out, (view) => sayAuthority(view, out));
    },
  },
  propose: {
    names: 0,
    async run(archive, _, flags, out, signal) {
      const kind = kinds.find((one) => one === flags.kind);
      if (kind === undefined)
        return fail(out, [usage(`“${flags.kind}” is no kind of name.`, `Kinds: ${kinds.join(', ')}.`)]);
      const report = await proposeJoins(archive, kind, signal);
      sayProposals(report, out);
      out.result(report);
      return 0;
    },
  },
};

/** Prints what came of it. */
function told<T extends object>(done: Result<T>, out: Terminal, say: (value: T) => void): ExitCode {
  if (!done.ok) return fail(out, done.problems);
  say(done.value);
  out.result(done.value);
  return 0;
}

function sayAuthority(view: AuthorityView, out: Terminal): void {
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
    out.say(`written “${onOneLine(written)}” in ${records} records`);
  for (const { role, records } of view.roles) out.say(`as ${role} in ${records} records`);
  out.say(`In ${view.records} records.`);
  for (const { id, date, title } of view.first) out.say(`  ${id}  ${date ?? 'undated'}  ${onOneLine(title)}`);
  if (view.records > view.first.length) out.say(`  … and ${view.records - view.first.length} more`);
}

function sayProposals(report: ProposalReport, out: Terminal): void {
  for (const { from, to, doubtful, reasons } of report.proposals) {
    out.say(`${doubtful ? '?' : '='} ${onOneLine(from.label)}  ~  ${onOneLine(to.label)}`);
    for (const { speaks, message } of reasons)
      out.say(`    ${speaks === 'for' ? '+' : '−'} ${onOneLine(message)}`);
    out.say(`    verno authority join ${shellWord(from.reference)} ${shellWord(to.reference)}`);
  }
  out.say(
    `${report.proposals.length} proposals among ${report.compared} (kind ${report.kind}); something speaks against ${report.doubtful} of them.`,
  );
  if (report.crowded > 0)
    out.say(
      `${report.crowded} share a surname and an initial with too many others, and were compared by whole names only.`,
    );
}

/** As a shell takes it: names come from records, and a person may copy the line. */
function shellWord(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${onOneLine(text).replaceAll("'", String.raw`'\''`)}'`;
}

function usage(message: string, hint: string): Problem {
  return { code: 'usage', severity: 'error', message, hint };
}
