// verno withdrawals: what was withdrawn, and opened or closed to readers, as a list that a restore understands.
import { decisionsOf, writeDecisions } from '../app/backup/decisions.ts';
import { withBareArchive, type CommandDefinition } from './command.ts';

export const withdrawals: CommandDefinition<object> = {
  examples: ['withdrawals --data ./archive > withdrawals.jsonl', 'withdrawals --json'],
  run: (_, options, out, context) =>
    withBareArchive(options, out, context, async (archive) => {
      const list = await decisionsOf(archive, context.signal);
      out.say(writeDecisions(list).trimEnd());
      out.result(list);
      return 0;
    }),
};
