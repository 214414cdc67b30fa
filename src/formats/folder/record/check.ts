// What must agree within record.yaml: ids are given once, and what is named by id is there.
import type { Report } from '../report.ts';
import { lineAt, type Node } from '../yaml/node.ts';
import type { RecordYaml } from './schema.ts';

/** Reports ids that are given twice, and references within record.yaml that lead nowhere. `node` is what the record was read from. */
export function checkRecord(record: RecordYaml, node: Node, report: Report): void {
  const ids = {
    name: gather(record.names, 'names'),
    exemplar: gather(record.exemplars, 'exemplars'),
    page: gather(record.pages, 'pages'),
    text: gather(record.texts, 'texts'),
  };
  gather(record.marks, 'marks');
  gather(record.statements, 'statements');

  record.agents.forEach(({ name }, at) => refer('name', name, ['agents', at, 'name']));
  record.places.forEach(({ name }, at) => refer('name', name, ['places', at, 'name']));
  record.marks.forEach(({ page }, at) => refer('page', page, ['marks', at, 'page']));
  record.pages?.forEach((page, at) => {
    refer('exemplar', page.exemplar?.exemplar, ['pages', at, 'exemplar']);
    refer('exemplar', page.foliation?.exemplar, ['pages', at, 'foliation']);
    page.absences.forEach(({ text }, index) => refer('text', text, ['pages', at, 'absences', index, 'text']));
  });
  record.texts?.forEach((text, at) => {
    refer('exemplar', text.exemplar?.exemplar, ['texts', at, 'exemplar']);
    refer('text', text.of, ['texts', at, 'of']);
    text.credits.forEach(({ name }, index) => refer('name', name, ['texts', at, 'credits', index, 'name']));
  });
  record.statements.forEach(({ passage, relays }, at) => {
    passage.forEach(({ text }, index) => refer('text', text, ['statements', at, 'passage', index, 'text']));
    relays.forEach(({ from, to }, index) => {
      for (const name of [from, ...to]) refer('name', name, ['statements', at, 'relays', index]);
    });
  });

  function gather(
    list: readonly { readonly id: string }[] | undefined,
    field: string,
  ): ReadonlySet<string> | undefined {
    const seen = new Set<string>();
    list?.forEach(({ id }, at) => {
      if (seen.has(id))
        report.error(
          'id-twice',
          lineAt(node, [field, at, 'id']),
          `The id “${id}” is given twice among the ${field}.`,
          'Give one of them another id.',
        );
      seen.add(id);
    });
    return list === undefined ? undefined : seen;
  }

  /** Where pages or texts are to be found by their files, nobody knows yet which there are. */
  function refer(kind: keyof typeof ids, id: string | undefined, path: readonly (string | number)[]): void {
    if (id === undefined || ids[kind]?.has(id) !== false) return;
    const known = [...(ids[kind]?.values().take(20) ?? [])];
    const hint = known.length === 0 ? `Add it under “${kind}s”.` : `There are: ${known.join(', ')}.`;
    report.error(
      'reference-unknown',
      lineAt(node, path),
      `There is no ${kind} “${id}” in this record.`,
      hint,
    );
  }
}
