// What annotations say on a canvas, each in its language, with its purpose and place.
import type { Polygon } from '../../../model/recognised-page.ts';
import { listOf, open, textIn, typeOf, type Open } from './open-json.ts';
import { shapesOf } from './shape.ts';
import { firstWords, languageOf, withoutTags } from './words.ts';

/** `purpose`: a text of the document, a translation of it, or a remark on it. */
export interface Said {
  readonly purpose: 'text' | 'translation' | 'remark';
  readonly language: string;
  readonly text: string;
  readonly shapes: readonly Polygon[];
}

/** What a canvas says, and how much of it stands elsewhere: annotation pages that are only named, texts that are files. */
export interface SaidOnCanvas {
  readonly said: readonly Said[];
  readonly elsewhere: number;
}

const ofTranslations = /transl|tradu|übersetz|перевод/i;
const ofTranscripts = /transcri|supplementing|ocr|sc:painting|^painting$/i;

function purposeOf(annotation: Open, page: string): Said['purpose'] {
  const motivations = listOf(annotation['motivation']).map((one) => textIn(one) ?? '');
  if (motivations.some((one) => ofTranslations.test(one))) return 'translation';
  if (!motivations.some((one) => ofTranscripts.test(one))) return 'remark';
  return ofTranslations.test(page) ? 'translation' : 'text';
}

/** Bodies with words of their own; of a choice each. */
function* bodiesOf(annotation: Open): Generator<Open> {
  for (const one of listOf(annotation['body'])) {
    if (typeof one === 'string') continue;
    if (typeOf(one) === 'Choice') for (const choice of listOf(open(one)['items'])) yield open(choice);
    else yield open(one);
  }
}

function saidIn(annotation: Open, page: string): Said[] {
  const purpose = purposeOf(annotation, page);
  const shapes = shapesOf(annotation['target']);
  const bare = textIn(annotation['bodyValue']);
  const words = [
    ...(bare === undefined ? [] : [{ language: 'und', text: bare, isHtml: false }]),
    ...[...bodiesOf(annotation)].flatMap((body) => {
      const text = textIn(body['value'] ?? body['chars']);
      const isHtml = /html/.test(textIn(body['format']) ?? '') || text?.trim().startsWith('<') === true;
      return text === undefined ? [] : [{ language: languageOf(body['language']), text, isHtml }];
    }),
  ];
  return words.flatMap(({ language, text, isHtml }) => {
    const plain = isHtml ? withoutTags(text) : text.trim();
    return plain === '' ? [] : [{ purpose, language, text: plain, shapes }];
  });
}

/** Everything that is said on a canvas within the manifest itself, in its order. */
export function saidOn(canvas: Open): SaidOnCanvas {
  const said: Said[] = [];
  let elsewhere = 0;
  const pages = [...listOf(canvas['items']), ...listOf(canvas['annotations'])].map(open);
  for (const page of pages) {
    if (page['items'] === undefined) elsewhere++;
    for (const annotation of listOf(page['items']).map(open)) {
      const found = saidIn(annotation, firstWords(page['label']) ?? '');
      said.push(...found);
      if (found.length === 0 && [...bodiesOf(annotation)].some((body) => typeOf(body) === 'Text'))
        elsewhere++;
    }
  }
  return { said, elsewhere };
}
