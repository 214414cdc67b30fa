// verno show: one record, at its newest or any version, in any form it can be written.
import { serialiseRecord } from '../app/export/serialise.ts';
import { parseVersioned, readingProblem } from '../app/read/outcome.ts';
import { readRecord } from '../app/read/record.ts';
import { fail, withArchive, type CommandDefinition } from './command.ts';

interface ShowOptions {
  readonly as?: string;
}

export const show: CommandDefinition<ShowOptions> = {
  examples: ['show 4kz7b2xq', 'show 4kz7b2xq@1 --as citation'],
  configure: (command) =>
    command
      .argument('<id[@version]>', 'the id of the record, and a version where it is not the newest')
      .option('--as <format>', 'text, json, tei, citation, bibtex, ris, csl-json …', 'text')
      .option('--address <url>', 'the address that readers use, for citations'),
  run: ([wanted = ''], options, out, context) =>
    withArchive(options, out, context, async (archive) => {
      const { id, number } = parseVersioned(wanted);
      const viewer = { kind: 'operator' } as const;
      const format = archive.exportFormats.find(({ name }) => name === options.as);
      const links = options.json === true || format?.linked === true ? 'all' : 'none';
      const reading = await readRecord(archive, id, number, viewer, context.signal, links);
      if (reading.kind !== 'found') return fail(out, [readingProblem(wanted, reading)]);
      const written = serialiseRecord(archive.exportFormats, reading.value, options.as ?? 'text');
      if (!written.ok) return fail(out, written.problems);
      out.say(written.value.text.trimEnd());
      const { manifest, version, content, alignments } = reading.value;
      out.result({ manifest, version, content, alignments });
      return 0;
    }),
};
