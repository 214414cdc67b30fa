// Records in which every place that holds words holds the given ones.
import type { Block } from '../../src/model/block.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { TEXT_SCHEMA, type Text } from '../../src/model/text.ts';
import { assignIds } from '../../src/app/import/assign.ts';
import { borderLetter } from '../generators/letter.ts';

/** A text with a paragraph for each string. */
export function textOf(id: string, kind: Text['kind'], language: string, strings: readonly string[]): Text {
  const blocks = strings.map((text, at): Block => ({
    id: `${id}_${at}`,
    kind: 'paragraph',
    text,
    segments: [],
    spans: [],
  }));
  const head = { exemplar: null, method: 'human', credits: [], rights: [], retired: [] } as const;
  return { schema: TEXT_SCHEMA, id, kind, language, ...head, credits: [], rights: [], blocks, retired: [] };
}

/** A record of these texts, with segments, whose description is the letter's. `key` is its identity. */
export function recordOf(title: string, texts: readonly Text[], key = title): RecordContent {
  const { description } = borderLetter(title);
  return withTexts({ ...description, source: { ...description.source, key } }, texts);
}

export function withTexts(description: RecordContent['description'], texts: readonly Text[]): RecordContent {
  const draft = {
    description,
    texts: texts.map((text) => ({ text, ids: 'provisional' as const })),
    zones: [],
    links: [],
    files: [],
    images: [],
  };
  const { description: own, texts: assigned } = assignIds(draft, undefined);
  return { description: own, texts: assigned, zones: [], links: [] };
}

const said = { basis: 'written', certainty: 'certain', by: null } as const;

/** A record that says each of the strings in every field that may hold any words, but for its key. */
export function everywhere(strings: readonly string[], key: string): RecordContent {
  const { description } = borderLetter('The title');
  const each = <T>(make: (text: string, at: number) => T): T[] => strings.map(make);
  const inEnglish = each((text) => ({ language: 'en', text }));
  return withTexts(
    {
      ...description,
      source: {
        format: 'test',
        key,
        address: strings[0] ?? '',
        publisher: strings.join(' '),
        citation: strings.join(' '),
        files: [],
      },
      collections: [...strings],
      titles: inEnglish,
      summaries: inEnglish,
      agents: each((written) => ({
        role: 'author' as const,
        written,
        language: 'ru',
        office: written,
        note: written,
        ...said,
        by: written,
      })),
      places: each((written) => ({ role: 'about' as const, written, language: 'ru', ...said })),
      names: each((label, at) => ({
        id: `n${at}`,
        kind: 'person' as const,
        label,
        authority: { format: 'list', key: label },
        note: label,
        ...said,
        by: label,
      })),
      exemplars: each((text, at) => ({
        id: `e${at}`,
        repository: text,
        written: text,
        copyNumber: text,
        certification: text,
        condition: text,
        note: text,
        ...said,
        by: text,
      })),
      pages: each((label, at) => ({
        id: `p${at}`,
        label,
        exemplar: null,
        absences: [{ kind: 'omitted' as const, extent: label, note: label, ...said, by: label }],
        note: label,
      })),
      marks: each((written, at) => ({
        id: `m${at}`,
        kind: 'stamp' as const,
        written,
        language: 'ru',
        normalised: written,
        signatory: written,
        note: written,
        ...said,
        by: written,
      })),
      relations: [
        ...each((described) => ({
          kind: 'related' as const,
          target: { described },
          note: described,
          ...said,
        })),
        ...each((key) => ({ kind: 'answers' as const, target: { format: key, key }, ...said })),
      ],
      rights: each((statement) => ({
        statement,
        language: 'en',
        address: statement,
        holder: statement,
        covers: 'record' as const,
      })),
      notes: inEnglish,
      subjects: inEnglish,
      unplaced: [...strings],
    },
    [
      { ...marked(textOf('t1', 'transcription', 'ru', strings)), credits: [creditOf(strings)] },
      {
        ...textOf('t2', 'translation', 'en', strings),
        of: 't1',
        rights: each((statement) => ({ statement, address: statement })),
      },
    ],
  );
}

function creditOf(strings: readonly string[]): Text['credits'][number] {
  return { role: 'transcriber', written: strings.join(' '), ...said };
}

/** Each paragraph once more with spans whose own words are its string. */
function marked(text: Text): Text {
  const blocks = text.blocks.flatMap((block, at): Block[] => {
    const whole = { start: 0, end: block.text.length };
    if (block.text.length < 2) return [block];
    return [
      block,
      {
        ...block,
        id: `${block.id}c`,
        label: block.text,
        kind: 'list-item',
        spans: [
          {
            type: 'correction',
            start: 0,
            end: String.fromCodePoint(block.text.codePointAt(0) ?? 0).length,
            corrected: block.text,
            reason: block.text,
            ...said,
            by: block.text,
          },
          { type: 'mention', ...whole, kind: 'person', name: `n${at}`, ...said },
          {
            type: 'bracket',
            ...whole,
            kind: 'expansion',
            hand: block.text,
            expansion: block.text,
            gloss: block.text,
            extent: block.text,
          },
        ],
      },
      { ...block, id: `${block.id}n`, kind: 'stamp', noise: true },
    ];
  });
  return { ...text, blocks };
}
