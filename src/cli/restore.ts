// verno restore: an archive from a backup, storage root or bag, without what was withdrawn since.
import type { RestoreProgress } from '../app/backup/restore.ts';
import { restoreFrom } from '../app/preserve/restore.ts';
import { fail, type CommandDefinition } from './command.ts';
import { counted } from './counted.ts';
import { problemLines } from './terminal.ts';

interface RestoreFlags {
  readonly withdrawals?: readonly string[];
}

export const restore: CommandDefinition<RestoreFlags> = {
  examples: [
    'restore /backup/archive-2026-11-23.tar --data ./restored',
    'restore /backup/archive-2026-11-23.tar --data ./archive --withdrawals ./archive.old',
    'restore /media/usb/preservation --data ./restored',
  ],
  configure: (command) =>
    command
      .argument(
        '<path>',
        'the file that verno backup wrote; or an OCFL storage root, or a bag as a folder or as a .tar, .tar.gz or .zip file',
      )
      .option(
        '--withdrawals <path...>',
        'what else knows of later withdrawals: the folder of the old archive, a list from verno withdrawals, another backup',
      ),
  async run([file = ''], options, out, { services, signal }) {
    const done = await restoreFrom(services, file, {
      dir: options.data,
      withdrawals: options.withdrawals ?? [],
      signal,
      onProgress: (progress) => out.progress(words(progress)),
    });
    out.progress('');
    if (!done.ok) return fail(out, done.problems);
    const report = done.value;
    for (const problem of report.problems) out.warn(problemLines(problem));
    const { applied, access } = report.withdrawals;
    out.say(
      `${report.data} holds ${counted(report.records, 'record')} (${report.withdrawn} withdrawn besides), ${counted(report.versions, 'version')} and ${counted(report.blobs, 'blob')} of ${report.date}.`,
    );
    if (applied.length > 0) out.say(`Withdrawn again, as after the backup: ${applied.join(', ')}.`);
    if (access.length > 0) out.say(`Opened or closed again, as after the backup: ${access.join(', ')}.`);
    out.say(
      report.found === 0
        ? 'All is as it should be.'
        : `${counted(report.found, 'thing is', 'things are')} wrong.`,
    );
    out.result(report);
    return report.problems.every(({ severity }) => severity === 'note') ? 0 : 1;
  },
};

function words({ doing, done, of }: RestoreProgress): string {
  if (doing === 'reading') return `reading: ${done} files`;
  return doing === 'unpacking'
    ? `unpacking: ${Math.floor((100 * done) / of)}%`
    : `${doing}: ${done} of ${of} records`;
}
