// What Verno understands by a text: a printed date, a reference code, or a query.
import { describeQuery } from '../../index/query/describe.ts';
import { parseQuery } from '../../index/query/parse.ts';
import { writeWhole } from '../../index/query/write.ts';
import { parseReferenceCodes } from '../../model/code/parse.ts';
import { printReferenceCode } from '../../model/code/print.ts';
import { parseEdtf } from '../../model/date/edtf.ts';
import { parsePrintedDate } from '../../model/date/printed.ts';
import type { Problem } from '../../model/problem.ts';

export const parsers = ['date', 'code', 'query'] as const;
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
  switch (kind) {
    case 'date':
      return parseDate(text, language);
    case 'code':
      return parseCode(text);
    case 'query':
      return understoodQuery(text);
  }
}

/** A query as its tree, as it would be written out in full, and in words. No query fails. */
function understoodQuery(text: string): Understood {
  const { root, forms, notices } = parseQuery(text);
  const written = writeWhole({ root, forms });
  return {
    ok: true,
    value: { written, forms, root },
    printed: describeQuery({ root, forms }),
    problems: notices,
  };
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
