// bag-info.txt: what the sender says of a bag, a label and a value at a time (RFC 8493, section 2.2.2).
import { linesOf } from './encoding.ts';
import type { Findings } from './findings.ts';

export interface InfoElement {
  readonly label: string;
  readonly value: string;
  /** Where it begins. */
  readonly line: number;
}

/** Reads the elements, in their order. Labels may come more than once. */
export function readBagInfo(file: string, text: string, from1: boolean, findings: Findings): InfoElement[] {
  const elements: { label: string; values: string[]; line: number }[] = [];
  for (const { line, number } of linesOf(text)) {
    if (line.trim() === '') continue;
    const where = { file, line: number };
    const last = elements.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) {
      last.values.push(line.trim());
      continue;
    }
    const colon = line.indexOf(':');
    const label = line.slice(0, Math.max(colon, 0));
    if (label.trim() === '') {
      findings.add('error', 'bag-info-line', 'This line has no label and no colon.', where, 'Write “Label: value”, or indent the line if it goes on with the one before.'); // prettier-ignore
      continue;
    }
    if (from1 && label !== label.trim())
      findings.add('error', 'bag-info-space', `White space stands around the label “${label.trim()}”.`, where, 'Let the colon follow the label at once: since 1.0 nothing may stand between them.'); // prettier-ignore
    if (from1 && !/^[ \t](?:[^ \t]|$)/.test(line.slice(colon + 1)))
      findings.add('warning', 'bag-info-space', `After “${label.trim()}:” stands other white space than one space.`, where, 'Put one space after the colon.'); // prettier-ignore
    elements.push({ label: label.trim(), values: [line.slice(colon + 1).trim()], line: number });
  }
  return elements.map(({ label, values, line }) => ({ label, value: values.join(' '), line }));
}

/** Writes elements, each on a line of its own. Line ends within values become spaces. */
export function writeBagInfo(
  elements: readonly { readonly label: string; readonly value: string }[],
): string {
  return elements.map(({ label, value }) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** Holds what is said of the payload's size against what lies there. */
export function judgeOxum(
  file: string,
  elements: readonly InfoElement[],
  payload: { readonly bytes: number; readonly files: number },
  findings: Findings,
): void {
  const said = elements.filter(({ label }) => label.toLowerCase() === 'payload-oxum');
  for (const { line } of said.slice(1))
    findings.add('error', 'bag-oxum-twice', 'Payload-Oxum stands there more than once.', { file, line }, 'Keep the one that is true.'); // prettier-ignore
  const [first] = said;
  if (first === undefined) return;
  const numbers = /^(\d{1,15})\.(\d{1,15})$/.exec(first.value);
  const where = { file, line: first.line };
  if (numbers === null)
    findings.add('error', 'bag-oxum', `“${first.value.slice(0, 40)}” is no Payload-Oxum.`, where, 'Write bytes and files of the payload, as 279164409832.1198.'); // prettier-ignore
  else if (Number(numbers[1]) !== payload.bytes || Number(numbers[2]) !== payload.files)
    findings.add('error', 'bag-oxum', `Payload-Oxum says ${numbers[1]} bytes in ${numbers[2]} files; ${payload.bytes} bytes in ${payload.files} files lie under data/.`, where, 'Something is missing or too much: see what else is said of this bag, and copy it again.'); // prettier-ignore
}
