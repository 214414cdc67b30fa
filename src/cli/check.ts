// verno check: verifies everything, and names what is wrong.
import { checkArchive } from '../app/check/check.ts';
import { withBareArchive, type CommandDefinition } from './command.ts';
import { problemLines } from './terminal.ts';

export const check: CommandDefinition<object> = {
  examples: ['check --data ./archive', 'check --json'],
  run: (_, options, out, context) =>
    withBareArchive(options, out, context, async (archive) => {
      const report = await checkArchive(archive, {
        signal: context.signal,
        onProblem: (problem) => out.warn(problemLines(problem)),
        onProgress: ({ records, blobs }) => out.progress(`${blobs} blobs, ${records} records`),
      });
      out.progress('');
      const { records, withdrawn, versions, parts, blobs, found } = report;
      out.say(
        `${records} records (${withdrawn} withdrawn besides), ${versions} versions, ${parts} parts, ${blobs} blobs.`,
      );
      const { authorities, units, references } = report;
      if (authorities + units > 0) out.say(`${authorities} authorities, ${units} units.`);
      const { within, resolved, waiting, nowhere, outside } = references;
      if (within + resolved + waiting + nowhere + outside > 0)
        out.say(
          `Cross-references: ${within + resolved} lead to a place in the archive, ${outside} out of it; ${waiting} wait for an edition that is not here, ${nowhere} lead nowhere in one that is.`,
        );
      out.say(found === 0 ? 'All is as it should be.' : `${found} things are wrong.`);
      out.result(report);
      return found === 0 ? 0 : 1;
    }),
};
