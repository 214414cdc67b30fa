// verno export: records as files, in any format that can be written.
import { resolve, sep } from 'node:path';
import { exportRecords as exportAll } from '../app/export/export.ts';
import type { Problem } from '../model/problem.ts';
import { fail, withArchive, type CommandDefinition, type CommonOptions } from './command.ts';
import { counted } from './counted.ts';
import { wholeExports } from './export-whole.ts';
import { problemLines } from './terminal.ts';

interface ExportFlags {
  readonly all?: true;
  readonly as: string;
  readonly out: string;
  readonly leaveOut?: string;
  readonly verify?: true;
}

const formatsInWords = [
  'record by record: folder, json, tei, text, pdf, tmx, bibtex, ris, csl-json …',
  'a copy that needs no server: site',
  'for keeping, with all that is closed: ocfl, bagit',
  'in files for everybody: dump, jsonl, csv, corpus',
  'the catalogue for other archives: ead3, eac-cpf',
].join('; ');

export const exportRecords: CommandDefinition<ExportFlags> = {
  examples: [
    'export --all --as folder --out ./records',
    'export 4kz7b2xq --as json --out ./out',
    'export --all --as site --address https://archive.example.org --out ./copy',
    'export --all --as ocfl --out /mnt/vault/archive',
  ],
  configure: (command) =>
    command
      .argument('[id...]', 'the ids of the records')
      .option('--all', 'every record that anybody may read; with ocfl and bagit the closed ones, too')
      .requiredOption('--as <format>', formatsInWords)
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
      if (isWithin(options.out, options.data))
        return fail(out, [
          {
            code: 'out-in-archive',
            severity: 'error',
            message: `${options.out} lies in the folder of the archive itself.`,
            hint: 'Name a folder beside it with --out.',
          },
        ]);
      const misplaced = misplacedFlag(options);
      if (misplaced !== undefined)
        return fail(out, [
          {
            code: 'usage',
            severity: 'error',
            message: `${misplaced} is known to --as site alone.`,
            hint: 'See verno export --help. Copies of every kind are held against their checksums by `verno check FOLDER`.',
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
      if (!report.ok) return fail(out, report.problems.map(withWholeFormats));
      for (const problem of report.value.problems) out.warn(problemLines(problem));
      out.say(`${counted(report.value.exported, 'record')} written to ${options.out}.`);
      out.result(report.value);
      return report.value.problems.length > 0 ? 1 : 0;
    }),
};

function isWithin(folder: string, archive: CommonOptions['data']): boolean {
  return `${resolve(folder)}${sep}`.startsWith(`${resolve(archive)}${sep}`);
}

function misplacedFlag({ as, leaveOut, verify }: ExportFlags): string | undefined {
  if (as === 'site') return undefined;
  return leaveOut !== undefined ? '--leave-out' : verify === true ? '--verify' : undefined;
}

/** Whoever asks for a format that there is not learns of those of the whole archive, too. */
function withWholeFormats(problem: Problem): Problem {
  if (problem.code !== 'unknown-format') return problem;
  return { ...problem, hint: `${problem.hint} Of everything: ${[...wholeExports.keys()].join(', ')}.` };
}
