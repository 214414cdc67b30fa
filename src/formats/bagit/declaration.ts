// bagit.txt: which version of BagIt a bag follows, and how its tag files are encoded (RFC 8493, section 2.1.1).
import { linesOf } from './encoding.ts';
import type { Findings } from './findings.ts';

export interface Declaration {
  readonly major: number;
  readonly minor: number;
  readonly encoding: string;
}

const file = 'bagit.txt';

/** Reads the declaration. Undefined where it is so wrong that nothing can be made of it; findings say what. */
export function readDeclaration(bytes: Uint8Array, findings: Findings): Declaration | undefined {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
    findings.add(
      'error',
      'bag-declaration-mark',
      'The declaration begins with a byte-order mark.',
      { file, line: 1 },
      'Save bagit.txt as UTF-8 without a byte-order mark.',
    );
  const text = buffer.toString('utf8').replace(/^\uFEFF/, '');
  const lines = [...linesOf(text)].map(({ line }) => line);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const version = element(lines[0], 'BagIt-Version', 1, findings);
  const encoding = element(lines[1], 'Tag-File-Character-Encoding', 2, findings);
  if (lines.length > 2)
    findings.add('error', 'bag-declaration-lines', 'The declaration has more than two lines.', { file, line: 3 }, 'Keep the version and the encoding alone; the rest belongs into bag-info.txt.'); // prettier-ignore
  const numbers = /^(\d{1,3})\.(\d{1,3})$/.exec(version ?? '');
  if (version !== undefined && numbers === null)
    findings.add('error', 'bag-version', `“${version.slice(0, 40)}” is no version of BagIt.`, { file, line: 1 }, 'Write two numbers with a point between them: 1.0, or 0.97.'); // prettier-ignore
  if (numbers === null || encoding === undefined) return undefined;
  return { major: Number(numbers[1]), minor: Number(numbers[2]), encoding };
}

/** The value of a line; undefined, with a finding, where it is not the line that must stand there. */
function element(
  line: string | undefined,
  label: string,
  number: number,
  findings: Findings,
): string | undefined {
  const colon = line?.indexOf(':') ?? -1;
  if (line === undefined || line.slice(0, colon).trim().toLowerCase() !== label.toLowerCase()) {
    findings.add(
      'error',
      'bag-declaration-incomplete',
      `Line ${number} of the declaration must be “${label}: …”.`,
      { file, line: number },
      'Write the two lines that section 2.1.1 of RFC 8493 gives.',
    );
    return undefined;
  }
  if (/\s$/.test(line.slice(0, colon)) || /^\s/.test(line))
    findings.add('error', 'bag-declaration-space', `White space stands around “${label}”.`, { file, line: number }, 'Let the colon follow the label at once.'); // prettier-ignore
  const value = line.slice(colon + 1);
  if (!/^ \S+$/.test(value))
    findings.add('warning', 'bag-declaration-space', `After “${label}:” stands other white space than one space.`, { file, line: number }, 'Put one space after the colon, and nothing after the value.'); // prettier-ignore
  return value.trim();
}

/** Whether the rules of 1.0 hold, rather than those of the drafts before it. */
export const isFrom1 = (declared: Pick<Declaration, 'major'>): boolean => declared.major >= 1;
