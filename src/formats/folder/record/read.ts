// Reads record.yaml: from its characters to a description with the heads of its texts.
import type { Report } from '../report.ts';
import { lineAt } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse.ts';
import { readAs } from '../yaml/read.ts';
import { checkRecord } from './check.ts';
import { fullRecord } from './desugar.ts';
import { RecordYamlSchema, type RecordYaml } from './schema.ts';

/** What record.yaml says, and in which line: of the value that a path leads to. */
export interface ReadRecord {
  readonly record: RecordYaml;
  readonly lineAt: (...path: readonly (string | number)[]) => number;
}

/** Reads record.yaml; undefined where it cannot be used: then the report holds an error for each reason. */
export function readRecordYaml(source: string, report: Report): ReadRecord | undefined {
  const written = parseYaml(source, report);
  if (written === undefined) return undefined;
  const full = fullRecord(written, report);
  const record = readAs(RecordYamlSchema, full, report);
  if (record === undefined) return undefined;
  checkRecord(record, full, report);
  return report.failed ? undefined : { record, lineAt: (...path) => lineAt(full, path) };
}
