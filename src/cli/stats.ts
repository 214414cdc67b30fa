// verno stats: how much there is.
import { archiveStats } from '../app/read/stats.ts';
import { withBareArchive, type CommandDefinition } from './command.ts';

export const stats: CommandDefinition<object> = {
  examples: ['stats --data ./archive --json'],
  run: (_, options, out, context) =>
    withBareArchive(options, out, context, async (archive) => {
      const figures = await archiveStats(archive);
      for (const [name, value] of Object.entries(figures)) out.say(`${name.padEnd(10)} ${value}`);
      out.result(figures);
      return 0;
    }),
};
