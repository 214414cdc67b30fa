// verno ocr: reads page images by a machine.
import { existsSync } from 'node:fs';
import { fail, type CommandDefinition } from './command.ts';
import { ocrFiles } from './ocr-files.ts';
import { engineFor, readOptions, usage, type OcrFlags } from './ocr-options.ts';

export const ocr: CommandDefinition<OcrFlags> = {
  examples: ['ocr 151.tif 152.tif --lang ru', 'ocr scans/*.jpg --lang fr,de --as alto --out ./alto'],
  configure: (command) =>
    command
      .argument(
        '[id|file...]',
        'records of the archive, or image files (JPEG, PNG, TIFF, WebP, PDF, JPEG 2000)',
      )
      .option('--lang <languages>', 'the languages of the pages, the main one first, such as ru,en')
      .option('--as <format>', 'of files: text, alto, page or json', 'text')
      .option('--out <dir>', 'write into this folder, instead of printing or publishing')
      .option(
        '--engine <name>',
        'tesseract, tesseract-js or http; the best that is there where nothing is said',
      )
      .option('--ocr-program <path>', 'the program tesseract, where it is not on the path')
      .option('--ocr-data <dir>', 'a folder of language data (rus.traineddata)')
      .option('--ocr-address <url>', 'the address of an engine that you run (docs/ocr.md)')
      .option('--ocr-seconds <number>', 'the longest that a page may take', '300')
      .option('--jobs <number>', 'pages at once; as many as the machine has cores where nothing is said')
      .option('--no-clean', 'read the pictures as they are, without making the page level and its paper even')
      .option(
        '--doubtful-below <number>',
        'mark words of which the engine is less sure than this, 0 to 1',
        '0.6',
      ),
  run: async (named, options, out, context) => {
    const read = readOptions(options);
    if (!read.ok) return fail(out, read.problems);
    const files = named.filter((name) => existsSync(name));
    if (named.length === 0) return fail(out, [usage('Name files.', 'See verno ocr --help.')]);
    if (files.length < named.length) {
      const missing = named.find((name) => !files.includes(name));
      return fail(out, [usage(`There is no file “${missing}”.`, 'Check the spelling of the path.')]);
    }
    const engine = await engineFor(context.services, options, read.value);
    if (!engine.ok) return fail(out, engine.problems);
    try {
      return await ocrFiles(named, engine.value, options, read.value, out, context);
    } finally {
      await engine.value.close();
    }
  },
};
