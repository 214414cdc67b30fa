// verno demo: makes the sample archive, if it is not there, and serves it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSources } from '../app/import/import.ts';
import { readArchiveInfo } from '../app/import/archive-info.ts';
import { fail, type CommandDefinition } from './command.ts';
import { renewIndex } from './renew-index.ts';
import { openInBrowser } from './browser.ts';
import { serveUntilStopped, type ServeFlags } from './serve.ts';
import { problemLines } from './terminal.ts';

interface DemoOptions extends ServeFlags {
  readonly open?: true;
}

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

export const demo: CommandDefinition<DemoOptions> = {
  examples: ['demo', 'demo --data ./my-samples --port 0'],
  configure: (command) =>
    command
      .option('--port <number>', 'the port to listen on; 0 takes a free one', '4321')
      .option('--host <address>', 'the network address to listen on', '127.0.0.1')
      .option('--open', 'open it in a browser')
      .setOptionValueWithSource('data', './sample-archive', 'default'),
  async run(_, options, out, context) {
    const { services, signal } = context;
    const isThere = existsSync(join(options.data, 'verno.db'));
    const opened = isThere
      ? await services.openArchive(options.data)
      : await services.createArchive(options.data, await readArchiveInfo(samples));
    if (!opened.ok) return fail(out, opened.problems);
    const archive = opened.value;
    try {
      await renewIndex(archive, opened.problems, out, signal);
      // Repeatable without doubles, so a demo that was interrupted while it was made is completed by the next.
      // Edits come after the records that they edit.
      for (const source of ['authorities.csv', 'units.csv', 'records', 'edits']) {
        const report = await importSources(archive, [join(samples, source)], { by: 'Verno', signal });
        for (const problem of report.problems)
          if (problem.severity === 'error') out.warn(problemLines(problem));
      }
      return await serveUntilStopped(archive, options, out, {
        ...context,
        services: {
          ...services,
          serve: async (served, serveOptions) => {
            const running = await services.serve(served, serveOptions);
            if (running.ok && options.open === true) openInBrowser(running.value.address);
            return running;
          },
        },
      });
    } finally {
      await archive.close();
    }
  },
};
