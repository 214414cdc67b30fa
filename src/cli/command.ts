// What every command has in common: the archive's folder, JSON, exit codes, and how a failure is told.
import { Command } from 'commander';
import type { Archive, Opening, Services } from '../app/services.ts';
import type { Problem } from '../model/problem.ts';
import { renewIndex } from './renew-index.ts';
import { problemLines, terminal, type Terminal } from './terminal.ts';

/** 0: done. 1: done, with problems. 2: the call cannot be carried out. */
export type ExitCode = 0 | 1 | 2;

export interface Context {
  readonly services: Services;
  /** Of Verno. */
  readonly version: string;
  /** Aborted on Ctrl-C and on a request to stop. */
  readonly signal: AbortSignal;
  exit(code: ExitCode): void;
}

export interface CommonOptions {
  readonly data: string;
  readonly json?: true;
  /** The address that readers use, for citations; of commands that write some. */
  readonly address?: string;
}

export interface CommandDefinition<Options> {
  /** Command lines that show the use, without `verno`. */
  readonly examples: readonly string[];
  readonly configure?: (command: Command) => Command;
  run(
    args: readonly string[],
    options: Options & CommonOptions,
    out: Terminal,
    context: Context,
  ): Promise<ExitCode>;
}

/** Makes a command known to the program; without its definition by name and summary only, which is enough for the help and for hints. */
export function addCommand<Options>(
  program: Command,
  context: Context,
  { name, summary }: { readonly name: string; readonly summary: string },
  definition: CommandDefinition<Options> | undefined,
): void {
  const command = new Command(name).description(summary);
  program.addCommand(command);
  if (definition === undefined) return;
  command
    .option('--data <dir>', 'the folder of the archive', './archive')
    .option('--json', 'print one JSON object instead of words');
  definition.configure?.(command);
  const examples = definition.examples.map((example) => `  verno ${example}`).join('\n');
  command.addHelpText('after', `\nExample${definition.examples.length > 1 ? 's' : ''}:\n${examples}`);
  command.action(async () => {
    const options = command.opts<Options & CommonOptions>();
    const out = terminal(options.json === true);
    context.exit(await definition.run(command.args, options, out, context));
  });
}

type Use = (archive: Archive) => Promise<ExitCode>;

/** Opens the archive, hands it over, and closes it whatever happens. */
export async function withArchive(
  options: CommonOptions,
  out: Terminal,
  context: Context,
  use: Use,
): Promise<ExitCode> {
  return withOpened('all', options, out, context, use);
}

/** The same for a command that reads and writes no formats: the archive it gets has none, and is open sooner. */
export async function withBareArchive(
  options: CommonOptions,
  out: Terminal,
  context: Context,
  use: Use,
): Promise<ExitCode> {
  return withOpened('none', options, out, context, use);
}

async function withOpened(
  formats: NonNullable<Opening['formats']>,
  options: CommonOptions,
  out: Terminal,
  context: Context,
  use: Use,
): Promise<ExitCode> {
  if (options.address !== undefined && !URL.canParse(options.address))
    return fail(out, [
      {
        code: 'usage',
        severity: 'error',
        message: `“${options.address}” is no address.`,
        hint: 'For example https://archive.example.org',
      },
    ]);
  const opened = await context.services.openArchive(options.data, { address: options.address, formats });
  if (!opened.ok) return fail(out, opened.problems);
  try {
    await renewIndex(opened.value, opened.problems, out, context.signal);
    return await use(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Says why a call cannot be carried out. */
export function fail(out: Terminal, problems: readonly Problem[]): ExitCode {
  const [first] = problems;
  if (first !== undefined)
    out.result({ error: { code: first.code, message: first.message, hint: first.hint ?? null } });
  for (const problem of problems) out.warn(problemLines(problem));
  return 2;
}
