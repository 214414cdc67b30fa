// verno backup: the whole archive in one file, while it is used.
import { backupArchive } from '../app/backup/backup.ts';
import { fail, withBareArchive, type CommandDefinition } from './command.ts';
import { counted } from './counted.ts';
import { problemLines } from './terminal.ts';

interface BackupFlags {
  readonly force?: true;
}

export const backup: CommandDefinition<BackupFlags> = {
  examples: ['backup /backup/archive-2026-11-23.tar --data ./archive', 'backup latest.tar --force'],
  configure: (command) =>
    command
      .argument('<file>', 'the file to write')
      .option('--force', 'replace the file if it is there, once the new one is whole'),
  run: ([file = ''], options, out, context) =>
    withBareArchive(options, out, context, async (archive) => {
      const done = await backupArchive(archive, file, {
        version: context.version,
        force: options.force === true,
        signal: context.signal,
        onProgress: ({ blobs, ofBlobs, bytes }) =>
          out.progress(`${blobs} of ${ofBlobs} blobs, ${Math.round(bytes / 1e6)} MB`),
      });
      if (!done.ok) return fail(out, done.problems);
      const report = done.value;
      for (const problem of report.problems) out.warn(problemLines(problem));
      out.say(
        `${report.file} (${counted(report.bytes, 'byte')}) holds ${counted(report.records, 'record')}, ${counted(report.versions, 'version')} and ${counted(report.blobs, 'blob')}.`,
      );
      out.result(report);
      return report.problems.length === 0 ? 0 : 1;
    }),
};
