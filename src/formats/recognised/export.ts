// The export formats `alto` and `page-xml`: a folder for each record, with a file for each page beside the page's image.
import type { Problem } from '../../model/problem.ts';
import type { RecognisedPage } from '../../model/recognised-page.ts';
import { printAlto } from '../alto/write.ts';
import { FileNames } from '../folder/files/path.ts';
import { printPageXml } from '../page-xml/write.ts';
import type { ExportFormat, OutputFile, PublishedRecord, Serialised } from '../port.ts';
import { recognisedOf } from './of-record.ts';
import type { AboutPage } from './source.ts';

type Print = (page: RecognisedPage, about: AboutPage) => string;

export const altoFormat: ExportFormat = {
  name: 'alto',
  title: 'ALTO 4.4: the transcription on the lines of each page image',
  serialise: (record) => serialise(record, printAlto, '.alto.xml'),
};

export const pageXmlFormat: ExportFormat = {
  name: 'page-xml',
  title: 'PAGE 2019: the transcription on the lines of each page image',
  serialise: (record) => serialise(record, printPageXml, '.page.xml'),
};

function serialise({ manifest, content }: PublishedRecord, print: Print, ending: string): Serialised {
  const pages = recognisedOf(content);
  if (pages.every(({ recognised }) => recognised === undefined))
    return { files: [], problems: [noLines(manifest.id)] };
  const names = new FileNames();
  const bare: string[] = [];
  /** Pages that are frames of one file share it. */
  const pictures = new Map<string, string>();
  const files = pages.flatMap(({ page, image, recognised }, at): OutputFile[] => {
    const known = pictures.get(image.hash);
    const imageName = known ?? names.give(image.name);
    pictures.set(image.hash, imageName);
    const picture = known === undefined ? [{ path: `${manifest.id}/${imageName}`, blob: image.hash }] : [];
    if (recognised === undefined) {
      bare.push(page.label);
      return picture;
    }
    const stem = imageName.replace(/\.[^.]{1,5}$/u, '');
    const about = { imageName, created: manifest.published, number: at + 1 };
    return [
      ...picture,
      { path: `${manifest.id}/${names.give(`${stem}${ending}`)}`, data: print(recognised, about) },
    ];
  });
  return { files, problems: bare.length === 0 ? [] : [withoutLines(manifest.id, bare)] };
}

function noLines(id: string): Problem {
  return {
    code: 'no-lines',
    severity: 'error',
    message: `Of record ${id} it is not known what stands where on its page images.`,
    hint: `verno ocr ${id} finds the lines, where it has images.`,
  };
}

function withoutLines(id: string, labels: readonly string[]): Problem {
  const some = labels.slice(0, 8).join(', ') + (labels.length > 8 ? ' …' : '');
  return {
    code: 'pages-without-lines',
    severity: 'note',
    message: `Of ${labels.length === 1 ? 'page' : 'pages'} ${some} of record ${id} it is not known what stands where; the images alone were written.`,
    hint: `verno ocr ${id} finds the lines.`,
  };
}
