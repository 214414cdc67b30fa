// Who read a page, as PAGE tells it: an item of its metadata.
import type { RecognisedPage } from '../../model/recognised-page.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import type { Printable } from '../xml/print.ts';

type Engine = NonNullable<RecognisedPage['engine']>;

function label(type: string, value: string): Printable {
  return { name: 'Label', attributes: { value, type } };
}

export function engineItem({ name, version, languages, settings }: Engine): Printable {
  return {
    name: 'MetadataItem',
    attributes: { type: 'processingStep', name: 'recognition', value: name },
    children: [
      {
        name: 'Labels',
        children: [
          label('version', version),
          label('languages', languages.join(' ')),
          label('settings', settings),
        ],
      },
    ],
  };
}

/** The last step that says it was recognition; undefined where none does. */
export function readEngine(root: XmlElement): Engine | undefined {
  const metadata = childOf(root, 'Metadata');
  const items = metadata === undefined ? [] : [...elementsOf(metadata, 'MetadataItem')];
  const item = items.findLast(({ attributes }) => /recogni|ocr/i.test(attributes['name'] ?? ''));
  const name = item?.attributes['value'];
  if (item === undefined || name === undefined) return undefined;
  const labels = new Map<string, string>();
  for (const group of elementsOf(item, 'Labels'))
    for (const { attributes } of elementsOf(group, 'Label'))
      labels.set(attributes['type'] ?? '', attributes['value'] ?? '');
  const languages = labels.get('languages') ?? '';
  return {
    name,
    version: labels.get('version') ?? '',
    languages: languages === '' ? [] : languages.split(' '),
    settings: labels.get('settings') ?? '',
  };
}
