// verno withdrawals: what was withdrawn, and opened or closed to readers, as a list that a restore understands.
import { decisionsOf, writeDecisions } from '../app/backup/decisions.ts';
import { withArchive, type CommandDefinition } from './command.ts';

export const withdrawals: CommandDefinition<object> = {
  name: 'withdrawals',
  summary: 'list what was withdrawn, opened or closed, as lines of JSON for verno restore --withdrawals',
  examples: ['withdrawals --data ./archive > withdrawals.jsonl', 'withdrawals --json'],
  run: (_, options, out, context) =>
    withArchive(options, out, context, async (archive) => {
      const list = await decisionsOf(archive, context.signal);
      out.say(writeDecisions(list).trimEnd());
      out.result(list);
      return 0;
    }),
};
