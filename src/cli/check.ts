// verno check: verifies everything, names what is wrong, and keeps a report of it where that is wanted; or verifies copies.
import { checkArchive } from '../app/check/check.ts';
import { keepReport, writeReport } from '../app/check/reports.ts';
import { checkCopies } from './check-copies.ts';
import { fail, withBareArchive, type CommandDefinition } from './command.ts';
import { counted } from './counted.ts';
import { problemLines } from './terminal.ts';

export interface CheckFlags {
  /** A file, or true for one in the archive's own folder. */
  readonly report?: string | true;
}

export const check: CommandDefinition<CheckFlags> = {
  examples: ['check --data ./archive', 'check --json', 'check --report', 'check /mnt/copy letters.zip'],
  configure: (command) =>
    command
      .argument(
        '[path...]',
        'copies to check instead of the archive: OCFL storage roots, OCFL objects, bags (folders, .zip, .tar, .tar.gz)',
      )
      .option(
        '--report [file]',
        'write what was found into a file; without a name into the reports of the archive, where /health sees it',
      ),
  run(paths, options, out, context) {
    if (paths.length > 0) return checkCopies(paths, out, context);
    return withBareArchive(options, out, context, async (archive) => {
      const begun = new Date();
      const report = await checkArchive(archive, {
        signal: context.signal,
        onProblem: (problem) => out.warn(problemLines(problem)),
        onProgress: ({ records, blobs }) =>
          out.progress(`${counted(blobs, 'blob')}, ${counted(records, 'record')}`),
      });
      out.progress('');
      const { records, withdrawn, versions, parts, blobs, found } = report;
      out.say(
        `${counted(records, 'record')} (${withdrawn} withdrawn besides), ${counted(versions, 'version')}, ${counted(parts, 'part')}, ${counted(blobs, 'blob')}.`,
      );
      const { authorities, units, references } = report;
      if (authorities + units > 0)
        out.say(`${counted(authorities, 'authority', 'authorities')}, ${counted(units, 'unit')}.`);
      const { within, resolved, waiting, nowhere, outside } = references;
      if (within + resolved + waiting + nowhere + outside > 0)
        out.say(
          `Cross-references: ${within + resolved} lead to a place in the archive, ${outside} out of it; ${waiting} wait for an edition that is not here, ${nowhere} lead nowhere in one that is.`,
        );
      out.say(found === 0 ? 'All is as it should be.' : `${counted(found, 'thing is', 'things are')} wrong.`);
      if (options.report !== undefined) {
        const times = { begun, ended: new Date() };
        const written = await (options.report === true
          ? keepReport(archive.dir, report, times)
          : writeReport(options.report, report, times));
        if (!written.ok) return fail(out, written.problems);
        out.say(`The report is ${written.value}`);
      }
      out.result(report);
      return found === 0 ? 0 : 1;
    });
  },
};
