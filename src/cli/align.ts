// verno align: which sentence of a translation stands for which of its original; of records, or of two plain files.
import { existsSync } from 'node:fs';
import { alignFiles } from './align-files.ts';
import type { AlignFlags } from './align-options.ts';
import { usage, wantsEmbeddings } from './align-options.ts';
import { alignRecords } from './align-records.ts';
import { fail, withArchive, type CommandDefinition } from './command.ts';

export const align: CommandDefinition<AlignFlags> = {
  examples: [
    'align 4kz7b2xq',
    'align --all',
    'align --learn',
    'align letter.ru.txt letter.en.txt --lang ru,en --json',
    'align letter.ru.txt letter.en.txt --embeddings bge-m3 --embeddings-address http://127.0.0.1:11434/v1',
  ],
  configure: (command) =>
    command
      .argument(
        '[id|file...]',
        'records of the archive; or two files of one segment a line, for which none is needed',
      )
      .option('--all', 'every record: learn from all, then align all with what was learnt')
      .option('--learn', 'learn from all records which words render which, and align no others')
      .option(
        '--lang <languages>',
        'of two files: their languages, such as ru,en; guessed where none are named',
      )
      .option('--as <format>', 'json or tmx; words for people where nothing is said')
      .option('--out <file>', 'write into this file instead of printing')
      .option(
        '--embeddings <name>',
        'of two files: ask this outside model for vectors of their segments; the texts are sent to its address',
      )
      .option(
        '--embeddings-address <url>',
        'where it answers, in the protocol of OpenAI, up to the version; its key stands in VERNO_MODEL_KEY',
      )
      .option('--embeddings-seconds <n>', 'give up an answer that takes longer (120 where nothing is said)')
      .option('--embeddings-optional', 'where it fails, align without it and say so, instead of stopping'),
  run: async (named, flags, out, context) => {
    const files = named.filter((name) => existsSync(name));
    const looksLikeFile = named.some((name) => /[./\\]/.test(name));
    const [first, second] = named;
    if (flags.all === true || flags.learn === true) {
      if (named.length > 0)
        return fail(out, [usage('--all and --learn take no ids.', 'Leave out the ids, or the option.')]);
    } else if (named.length === 0)
      return fail(out, [usage('Name records or two files, or give --all.', 'See verno align --help.')]);
    else if (files.length > 0 || looksLikeFile) {
      if (first === undefined || second === undefined || named.length > 2)
        return fail(out, [
          usage(
            `Two files are aligned with each other; ${named.length === 1 ? 'one was' : `${named.length} were`} named.`,
            'Name the original first, then the translation.',
          ),
        ]);
      return alignFiles([first, second], flags, out, context);
    }
    if (wantsEmbeddings(flags))
      return fail(out, [
        usage(
          'Sentence embeddings are asked for two files, not for records.',
          'Name two files, or leave out the options that begin with --embeddings.',
        ),
      ]);
    return withArchive(flags, out, context, async (archive) =>
      alignRecords(archive, named, flags, out, context),
    );
  },
};
