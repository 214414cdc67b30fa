// A description that says nothing, for tests that fill in what they are about.
import type { Description } from '../../src/model/description.ts';

export const bareDescription: Description = {
  schema: 'verno/description/1',
  type: 'other',
  collections: [],
  source: { format: 'test', key: '', files: [] },
  titles: [],
  summaries: [],
  languages: [],
  dates: [],
  agents: [],
  places: [],
  names: [],
  exemplars: [],
  pages: [],
  marks: [],
  relations: [],
  rights: [],
  statements: [],
  notes: [],
  subjects: [],
  unplaced: [],
};
