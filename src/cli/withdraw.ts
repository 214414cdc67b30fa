// verno withdraw: takes a published record, authority or unit away, where law or privacy demands it.
import { withdrawRecord } from '../app/withdraw/withdraw.ts';
import { fail, withBareArchive, type CommandDefinition } from './command.ts';
import { elsewhere } from './elsewhere.ts';
import { problemLines } from './terminal.ts';

interface WithdrawFlags {
  readonly reason: string;
  readonly by: string;
}

const kinds = { record: 'Record', authority: 'Authority', unit: 'Unit' } as const;

export const withdraw: CommandDefinition<WithdrawFlags> = {
  examples: ['withdraw 4kz7b2xq --reason "Order of the court of 3 May 2026" --by "The director"'],
  configure: (command) =>
    command
      .argument('<id>', 'the record, authority or unit')
      .requiredOption('--reason <text>', 'why, as readers will see it')
      .requiredOption('--by <name>', 'who decided it'),
  run: ([id = ''], options, out, context) =>
    withBareArchive(options, out, context, async (archive) => {
      const { reason, by } = options;
      const done = await withdrawRecord(archive, { record: id, reason, by }, context.signal);
      if (!done.ok) return fail(out, done.problems);
      for (const problem of done.problems) out.warn(problemLines(problem));
      const { already, editionFiles, entries } = done.value;
      const what = `${kinds[done.value.kind]} ${id}`;
      out.say(already ? `${what} was withdrawn before; that withdrawal stands.` : `${what} is withdrawn.`);
      if (entries.length > 0)
        out.say(
          `With it ${entries.length === 1 ? 'goes the description of a name' : `go the descriptions of ${entries.length} names`} that no other record has: ${entries.join(', ')}.`,
        );
      for (const line of elsewhere.withdrawn) out.say(line);
      if (editionFiles > 0)
        out.say(
          `${editionFiles} files of the edition that it stood in are erased with it, since they held its words; its other documents stand.`,
        );
      out.result({ record: id, ...done.value });
      return done.problems.every(({ severity }) => severity === 'note') ? 0 : 1;
    }),
};
