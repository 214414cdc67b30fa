// The texts of a record: one `text` for each, in a group where there are several.
import { walkBlocks } from '../../../../model/block.ts';
import type { RecordContent } from '../../../../model/record.ts';
import type { Text } from '../../../../model/text.ts';
import { asserted } from '../assertion.ts';
import { tei, type Growing } from '../element.ts';
import type { Names } from '../names.ts';
import { BlockWriter } from './blocks.ts';

/** The `text` with everything in it; undefined where the record has no text. */
export function writeTexts({ texts, zones, description }: RecordContent, names: Names): Growing | undefined {
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
    labelOf: (page) => labels.get(page),
    isPage: (id) => labels.has(id) && !places.has(id),
  });
  const made = texts.map((text) => writeText(text, writer, names));
  const [only, more] = made;
  if (only === undefined || more === undefined) return only;
  return tei('text', {}, [tei('group', {}, made)]);
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
