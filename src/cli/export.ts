// verno export: records as files, in any format that can be written.
import { exportRecords as exportAll } from '../app/export/export.ts';
import { fail, withArchive, type CommandDefinition } from './command.ts';
import { counted } from './counted.ts';
import { wholeExports } from './export-whole.ts';
import { problemLines } from './terminal.ts';

interface ExportFlags {
  readonly all?: true;
  readonly as: string;
  readonly out: string;
}

export const exportRecords: CommandDefinition<ExportFlags> = {
  examples: ['export --all --as folder --out ./records', 'export 4kz7b2xq --as json --out ./out'],
  configure: (command) =>
    command
      .argument('[id...]', 'the ids of the records')
      .option('--all', 'every record that anybody may read')
      .requiredOption(
        '--as <format>',
        'the format: folder, json, tei, text, bibtex, ris, csl-json …; of everything, for keeping: ocfl, bagit',
      )
      .requiredOption('--out <dir>', 'a folder that is absent or empty, or one of an earlier export')
      .option('--address <url>', 'the address that readers use, for citations')
      .option('--leave-out <list>', 'with --as site: what is not to be in the copy: pdf')
      .option('--verify', 'with --as site: read what the last run wrote, instead of believing its sizes'),
  run: (ids, options, out, context) =>
    withArchive(options, out, context, async (archive) => {
      if ((ids.length === 0) === (options.all !== true))
        return fail(out, [
          {
            code: 'usage',
            severity: 'error',
            message: 'Name records, or give --all.',
            hint: 'See verno export --help.',
          },
        ]);
      const asked = options.all === true ? undefined : ids;
      const whole = await wholeExports.get(options.as)?.();
      if (whole !== undefined) return whole(archive, asked, options, out, context);
      const report = await exportAll(archive, {
        ids: asked,
        format: options.as,
        out: options.out,
        signal: context.signal,
        onProgress: (done) => out.progress(counted(done, 'record')),
      });
      if (!report.ok) return fail(out, report.problems);
      for (const problem of report.value.problems) out.warn(problemLines(problem));
      out.say(`${counted(report.value.exported, 'record')} written to ${options.out}.`);
      out.result(report.value);
      return report.value.problems.length > 0 ? 1 : 0;
    }),
};
