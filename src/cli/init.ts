// verno init: a new, empty archive.
import { fail, type CommandDefinition } from './command.ts';

interface InitOptions {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

export const init: CommandDefinition<InitOptions> = {
  examples: ['init --data ./archive --title "Papers of the Bridge Commission"'],
  configure: (command) =>
    command
      .option('--title <text>', 'what the archive is called', 'An archive')
      .option('--description <text>', 'what it holds, in a sentence or two', '')
      .option('--language <tag>', 'the language of title and description (BCP 47)', 'en'),
  async run(_, { data, title, description, language }, out, { services }) {
    const made = await services.createArchive(data, { title, description, language }, { formats: 'none' });
    if (!made.ok) return fail(out, made.problems);
    await made.value.close();
    out.say(`Made an archive in ${data}. Next: verno import PATH --data ${data}`);
    out.result({ data, title });
    return 0;
  },
};
