// On the page of a record, where somebody may edit: the ways to the editor's pages for the two texts that it shows.
import type { VNode } from 'preact';
import type { RecordView } from '../../app/read/view.ts';
import type { Text } from '../../model/text.ts';
import type { EditLinks } from './links.ts';
import { editWords as said } from './words.ts';

export function EditHere(props: {
  readonly record: Pick<RecordView, 'id' | 'newest'>;
  readonly original: Text;
  readonly translation: Text;
  readonly edit: EditLinks;
}): VNode | null {
  const { record, original, translation, edit } = props;
  if (!record.newest) return null;
  const place = { id: record.id, original: original.id, translation: translation.id };
  return (
    <p class="desk-edit">
      <a href={edit.links(place, 1)}>{said.editLinks}</a>
      <a href={edit.findings(place)}>{said.judgeFindings}</a>
    </p>
  );
}
