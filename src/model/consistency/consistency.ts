// What must hold within one record beyond the shape of its parts: ids are unique, and every reference has its target.
import type { Description } from '../description.ts';
import type { Judgement } from '../finding.ts';
import type { Link } from '../link.ts';
import type { Problem } from '../problem.ts';
import type { RecordContent } from '../record.ts';
import type { Text } from '../text.ts';
import { checkBlocks } from './blocks.ts';
import { checkZones } from './zones.ts';
import { complaints, gatherIds, refer, type Complain, type Ids } from './ids.ts';

/**
 * Everything within a record that contradicts itself: an id given twice, a reference to a page, exemplar, name, text, block,
 * segment or note that is not there, a range outside its block's string. Empty for a sound record. A relation to another
 * record is not looked at. `where.path` leads to the place; `texts[0]#t1.b3` is the block or segment of that id.
 */
export function inconsistencies(content: RecordContent): Problem[] {
  const problems: Problem[] = [];
  const complain = complaints(problems);
  const ids = gatherIds(content, complain);
  checkDescription(content.description, ids, complain);
  content.texts.forEach((text, at) => checkText(text, `texts[${at}]`, ids, complain));
  checkZones(content, ids, complain);
  content.links.forEach((link, at) => checkJudged(link, `links[${at}]`, ids, complain));
  content.judgements?.forEach((one, at) => checkJudged(one, `judgements[${at}]`, ids, complain));
  return problems;
}

function checkDescription(description: Description, ids: Ids, complain: Complain): void {
  const { agents, places, pages, marks, statements } = description;
  agents.forEach(({ name }, at) =>
    refer(complain, ids.names, 'name', name, `description.agents[${at}].name`),
  );
  places.forEach(({ name }, at) =>
    refer(complain, ids.names, 'name', name, `description.places[${at}].name`),
  );
  pages.forEach((page, at) => {
    const path = `description.pages[${at}]`;
    refer(complain, ids.exemplars, 'exemplar', page.exemplar?.exemplar, `${path}.exemplar`);
    refer(complain, ids.exemplars, 'exemplar', page.foliation?.exemplar, `${path}.foliation`);
    page.absences.forEach(({ text }, index) =>
      refer(complain, ids.texts, 'text', text, `${path}.absences[${index}].text`),
    );
  });
  marks.forEach((mark, at) => {
    refer(complain, ids.pages, 'page', mark.page, `description.marks[${at}].page`);
    refer(complain, ids.places, 'block or segment', mark.block, `description.marks[${at}].block`);
  });
  statements.forEach((statement, at) => {
    const path = `description.statements[${at}]`;
    statement.passage.forEach(({ text, segments }, index) => {
      const where = `${path}.passage[${index}]`;
      refer(complain, ids.texts, 'text', text, `${where}.text`);
      for (const id of segments) refer(complain, ids.places, 'block or segment', id, `${where}.segments`);
    });
    statement.relays.forEach(({ from, to }, index) => {
      for (const name of [from, ...to]) refer(complain, ids.names, 'name', name, `${path}.relays[${index}]`);
    });
  });
}

function checkText(text: Text, path: string, ids: Ids, complain: Complain): void {
  refer(complain, ids.texts, 'text', text.of, `${path}.of`);
  if (text.of === text.id)
    complain(
      'text-of-itself',
      `${path}.of`,
      `The text "${text.id}" is said to be of itself.`,
      'Name its original.',
    );
  refer(complain, ids.exemplars, 'exemplar', text.exemplar?.exemplar, `${path}.exemplar`);
  text.credits.forEach(({ name }, at) =>
    refer(complain, ids.names, 'name', name, `${path}.credits[${at}].name`),
  );
  text.retired.forEach(({ successor }, at) => {
    if (successor !== null)
      refer(complain, ids.places, 'block or segment', successor, `${path}.retired[${at}].successor`);
  });
  checkBlocks(text, path, ids, complain);
}

/** A link or judgement keeps what a person said: its segments, and their text, may have gone since, but must once have been there. */
function checkJudged(judged: Link | Judgement, path: string, ids: Ids, complain: Complain): void {
  for (const name of ['source', 'target'] as const) {
    const side = judged[name];
    if (side === null) continue;
    const { text, segments } = side;
    if (!ids.goneTexts.has(text)) refer(complain, ids.texts, 'text', text, `${path}.${name}.text`);
    const ofText = { has: (id: string) => ids.places.get(id) === text || ids.retired.get(id) === text };
    for (const id of segments) refer(complain, ofText, 'block or segment', id, `${path}.${name}.segments`);
  }
}
