// What all records of a volume share: their description's frame, their credits, their one text.
import type { Agent } from '../../../model/agent.ts';
import type { Block } from '../../../model/block.ts';
import { DESCRIPTION_SCHEMA, type Description } from '../../../model/description.ts';
import type { DraftText } from '../../../model/draft.ts';
import { TEXT_SCHEMA, type Text } from '../../../model/text.ts';
import type { Volume } from './header.ts';

/** A description with what all records of a volume share. `id`: of the record in the volume. */
export function baseDescription(volume: Volume, id: string | undefined, citation: string): Description {
  const { key, publisher, language, rights } = volume;
  return {
    schema: DESCRIPTION_SCHEMA,
    type: 'other',
    collections: [],
    source: {
      format: 'tei',
      key: id === undefined ? key : `${key}#${id}`,
      address: `https://history.state.gov/historicaldocuments/${key}${id === undefined ? '' : `/${id}`}`,
      ...(publisher && { publisher }),
      citation,
      files: [],
    },
    titles: [],
    summaries: [],
    languages: [language],
    dates: [],
    agents: [],
    places: [],
    names: [],
    exemplars: [],
    pages: [],
    marks: [],
    relations: [],
    rights: [...rights],
    statements: [],
    notes: [],
    subjects: [],
    unplaced: [],
  };
}

/** The editors as agents, those of the volume before those of the series. */
export function editorsOf({ editors, language, key }: Volume): Agent[] {
  return editors.map(({ name, role }) => ({
    role: 'editor',
    written: name,
    language,
    ...(role && { note: role }),
    basis: 'written',
    certainty: 'certain',
    by: key,
  }));
}

/** The one transcription of a record; none where there are no blocks. */
export function textOfRecord(volume: Volume, blocks: Block[], exemplar: Text['exemplar']): DraftText[] {
  if (blocks.length === 0) return [];
  return [
    {
      ids: 'provisional',
      text: {
        schema: TEXT_SCHEMA,
        id: 't1',
        kind: 'transcription',
        language: volume.language,
        exemplar,
        method: 'human',
        credits: editorsOf(volume),
        rights: [],
        blocks,
        retired: [],
      },
    },
  ];
}
