// The command line: one file a command, all of them over the use cases in app.
import { Command, CommanderError } from 'commander';
import type { Services } from '../app/services.ts';
import { check } from './check.ts';
import { addCommand, type Context } from './command.ts';
import { demo } from './demo.ts';
import { exportRecords } from './export.ts';
import { importRecords } from './import.ts';
import { init } from './init.ts';
import { parse } from './parse.ts';
import { rebuild } from './rebuild.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { stats } from './stats.ts';
import { terminal } from './terminal.ts';
import { withdraw } from './withdraw.ts';

/** Runs one command line (without the program's name) and gives its exit code. Never ends the process itself. */
export async function main(argv: readonly string[], services: Services, version: string): Promise<number> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort(new Error('stopped on request'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  let code = 0;
  const context: Context = { services, signal: stop.signal, exit: (given) => void (code = given) };

  const program = new Command('verno')
    .description('A self-hosted archive for translated primary sources.')
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nEach command has --help with an example. Exit codes: 0 done, 1 done with problems, 2 unusable call.',
    );
  const definitions = [
    demo,
    init,
    serve,
    importRecords,
    show,
    exportRecords,
    parse,
    check,
    rebuild,
    withdraw,
    stats,
  ];
  for (const definition of definitions) addCommand(program, context, definition);
  for (const command of [program, ...program.commands]) command.exitOverride().showSuggestionAfterError();

  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (argv.includes('--json') && error.exitCode !== 0)
        terminal(true).result({ error: { code: 'usage', message: error.message, hint: 'See --help.' } });
      return error.exitCode === 0 ? 0 : 2;
    }
    if (stop.signal.aborted) {
      process.stderr.write(
        'Stopped. What was taken in until now is whole; repeating the command goes on from there.\n',
      );
      return 2;
    }
    throw error;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
