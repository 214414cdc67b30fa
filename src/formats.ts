// The formats that come with this installation, and those that an operator adds.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { citationFormats, type CitationContext } from './formats/citation/formats.ts';
import { csvFormat } from './formats/csv/format.ts';
import { eadFormat } from './formats/ead/format.ts';
import { eacFormat } from './formats/eac/format.ts';
import { folderFormat } from './formats/folder/folder.ts';
import { iiifFormat } from './formats/iiif/read/format.ts';
import { jsonFormat } from './formats/json/format.ts';
import { pageTextFormat } from './formats/page-text/format.ts';
import { plainTextFormat } from './formats/plain-text/format.ts';
import type { ExportFormat, ImportFormat } from './formats/port.ts';
import { parallelFormat } from './formats/parallel/format.ts';
import { printFormat } from './formats/print/format.ts';
import { isImportFormat, registerFormats } from './formats/registry.ts';
import { altoFormat, pageXmlFormat } from './formats/recognised/export.ts';
import { altoImport, pageXmlImport } from './formats/recognised/import.ts';
import { scansFormat } from './formats/scans/format.ts';
import { teiFormat } from './formats/tei/format.ts';
import { teiExport } from './formats/tei/write/serialise.ts';
import { tmxFormat } from './formats/tmx/format.ts';
import type { Result } from './model/problem.ts';

export const importFormats: readonly ImportFormat[] = [
  folderFormat,
  pageTextFormat,
  csvFormat,
  eacFormat,
  eadFormat,
  teiFormat,
  iiifFormat,
  scansFormat,
  altoImport,
  pageXmlImport,
];

export function exportFormats(context: CitationContext): readonly ExportFormat[] {
  return [
    folderFormat,
    jsonFormat,
    plainTextFormat,
    teiExport(context),
    altoFormat,
    pageXmlFormat,
    parallelFormat,
    tmxFormat,
    printFormat(context),
    ...citationFormats(context),
  ];
}

/** Loads a module of the operator's whose default export is an import format, and registers it beside the others. */
export async function withPlugin(
  known: readonly ImportFormat[],
  path: string,
): Promise<Result<readonly ImportFormat[]>> {
  const refuse = (message: string): Result<never> => ({
    ok: false,
    problems: [
      {
        code: 'no-format',
        severity: 'error',
        message,
        where: { file: path },
        hint: 'It must be an ES module whose default export is an import format; see docs/formats/README.md.',
      },
    ],
  });
  try {
    const loaded: unknown = await import(pathToFileURL(resolve(path)).href);
    const format =
      typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined;
    return isImportFormat(format)
      ? registerFormats(known, [format])
      : refuse(`“${path}” exports no import format.`);
  } catch (error) {
    return refuse(`“${path}” cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}
