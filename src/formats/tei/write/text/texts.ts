// The texts of a record: one `text` for each, in a group where there are several.
import { walkBlocks } from '../../../../model/block.ts';
import type { RecordContent } from '../../../../model/record.ts';
import type { PairLinks } from '../../../../text/align/segment-link.ts';
import type { Text } from '../../../../model/text.ts';
import { asserted } from '../assertion.ts';
import { tei, type Growing } from '../element.ts';
import type { Names } from '../names.ts';
import { BlockWriter } from './blocks.ts';

/** The `text` with everything in it; undefined where the record has no text. */
export function writeTexts(
  { texts, zones, description }: RecordContent,
  alignments: readonly PairLinks[],
  names: Names,
): Growing | undefined {
  const answers = answersOf(alignments);
  const zonesOf = new Map<string, string>();
  for (const { id, target } of zones) {
    const before = zonesOf.get(target);
    zonesOf.set(target, `${before === undefined ? '' : `${before} `}${names.to('zone', id)}`);
  }
  const places = new Set(
    texts.flatMap((text) =>
      [...walkBlocks(text.blocks)].flatMap(({ id, segments }) => [id, ...segments.map((one) => one.id)]),
    ),
  );
  const labels = new Map(description.pages.map(({ id, label }) => [id, label]));
  const writer = new BlockWriter({
    names,
    zones: (id) => zonesOf.get(id),
    answers: (id) => answers.get(id),
    labelOf: (page) => labels.get(page),
    isPage: (id) => labels.has(id) && !places.has(id),
  });
  const made = texts.map((text) => writeText(text, writer, names));
  const [only, more] = made;
  if (only === undefined || more === undefined) return only;
  return tei('text', {}, [tei('group', {}, made)]);
}

/** The sentences that a sentence of a translation renders, as pointers. */
function answersOf(alignments: readonly PairLinks[]): Map<string, string> {
  const answers = new Map<string, string>();
  for (const { source, target } of alignments.flatMap(({ links }) => links)) {
    const pointers = source.map((id) => `#${id}`).join(' ');
    if (pointers === '') continue;
    for (const id of target)
      answers.set(id, [answers.get(id), pointers].filter((one) => one !== undefined).join(' '));
  }
  return answers;
}

function writeText(text: Text, writer: BlockWriter, names: Names): Growing {
  const { id, kind, language, of, exemplar, method, blocks } = text;
  return tei(
    'text',
    {
      'xml:id': names.id('text', id),
      type: kind,
      subtype: method,
      'xml:lang': language,
      corresp: of === undefined ? undefined : names.to('text', of),
      source: exemplar === null ? undefined : names.to('exemplar', exemplar.exemplar),
      ...(exemplar !== null && asserted('text', exemplar, names)),
    },
    [writer.body(blocks)],
  );
}
