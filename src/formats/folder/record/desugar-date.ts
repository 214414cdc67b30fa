// Dates in record.yaml: EDTF, a date as printed, or a full statement whose EDTF may be left to be found.
import { parseEdtf } from '../../../model/date/edtf.ts';
import { parsePrintedDate } from '../../../model/date/printed.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Report } from '../report.ts';
import { mapNode, nodeFrom, nullNode, textNode, valueOf, type MapEntry, type Node } from '../yaml/node.ts';

/** The date with its EDTF, calendar and role. `language` is the document's, which settles the order of figures. */
export function fullDate(node: Node, language: string | undefined, report: Report): Node {
  if (node.kind === 'list') return node;
  if (node.kind === 'scalar') {
    const edtf = parseEdtf(node.text);
    const exact = edtf.ok ? textNode(edtf.value.edtf, node.line) : undefined;
    return withUsual(
      mapNode(node.line, exact === undefined ? { written: node } : { edtf: exact }),
      language,
      report,
    );
  }
  return withUsual(node, language, report);
}

function withUsual(node: Node, language: string | undefined, report: Report): Node {
  if (node.kind !== 'map') return node;
  const entries: MapEntry[] = [...node.entries];
  const add = (key: string, value: Node): void => {
    if (!entries.some((entry) => entry.key === key)) entries.push({ key, line: node.line, value });
  };
  if (!entries.some(({ key }) => key === 'edtf')) {
    const written = valueOf(node, 'written');
    if (written?.kind !== 'scalar')
      report.error(
        'date-missing',
        node.line,
        'This date says neither its EDTF nor how it is written.',
        'Add “edtf: 1950-05-12”, or “edtf: null” for none.',
      );
    else {
      const read = parsePrintedDate(written.text, { language });
      report.include(read.problems.map(asHere), written.line);
      if (read.ok) {
        const { edtf, calendar, time, alternates } = read.value;
        add('edtf', nodeFrom(edtf, written.line));
        add('calendar', textNode(calendar, written.line));
        if (time !== undefined) add('time', nodeFrom(time, written.line));
        if (alternates.length > 0) add('alternates', nodeFrom(alternates, written.line));
      }
    }
    add('edtf', nullNode(node.line));
  }
  add('calendar', textNode('gregorian', node.line));
  add('role', textNode('document', node.line));
  return { ...node, entries };
}

function asHere(problem: Problem): Problem {
  const hint =
    problem.severity === 'error'
      ? `${problem.hint ?? ''} Or say it: “edtf: …”, with “written: …” beside it.`.trim()
      : problem.hint;
  return { ...problem, ...(hint !== undefined && { hint }) };
}
