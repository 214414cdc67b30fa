// verno import: reads files and folders into the archive.
import { imageLimits, type ImageLimitFlags } from '../app/image-limits.ts';
import { fetchLimits, type FetchFlags } from './import-fetch.ts';
import { importSources, type ImportReport } from '../app/import/import.ts';
import { readMappingFile } from '../app/import/mapping-file.ts';
import type { Problem } from '../model/problem.ts';
import { askedOcr, ocrImported, type ImportOcrFlags } from './import-ocr.ts';
import { pageImagesLine } from './import-words.ts';
import { fail, withArchive, type CommandDefinition } from './command.ts';
import { onOneLine, problemLines, type Terminal } from './terminal.ts';

interface ImportFlags extends ImageLimitFlags, ImportOcrFlags, FetchFlags {
  readonly format?: string;
  readonly collection?: string;
  readonly dryRun?: true;
  readonly by: string;
  readonly maxTextBytes: string;
  readonly plugin?: string;
  readonly mapping?: string;
}

/** A longer file might not fit into one string. */
const largestText = 256 * 1024 * 1024;

/** More than so many problems of one kind are counted, not printed. */
const shownOfAKind = 10;

export const importRecords: CommandDefinition<ImportFlags> = {
  examples: [
    'import ./records --data ./archive',
    'import documents.csv --mapping columns.yaml',
    'import ./scans/delo-3 --ocr --lang ru',
    'import https://library.example/iiif/letter/manifest.json --fetch-images',
    'import page.txt --format page-text --collection korea --dry-run',
  ],
  configure: (command) =>
    command
      .argument('<path...>', 'files and folders to read; or the addresses of IIIF manifests')
      .option('--format <name>', 'read everything in this format, instead of recognising it')
      .option('--plugin <module>', 'a module of your own whose default export is an import format')
      .option('--mapping <file>', 'what the columns of a table are (docs/formats/csv.md)')
      .option('--collection <name>', 'put the records into this collection')
      .option('--fetch-images', 'fetch page images and annotations that others publish, too')
      .option('--allow-private-hosts', 'fetch them from this machine and the own network, too')
      .option('--max-fetched-bytes <number>', 'the most that is fetched in one import, in bytes (20 GiB)')
      .option('--ocr', 'read the pages of records without a transcription at once, as verno ocr does')
      .option('--lang <languages>', 'their languages for --ocr, the main one first, such as ru,en')
      .option('--dry-run', 'say what would happen, and change nothing')
      .option('--by <name>', 'who imports, for the history', 'the operator')
      .option('--max-text-bytes <number>', 'the largest text that is read, in bytes', String(8 * 1024 * 1024))
      .option('--max-image-pixels <number>', 'the largest page image that is taken, in pixels (250000000)')
      .option('--max-image-bytes <number>', 'the largest file of page images that is taken, in bytes (2 GiB)')
      .option('--max-image-pages <number>', 'the most pages that one PDF or TIFF may have (2000)')
      .option('--max-image-seconds <number>', 'the longest that a page image may take to be decoded (60)'),
  run: (paths, options, out, context) =>
    withArchive(options, out, context, async (opened) => {
      const extended =
        options.plugin === undefined
          ? ({ ok: true, value: opened } as const)
          : await context.services.withPlugin(opened, options.plugin);
      if (!extended.ok) return fail(out, extended.problems);
      const archive = extended.value;
      const known = archive.importFormats.map((format) => format.name);
      const maxTextBytes = Number(options.maxTextBytes);
      if (options.format !== undefined && !known.includes(options.format))
        return fail(out, [usage(`There is no format “${options.format}”.`, `Formats: ${known.join(', ')}.`)]);
      if (!Number.isSafeInteger(maxTextBytes) || maxTextBytes < 1 || maxTextBytes > largestText)
        return fail(out, [
          usage(`--max-text-bytes wants a number of bytes, at most ${largestText}.`, 'For example 67108864.'),
        ]);
      const limits = imageLimits(options);
      if (!limits.ok) return fail(out, limits.problems);
      const fetched = fetchLimits(options);
      if (!fetched.ok) return fail(out, fetched.problems);
      const mapping = options.mapping === undefined ? undefined : await readMappingFile(options.mapping);
      if (mapping?.ok === false) return fail(out, mapping.problems);
      const ocr = await askedOcr(options, context);
      if (!ocr.ok) return fail(out, ocr.problems);
      const report = await importSources(archive, paths, {
        format: options.format,
        collection: options.collection,
        dryRun: options.dryRun === true,
        by: options.by,
        maxTextBytes,
        mapping: mapping?.value,
        ...fetched.value,
        imageLimits: limits.value,
        signal: context.signal,
        onProgress: (done) =>
          out.progress(`${done.imported + done.unchanged} records, ${done.failed} failed · ${done.name}`),
      });
      out.progress('');
      sayReport(report, out);
      const reading = { by: options.by, limits: limits.value };
      const { read, problems } =
        ocr.value === undefined
          ? { read: undefined, problems: [] }
          : await ocrImported(archive, report, ocr.value, reading, out, context);
      const all = [...report.problems, ...problems];
      out.result({ ...report, ...(read && { read }), problems: all });
      const wrong = report.failed > 0 || all.some((problem) => problem.severity !== 'note');
      return wrong ? 1 : 0;
    }),
};

function sayReport(report: ImportReport, out: Terminal): void {
  const byKind = Map.groupBy(report.problems, (problem) => problem.code);
  for (const [kind, problems] of byKind) {
    for (const problem of problems.slice(0, shownOfAKind)) out.warn(problemLines(problem));
    if (problems.length > shownOfAKind)
      out.warn(`  … and ${problems.length - shownOfAKind} more of the kind “${kind}”`);
  }
  if (byKind.size > 1) {
    out.say('Problems by kind:');
    for (const [kind, problems] of byKind) out.say(`  ${String(problems.length).padStart(6)}  ${kind}`);
  }
  const would = report.dryRun ? 'would be ' : '';
  out.say(`${report.imported} ${would}imported, ${report.unchanged} unchanged, ${report.failed} failed.`);
  const { imported, unchanged, failed } = report.entries;
  if (imported + unchanged + failed > 0)
    out.say(`Authorities and units: ${imported} ${would}imported, ${unchanged} unchanged, ${failed} failed.`);
  const images = pageImagesLine(report.pageImages);
  if (images !== undefined) out.say(images);
  for (const record of report.records.slice(0, 5))
    out.say(`  ${record.id}@${record.version}  ${onOneLine(record.title)}`);
  if (report.records.length > 5) out.say(`  … and ${report.records.length - 5} more`);
}

function usage(message: string, hint: string): Problem {
  return { code: 'usage', severity: 'error', message, hint };
}
