// Reads record.yaml: from its characters to a description with the heads of its texts.
import type { Report } from '../report.ts';
import { parseYaml } from '../yaml/parse.ts';
import { readAs } from '../yaml/read.ts';
import { checkRecord } from './check.ts';
import { fullRecord } from './desugar.ts';
import { RecordYamlSchema, type RecordYaml } from './schema.ts';

/** What record.yaml says, or undefined where it cannot be used; then the report holds an error for each reason. */
export function readRecordYaml(source: string, report: Report): RecordYaml | undefined {
  const written = parseYaml(source, report);
  if (written === undefined) return undefined;
  const full = fullRecord(written, report);
  const record = readAs(RecordYamlSchema, full, report);
  if (record === undefined) return undefined;
  checkRecord(record, full, report);
  return report.failed ? undefined : record;
}
