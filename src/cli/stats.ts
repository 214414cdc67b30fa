// verno stats: how much there is.
import { archiveStats } from '../app/read/stats.ts';
import { withArchive, type CommandDefinition } from './command.ts';

export const stats: CommandDefinition<object> = {
  name: 'stats',
  summary: 'figures of the archive',
  examples: ['stats --data ./archive --json'],
  run: (_, options, out, context) =>
    withArchive(options, out, context, async (archive) => {
      const figures = await archiveStats(archive);
      for (const [name, value] of Object.entries(figures)) out.say(`${name.padEnd(10)} ${value}`);
      out.result(figures);
      return 0;
    }),
};
