// The formats of this installation. A stranger's format is added here, in the same way as those that come with Verno.
import { citationFormats, type CitationContext } from './formats/citation/formats.ts';
import { folderFormat } from './formats/folder/folder.ts';
import { jsonFormat } from './formats/json/format.ts';
import { pageTextFormat } from './formats/page-text/format.ts';
import { plainTextFormat } from './formats/plain-text/format.ts';
import type { ExportFormat, ImportFormat } from './formats/port.ts';

export const importFormats: readonly ImportFormat[] = [folderFormat, pageTextFormat];

export function exportFormats(context: CitationContext): readonly ExportFormat[] {
  return [folderFormat, jsonFormat, plainTextFormat, ...citationFormats(context)];
}
