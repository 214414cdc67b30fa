// verno ocr: reads page images by a machine; of records, or of plain files.
import { existsSync } from 'node:fs';
import { fail, withArchive, type CommandDefinition } from './command.ts';
import { ocrFiles } from './ocr-files.ts';
import { engineFor, readOptions, usage, type OcrFlags } from './ocr-options.ts';
import { ocrRecords } from './ocr-records.ts';

export const ocr: CommandDefinition<OcrFlags> = {
  examples: [
    'ocr 4kz7b2xq --lang ru',
    'ocr --all-without-text --out ./to-edit',
    'ocr 151.tif 152.tif --lang ru --as alto --out ./alto',
  ],
  configure: (command) =>
    command
      .argument('[id|file...]', 'records of the archive; or image files, for which none is needed')
      .option('--all-without-text', 'every record that has page images and no transcription')
      .option('--lang <languages>', 'the languages of the pages, the main one first, such as ru,en')
      .option('--out <dir>', 'write into this folder: records to edit and import, or a file for each page')
      .option('--as <format>', 'of files: text, alto, page or json', 'text')
      .option('--dry-run', 'read, say what would come of it, and publish nothing')
      .option('--by <name>', 'who has it read, for the history', 'the operator')
      .option('--again', 'lay a transcription anew on pages where it has its places already')
      .option(
        '--doubtful-below <number>',
        'mark words of which the engine is less sure than this, 0 to 1',
        '0.6',
      )
      .option('--no-clean', 'read the pictures as they are: neither level nor even')
      .option('--jobs <number>', 'pages at once; as many as there are cores where nothing is said')
      .option(
        '--engine <name>',
        'tesseract, tesseract-js or http; the best that is there where nothing is said',
      )
      .option('--ocr-program <path>', 'the program tesseract, where it is not on the path')
      .option('--ocr-data <dir>', 'a folder of language data (rus.traineddata)')
      .option('--ocr-address <url>', 'the address of an engine that you run (docs/ocr.md)')
      .option('--ocr-version <text>', 'the version of that engine: what another read is read anew')
      .option('--ocr-seconds <number>', 'the longest that a page may take', '300')
      .option('--max-image-pixels <number>', 'the largest page image that is read, in pixels (250000000)')
      .option('--max-image-bytes <number>', 'the largest file of page images that is read, in bytes (2 GiB)')
      .option('--max-image-pages <number>', 'the most pages that one PDF or TIFF may have (2000)')
      .option('--max-image-seconds <number>', 'the longest that a page image may take to be decoded (60)'),
  run: async (named, flags, out, context) => {
    const read = readOptions(flags);
    if (!read.ok) return fail(out, read.problems);
    const files = named.filter((name) => existsSync(name));
    const other = named.find((name) => !files.includes(name));
    if ((named.length === 0) === (flags.allWithoutText !== true))
      return fail(out, [
        usage('Name records or files, or give --all-without-text.', 'See verno ocr --help.'),
      ]);
    if (other !== undefined && (files.length > 0 || /[./\\]/.test(other)))
      return fail(out, [usage(`There is no file “${other}”.`, 'Check the spelling of the path.')]);
    const engine = await engineFor(context.services, flags, read.value);
    if (!engine.ok) return fail(out, engine.problems);
    const asked = { flags, ...read.value, engine: engine.value };
    try {
      if (files.length > 0) return await ocrFiles(files, asked, out, context);
      return await withArchive(flags, out, context, (archive) =>
        ocrRecords(archive, named, asked, out, context),
      );
    } finally {
      await engine.value.close();
    }
  },
};
