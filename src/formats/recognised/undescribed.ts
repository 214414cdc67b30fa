// A record of which nothing is known but its pages, their language, and what the file or folder is called.
import { DESCRIPTION_SCHEMA, type Description } from '../../model/description.ts';

/** Of type `other`, with the title in no language. `languages`: "und" is none. */
export function undescribed({
  format,
  key,
  title,
  languages,
  pages,
}: {
  readonly format: string;
  readonly key: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly pages: Description['pages'];
}): Description {
  return {
    schema: DESCRIPTION_SCHEMA,
    type: 'other',
    collections: [],
    source: { format, key, files: [] },
    titles: [{ language: 'und', text: title }],
    summaries: [],
    languages: languages.filter((language) => language !== 'und'),
    dates: [],
    agents: [],
    places: [],
    names: [],
    subjects: [],
    exemplars: [],
    pages,
    marks: [],
    notes: [],
    rights: [],
    relations: [],
    statements: [],
    unplaced: [],
  };
}
