// The command line: one file a command, all of them over the use cases in app.
import { Command, CommanderError } from 'commander';
import { faultOf } from '../app/fault.ts';
import type { Services } from '../app/services.ts';
import type { Problem } from '../model/problem.ts';
import { addCommand, fail, type Context } from './command.ts';
import { commands } from './commands.ts';
import { terminal } from './terminal.ts';

/** Runs one command line (without the program's name) and gives its exit code. Never ends the process itself. */
export async function main(argv: readonly string[], services: Services, version: string): Promise<number> {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners('error').includes(onClosedPipe)) stream.on('error', onClosedPipe);
  const stop = new AbortController();
  // Whoever asks a second time will not wait for a graceful end: the system ends the process then.
  const onSignal = (): void => {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    stop.abort(new Error('stopped on request'));
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  let code = 0;
  const context: Context = { services, version, signal: stop.signal, exit: (given) => void (code = given) };

  const program = new Command('verno')
    .description('A self-hosted archive for translated primary sources.')
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nEach command has --help with an example. Exit codes: 0 done, 1 done with problems, 2 unusable call.',
    );
  for (const listed of commands) {
    const definition = argv.includes(listed.name) ? await listed.load() : undefined;
    addCommand(program, context, listed, definition);
  }
  for (const command of [program, ...program.commands]) command.exitOverride().showSuggestionAfterError();

  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    const out = terminal(argv.includes('--json'));
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      out.result({ error: { code: 'usage', message: error.message, hint: 'See --help.' } });
      return 2;
    }
    if (stop.signal.aborted) return fail(out, [stopped]);
    const fault = faultOf(error);
    if (fault !== undefined) return fail(out, [fault]);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return fail(out, [bug(error)]);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Whoever read what is printed may stop reading (`verno show ID | head`); the command goes on with its work. */
function onClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const stopped: Problem = {
  code: 'stopped',
  severity: 'error',
  message: 'Stopped.',
  hint: 'What was taken in until now is whole; repeating the command goes on from there.',
};

function bug(error: unknown): Problem {
  return {
    code: 'bug',
    severity: 'error',
    message: `Verno has failed: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'What was taken in until now is whole. Please report this, with the lines above.',
  };
}
