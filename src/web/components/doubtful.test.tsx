// Words of which a recognition is not sure, as a reader meets them.
import { expect, it } from 'vitest';
import { render } from 'preact-render-to-string';
import { doubtfulIn, DoubtfulKey } from './doubtful-key.tsx';
import { TEXT_SCHEMA, type Text } from '../../model/text.ts';

const text: Text = {
  schema: TEXT_SCHEMA,
  id: 't1',
  kind: 'transcription',
  language: 'ru',
  exemplar: null,
  method: 'ocr',
  credits: [],
  rights: [],
  retired: [],
  blocks: [
    {
      id: 't1.b1',
      kind: 'paragraph',
      text: 'Встреча на пароие',
      segments: [],
      spans: [{ type: 'doubtful', start: 11, end: 17, confidence: 0.41 }],
    },
  ],
};

it('stand in the key with their number and the first of them, and nothing does where there are none', () => {
  const page = render(<DoubtfulKey use={doubtfulIn([text])} />);
  expect(page).toContain('lang="ru"');
  expect(page).toContain('>пароие</span>');
  expect(page).toContain('was not sure, 1;');
  expect(doubtfulIn([{ ...text, blocks: [] }])).toBeUndefined();
  expect(render(<DoubtfulKey use={undefined} />)).toBe('');
});
