// What Verno understands by a text: a printed date, or a reference code.
import { parseReferenceCodes } from '../../model/code/parse.ts';
import { printReferenceCode } from '../../model/code/print.ts';
import { parseEdtf } from '../../model/date/edtf.ts';
import { parsePrintedDate } from '../../model/date/printed.ts';
import type { Problem } from '../../model/problem.ts';

export const parsers = ['date', 'code'] as const;
export type Parser = (typeof parsers)[number];

/** `printed` is the understanding in one line; `value` all of it. */
export type Understood =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly printed: string;
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function parseAs(kind: Parser, text: string, language: string | undefined): Understood {
  return kind === 'date' ? parseDate(text, language) : parseCode(text);
}

/** A date as EDTF; text that is EDTF already is taken as it is. */
function parseDate(text: string, language: string | undefined): Understood {
  const edtf = parseEdtf(text.trim());
  if (edtf.ok) return { ok: true, value: edtf.value, printed: edtf.value.edtf, problems: edtf.problems };
  const printed = parsePrintedDate(text, language === undefined ? {} : { language });
  if (!printed.ok) return printed;
  return {
    ok: true,
    value: printed.value,
    printed: printed.value.edtf ?? 'undated',
    problems: printed.problems,
  };
}

function parseCode(text: string): Understood {
  const codes = parseReferenceCodes(text);
  if (!codes.ok) return codes;
  const printed = codes.value.map((code) => printReferenceCode(code)).join('; ');
  return { ok: true, value: codes.value, printed, problems: codes.problems };
}
