// The text that a machine read, as a record keeps it: nobody has looked at it yet.
import type { Block } from '../../model/block.ts';
import { TEXT_SCHEMA, type Text } from '../../model/text.ts';

/** A transcription of method `ocr`, not checked. `exemplar`: the copy that was imaged, null where that is not stated. */
export function machineText({
  id,
  language,
  blocks,
  exemplar = null,
}: {
  readonly id: string;
  readonly language: string;
  readonly blocks: Block[];
  readonly exemplar?: Text['exemplar'];
}): Text {
  return {
    schema: TEXT_SCHEMA,
    id,
    kind: 'transcription',
    language,
    exemplar,
    method: 'ocr',
    checked: false,
    credits: [],
    rights: [],
    blocks,
    retired: [],
  };
}
