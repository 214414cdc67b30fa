// The import formats `alto` and `page-xml`: a file by itself, without its images, as a record with a transcription and zones.
import type { Draft, Parsed } from '../../model/draft.ts';
import type { Page } from '../../model/exemplar.ts';
import { languageAmong } from '../../text/recognised/block-language.ts';
import { draftFrom } from '../../text/recognised/draft.ts';
import { machineText } from '../../text/recognised/machine-text.ts';
import type { PageRead } from '../../text/recognised/page-read.ts';
import type { Candidate, ImportFormat, ParseContext } from '../port.ts';
import { readRecognisedPages, recognisedFormat, type FiledPage } from '../recognised.ts';
import { likelyLanguages } from './languages.ts';
import { undescribed } from './undescribed.ts';

/** A file beside its image is read with it, by the format of scans; here is what comes alone. See docs/formats/alto.md. */
function importFormat(name: 'alto' | 'page-xml', title: string): ImportFormat {
  return {
    name,
    title,
    sniff: ({ kind, head }) => (kind === 'file' && recognisedFormat(head) === name ? 0.9 : 0),
    async *parse(candidate, context) {
      context.signal.throwIfAborted();
      yield await read(name, candidate, context);
    },
  };
}

export const altoImport = importFormat('alto', 'ALTO 2 to 4: recognised pages');
export const pageXmlImport = importFormat('page-xml', 'PAGE 2013 to 2019: recognised pages');

async function read(
  format: string,
  { files, path, name }: Candidate,
  context: ParseContext,
): Promise<Parsed> {
  const bytes = await files.read(path, context.maxTextBytes);
  const filed = bytes.ok ? readRecognisedPages(bytes.value) : bytes;
  const problems = filed.problems.map((one) => ({ ...one, where: { ...one.where, file: name } }));
  if (!bytes.ok || !filed.ok) return { name, problems };
  const file = (path === '' ? name : path).split(/[\\/]/u).at(-1) ?? name;
  const title = file.replace(/(?:\.(?:alto|page))?\.xml$/iu, '');
  const pages = filed.value.map((_, at) => pageOf(at, filed.value.length === 1 ? title : String(at + 1)));
  const reads = filed.value.map((one, at): PageRead => ({ page: `p${at + 1}`, recognised: one }));
  const language = languageOf(filed.value);
  const among = [language, ...likelyLanguages.filter((one) => one !== language)];
  const { text: blocks, zones, notes } = draftFrom(reads, { textId: 't1', languages: among });
  const draft: Draft = {
    description: undescribed({
      format,
      key: path === '' ? file : path,
      title,
      languages: [language],
      pages,
    }),
    texts: [{ ids: 'provisional', text: machineText({ id: 't1', language, blocks }) }],
    zones,
    links: [],
    files: [{ name: file, mediaType: 'application/xml', bytes: { data: bytes.value } }],
    images: [],
  };
  return { name, draft, problems: [...problems, ...notes.map((one) => ({ ...one, where: { file: name } }))] };
}

function pageOf(at: number, label: string): Page {
  const absence = { kind: 'not-imaged', basis: 'inferred', certainty: 'certain', by: null } as const;
  return { id: `p${at + 1}`, label, exemplar: null, absences: [absence] };
}

/** The language that most blocks are said to be in, else that of their words. */
function languageOf(pages: readonly FiledPage[]): string {
  const said = new Map<string, number>();
  let words = '';
  for (const { language, lines } of pages.flatMap(({ blocks }) => blocks)) {
    if (language !== undefined) said.set(language, (said.get(language) ?? 0) + 1);
    for (const line of lines)
      if (words.length < 20_000) words += `${line.words.map(({ text }) => text).join(' ')}\n`;
  }
  const [most] = [...said].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? languageAmong(words, likelyLanguages) ?? 'und';
}
