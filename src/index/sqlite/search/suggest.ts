// What is offered while a reader types.
import type { Database } from 'better-sqlite3';
import type { Suggestion } from '../../search.ts';
import type { Columns } from './columns.ts';
import { vocabularyQueries } from './vocabulary.ts';

export function suggestQueries(db: Database, columnsNow: () => Columns) {
  const { formsBeginning } = vocabularyQueries(db, columnsNow);
  return {
    suggest: (start: string, day: string, limit: number): Suggestion[] =>
      formsBeginning(start.toLowerCase(), day, limit).map(({ form, records }) => ({
        kind: 'word',
        text: form,
        key: '',
        records,
      })),
  };
}
