// verno names: the forms of a name in other scripts, and which names of a list may be the same.
import { readFile, stat } from 'node:fs/promises';
import { longestName, mostBytes, mostNames, readNames, tooLong } from '../app/names/list.ts';
import { matcherAmong, nameForms, type NameForms, type NameResult } from '../app/names/match.ts';
import type { Problem, Result } from '../model/problem.ts';
import { fail, type CommandDefinition } from './command.ts';
import { inputLines, type InputLine } from './input-lines.ts';
import { onOneLine, problemLines, type Terminal } from './terminal.ts';

interface NamesOptions {
  readonly among?: string;
  readonly limit: string;
  readonly atLeast?: string;
}

export const names: CommandDefinition<NamesOptions> = {
  examples: [
    'names "Пак Хен Ен"',
    'names "Chou En-lai" 朴憲永 --among people.txt',
    'names --among people.txt --json < asked.txt',
  ],
  configure: (command) =>
    command
      .argument('[name...]', 'one name an argument; without any, one a line on standard input')
      .option('--among <file>', 'a list to look for them in, UTF-8, one name a line')
      .option('--limit <number>', 'the most matches for one name', '10')
      .option('--at-least <score>', 'the least score of a match, 0 to 1'),
  async run(asked, options, out) {
    const limit = Number(options.limit);
    const atLeast = options.atLeast === undefined ? undefined : Number(options.atLeast);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
      return fail(out, [
        usage(`--limit ${options.limit} is no number of matches.`, 'Give a whole number from 1 to 1000.'),
      ]);
    if (atLeast !== undefined && !(atLeast >= 0 && atLeast <= 1))
      return fail(out, [
        usage(`--at-least ${options.atLeast ?? ''} is no score.`, 'Give a number from 0 to 1.'),
      ]);
    let answer: (name: string) => NameForms | NameResult = nameForms;
    if (options.among !== undefined) {
      const list = await readList(options.among);
      for (const problem of list.ok ? list.problems : []) out.warn(problemLines(problem));
      if (!list.ok) return fail(out, list.problems);
      answer = matcherAmong(list.value, { limit, ...(atLeast === undefined ? {} : { atLeast }) });
    }
    const results: (NameForms | NameResult)[] = [];
    let wrong = false;
    let line = 0;
    try {
      for await (const { text, length } of asked.length > 0
        ? given(asked)
        : inputLines(process.stdin, longestName)) {
        line += 1;
        if (length > longestName) {
          wrong = true;
          out.warn(problemLines(tooLong(length, { line })));
        } else if (text.trim() !== '') {
          if (results.length === mostNames) return fail(out, [tooMany]);
          const result = answer(text.trim());
          results.push(result);
          say(out, result);
        }
      }
    } catch (error) {
      if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
        return fail(out, [notUtf8]);
      throw error;
    }
    if (results.length === 0 && !wrong)
      return fail(out, [
        usage('No name was given.', 'Give names as arguments, or one a line on standard input.'),
      ]);
    out.result({ results });
    return wrong ? 1 : 0;
  },
};

function say(out: Terminal, result: NameForms | NameResult): void {
  out.say(onOneLine(result.name));
  if ('forms' in result)
    for (const { written, system } of result.forms) {
      if (system !== null) out.say(`  ${onOneLine(written)}\t${system}`);
    }
  else if (result.matches.length === 0) out.say('  —');
  else
    for (const { name, score, reason } of result.matches)
      out.say(`  ${score.toFixed(2)}\t${onOneLine(name)}\t${onOneLine(reason)}`);
}

async function readList(file: string): Promise<Result<readonly string[]>> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes)
      return {
        ok: false,
        problems: [
          {
            code: 'list-too-large',
            severity: 'error',
            message: `The list has ${size.toLocaleString('en')} bytes; ${mostBytes.toLocaleString('en')} are read at most.`,
            hint: 'Part it into several files, and ask each of them.',
            where: { file },
          },
        ],
      };
    return readNames(await readFile(file), file);
  } catch (error) {
    return {
      ok: false,
      problems: [
        {
          code: 'unreadable',
          severity: 'error',
          message: `The list cannot be read: ${error instanceof Error ? error.message : String(error)}`,
          hint: 'Give a file with one name a line.',
          where: { file },
        },
      ],
    };
  }
}

function* given(names: readonly string[]): Generator<InputLine> {
  for (const name of names) yield { text: name, length: name.length };
}

function usage(message: string, hint: string): Problem {
  return { code: 'usage', severity: 'error', message, hint };
}

const tooMany: Problem = {
  code: 'too-many-names',
  severity: 'error',
  message: `More than ${mostNames.toLocaleString('en')} names were asked for.`,
  hint: 'Ask for them in several runs.',
};

const notUtf8: Problem = {
  code: 'not-utf8',
  severity: 'error',
  message: 'Standard input is not in UTF-8.',
  hint: 'Give names in UTF-8, one a line.',
};
