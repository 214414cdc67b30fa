// verno access: opens or closes a record to readers.
import { setAccess } from '../app/access/set.ts';
import { fail, withBareArchive, type CommandDefinition } from './command.ts';
import { elsewhere } from './elsewhere.ts';

interface AccessFlags {
  readonly until?: string;
  readonly reason: string;
  readonly by: string;
}

export const access: CommandDefinition<AccessFlags> = {
  examples: [
    'access 4kz7b2xq closed --until 2031-01-01 --reason "Privacy of a living person" --by "The director"',
    'access 4kz7b2xq public --reason "The term is over" --by "The director"',
  ],
  configure: (command) =>
    command
      .argument('<id>', 'the record')
      .argument('<level>', 'public or closed')
      .option('--until <day>', 'the day on which a closed record opens by itself, such as 2031-01-01')
      .requiredOption('--reason <text>', 'why, as readers will see it')
      .requiredOption('--by <name>', 'who decided it'),
  run: ([record = '', level = ''], options, out, context) =>
    withBareArchive(options, out, context, async (archive) => {
      const { until, reason, by } = options;
      const set = await setAccess(archive, { record, level, until, reason, by });
      if (!set.ok) return fail(out, set.problems);
      const term = until === undefined ? '' : ` until ${until}`;
      out.say(`Record ${set.value.record} is ${level === 'public' ? 'open to everybody' : `closed${term}`}.`);
      if (level !== 'public') for (const line of elsewhere.closed) out.say(line);
      out.result({ ...set.value, level, until: until ?? null });
      return 0;
    }),
};
