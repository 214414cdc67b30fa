// verno authority: finds and shows names, joins what is one, splits what is not, and proposes what might be.
import { joinAuthorities, splitAuthority, tellApart } from '../app/authority/decide.ts';
import { proposeJoins } from '../app/authority/propose-joins.ts';
import { searchAuthorities } from '../app/authority/search.ts';
import { showAuthority } from '../app/authority/show.ts';
import type { Archive } from '../app/services.ts';
import type { NameKind } from '../model/names.ts';
import type { Problem, Result } from '../model/problem.ts';
import { sayAuthority, sayFound, sayProposals } from './authority-words.ts';
import { fail, withBareArchive, type CommandDefinition, type Context, type ExitCode } from './command.ts';
import type { Terminal } from './terminal.ts';

interface AuthorityFlags {
  readonly reason: string;
  readonly by: string;
  readonly kind: string;
}

/** One action: how many authorities it wants (or a name, in words), and what it does. */
interface Action {
  readonly names: number | 'words';
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
  examples: [
    'authority find roux jean --kind person',
    'authority propose --kind person',
    'authority show 4kz7b2xq',
    'authority join 4kz7b2xq 8fw2c9mn --reason "The same man: both lists give his posts." --by "L. Perrin"',
    'authority join "as-written levee1901|person|Roux" 8fw2c9mn --reason "The only Roux in that volume." --by "L. Perrin"',
    'authority split 4kz7b2xq --reason "Two cousins of one name." --by "L. Perrin"',
    'authority refuse 4kz7b2xq 8fw2c9mn --reason "Two cousins of one name." --by "L. Perrin"',
  ],
  configure: (command) =>
    command
      .argument('<action>', 'find, show, propose, join, split or refuse')
      .argument('[authority...]', 'ids, or references in quotes: "FORMAT KEY"; of find: a name')
      .option('--reason <text>', 'of join, split and refuse: why; readers see it', '')
      .option('--by <name>', 'who says so, for the history', 'the operator')
      .option('--kind <kind>', `of find and propose (there person): ${kinds.join(', ')}`, ''),
  run([name = '', ...names], options, out, context: Context) {
    const action = actions[name];
    if (action === undefined)
      return Promise.resolve(
        fail(out, [usage(`There is no action “${name}”.`, `Actions: ${Object.keys(actions).join(', ')}.`)]),
      );
    const wanted = action.names === 'words' ? Math.max(1, names.length) : action.names;
    if (names.length !== wanted)
      return Promise.resolve(
        fail(out, [
          usage(
            action.names === 'words'
              ? `“${name}” wants a name.`
              : `“${name}” wants ${wanted} authorities, not ${names.length}.`,
            'See verno authority --help.',
          ),
        ]),
      );
    return withBareArchive(options, out, context, (archive) =>
      action.run(archive, names, options, out, context.signal),
    );
  },
};

const actions: Readonly<Record<string, Action>> = {
  join: {
    names: 2,
    async run(archive, [from = '', to = ''], { reason, by }, out, signal) {
      const done = await joinAuthorities(archive, { from, to, reason, by }, signal);
      return told(done, out, ({ from: a, to: b, end, already, before }) => {
        if (already) out.say(`${a} was joined to ${b} before, for this reason; nothing has changed.`);
        else if (before === null) out.say(`${a} leads to ${b} now.`);
        else out.say(`${a} was joined to ${b} before; the reason given was “${before}”, and is yours now.`);
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
      return told(done, out, ({ from: a, to: b, already, before }) => {
        if (already) out.say(`${a} and ${b} were told apart before, for this reason; nothing has changed.`);
        else if (before === null) out.say(`${a} and ${b} are not proposed for joining any more.`);
        else
          out.say(
            `${a} and ${b} were told apart before; the reason given was “${before}”, and is yours now.`,
          );
      });
    },
  },
  find: {
    names: 'words',
    async run(archive, words, flags, out, signal) {
      const kind = kinds.find((one) => one === flags.kind);
      if (kind === undefined && flags.kind !== '') return fail(out, [noKind(flags.kind)]);
      const name = words.join(' ');
      const found = await searchAuthorities(archive, { name, kind }, signal);
      return told(found, out, (all) => sayFound(all, name, out));
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
      const kind = kinds.find((one) => one === (flags.kind === '' ? 'person' : flags.kind));
      if (kind === undefined) return fail(out, [noKind(flags.kind)]);
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

function noKind(kind: string): Problem {
  return usage(`“${kind}” is no kind of name.`, `Kinds: ${kinds.join(', ')}.`);
}

function usage(message: string, hint: string): Problem {
  return { code: 'usage', severity: 'error', message, hint };
}
