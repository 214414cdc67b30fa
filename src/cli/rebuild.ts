// verno rebuild: derives everything anew that can be derived.
import { rebuildArchive } from '../app/rebuild/rebuild.ts';
import { withBareArchive, type CommandDefinition } from './command.ts';
import { counted } from './counted.ts';
import { problemLines } from './terminal.ts';

export const rebuild: CommandDefinition<object> = {
  examples: ['rebuild --data ./archive'],
  run: (_, options, out, context) =>
    withBareArchive(options, out, context, async (archive) => {
      const report = await rebuildArchive(archive, {
        signal: context.signal,
        onProgress: ({ records }) => out.progress(`${records} records`),
      });
      for (const problem of report.problems) out.warn(problemLines(problem));
      const entries = report.entries > 0 ? `${report.entries} authorities and units, ` : '';
      out.say(
        `${counted(report.records, 'record')} indexed, ${entries}${counted(report.unusedFiles, 'unused file')} deleted.`,
      );
      if (report.lexicons.length > 0)
        out.say(`Lexicons dropped: ${report.lexicons.join(', ')}. verno align --all learns them again.`);
      out.result(report);
      return report.problems.length === 0 ? 0 : 1;
    }),
};
