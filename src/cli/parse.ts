// verno parse: what Verno understands by a date, a reference code or a query.
import { createInterface } from 'node:readline';
import { parseAs, parsers } from '../app/parse/parse.ts';
import { fail, type CommandDefinition } from './command.ts';
import { onOneLine, problemLines } from './terminal.ts';

interface ParseOptions {
  readonly language?: string;
}

export const parse: CommandDefinition<ParseOptions> = {
  examples: [
    'parse date "12.V.50г."',
    'parse code "ф. 45, оп. 1, д. 334, лл. 54-56"',
    'parse query "person:Shtykov -draft OR \\"peace treaty\\""',
    'parse date < dates.txt',
  ],
  configure: (command) =>
    command
      .argument('<kind>', parsers.join(' or '))
      .argument('[text...]', 'one text an argument; without any, one a line on standard input')
      .option('--language <tag>', 'the language the text is in, where it matters (BCP 47)'),
  async run([asked = '', ...texts], options, out) {
    const kind = parsers.find((parser) => parser === asked);
    if (kind === undefined)
      return fail(out, [
        {
          code: 'usage',
          severity: 'error',
          message: `“${asked}” is nothing that can be parsed.`,
          hint: `Use ${parsers.join(' or ')}.`,
        },
      ]);
    const results: unknown[] = [];
    let wrong = false;
    for await (const text of texts.length > 0 ? texts : lines()) {
      const parsed = parseAs(kind, text, options.language);
      wrong ||= !parsed.ok;
      results.push({
        text,
        ...(parsed.ok ? { value: parsed.value } : { value: null }),
        problems: parsed.problems,
      });
      out.say(`${onOneLine(text)}\t${parsed.ok ? onOneLine(parsed.printed) : '—'}`);
      for (const problem of parsed.problems) out.warn(problemLines(problem));
    }
    out.result({ results });
    return wrong ? 1 : 0;
  },
};

async function* lines(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    if (line.trim() !== '') yield line;
}
