// Who read a page, in ALTO's description of the processing: version 4's own elements, and those before it.
import type { RecognisedPage } from '../../model/recognised-page.ts';
import { childOf, elementAt, elementsOf, wordsOf, type XmlElement } from '../xml/element.ts';
import type { Printable } from '../xml/print.ts';

type Engine = NonNullable<RecognisedPage['engine']>;

const languagesMark = 'languages:';

/** The software of the last step that generated content; undefined where none is named. */
export function engineOf(root: XmlElement): Engine | undefined {
  const description = childOf(root, 'Description');
  if (description === undefined) return undefined;
  const steps = [
    ...elementsOf(description, 'Processing'),
    ...[...elementsOf(description, 'OCRProcessing')].flatMap((one) => [
      ...elementsOf(one, 'ocrProcessingStep'),
    ]),
  ];
  const step = steps.findLast((one) => elementAt(one, 'processingSoftware', 'softwareName') !== undefined);
  if (step === undefined) return undefined;
  const text = (...path: string[]): string => wordsOf(elementAt(step, ...path) ?? '');
  const described = [...elementsOf(step, 'processingStepDescription')].map(wordsOf);
  const languages =
    described
      .find((one) => one.startsWith(languagesMark))
      ?.slice(languagesMark.length)
      .trim() ?? '';
  return {
    name: text('processingSoftware', 'softwareName'),
    version: text('processingSoftware', 'softwareVersion'),
    languages: languages === '' ? [] : languages.split(' '),
    settings: text('processingStepSettings'),
  };
}

function element(name: string, text: string): Printable {
  return { name, text };
}

export function engineElement({ name, version, languages, settings }: Engine, created: string): Printable {
  return {
    name: 'Processing',
    attributes: { ID: 'recognition' },
    children: [
      element('processingCategory', 'contentGeneration'),
      element('processingDateTime', created),
      element('processingStepDescription', `${languagesMark} ${languages.join(' ')}`.trim()),
      element('processingStepSettings', settings),
      {
        name: 'processingSoftware',
        children: [element('softwareName', name), element('softwareVersion', version)],
      },
    ],
  };
}
