// verno dump: makes the files that readers are offered on the data page.
import { makeDumps } from '../app/dumps/make-dumps.ts';
import { fail, withArchive, type CommandDefinition } from './command.ts';
import { counted } from './counted.ts';
import { sayDumps } from './dump-words.ts';

export const dump: CommandDefinition<object> = {
  examples: ['dump --data ./archive --address https://archive.example.org'],
  configure: (command) =>
    command.option('--address <url>', 'the address that readers use, for addresses in the files'),
  run: (_, options, out, context) =>
    withArchive(options, out, context, async (archive) => {
      const { signal } = context;
      const onProgress = (records: number): void => out.progress(counted(records, 'record'));
      const done = await makeDumps(archive, { address: options.address, signal, onProgress });
      if (!done.ok) return fail(out, done.problems);
      const code = sayDumps(done.value, out);
      out.say(
        'The server offers them under /data, until a record is withdrawn or closed; then make them anew.',
      );
      return code;
    }),
};
