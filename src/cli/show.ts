// verno show: one record, at its newest or any version, in any form it can be written.
import { readRecord } from '../app/read/read.ts';
import { serialiseRecord } from '../app/export/serialise.ts';
import { fail, withArchive, type CommandDefinition } from './command.ts';
import { visible } from './terminal.ts';

interface ShowOptions {
  readonly as?: string;
}

export const show: CommandDefinition<ShowOptions> = {
  name: 'show',
  summary: 'one record',
  examples: ['show 4kz7b2xq', 'show 4kz7b2xq@1 --as citation'],
  configure: (command) =>
    command
      .argument('<id[@version]>', 'the id of the record, and a version where it is not the newest')
      .option('--as <format>', 'text, json, citation, bibtex, ris, csl-json …', 'text'),
  run: ([wanted = ''], options, out, context) =>
    withArchive(options, out, context, async (archive) => {
      const record = await readRecord(archive, wanted, { kind: 'operator' });
      if (!record.ok) return fail(out, record.problems);
      const written = serialiseRecord(archive, record.value, options.as ?? 'text');
      if (!written.ok) return fail(out, written.problems);
      out.say(visible(written.value).trimEnd());
      out.result(record.value);
      return 0;
    }),
};
