// Where an answer of the site stands among the files of a copy.
import { createHash } from 'node:crypto';
import { dataFormats } from '../links.ts';

/** The longest step that is kept as it is; longer ones and what not every file system can hold are named by their hash. */
const longest = 60;

/** Together with the path to the copy a path must stay below 260 characters on Windows. */
const longestPath = 180;

/** What a page is called in the folder of its own, so that a copy is read without a server that would add the name. */
export const pageName = 'index.html';

const forms = dataFormats.map((format) => format.replaceAll('.', '\\.')).join('|');

/** Addresses whose last step is the name of a file already. */
const files = [
  new RegExp(`^/records/[^/]+(?:/v\\d+)?\\.(?:${forms})$`),
  /^\/[^/]+\.(?:atom|css|html|json|txt|xml)$/,
  /^\/(?:assets|data|sitemaps)\/[^/]+$/,
  /^\/iiif\//,
  /^\/(?:people|bodies|places|terms)\/[0-9a-z]{8}\.[a-z.]+$/,
  /^\/repositories\/.+\.ead\.xml$/,
];

/**
 * The file for the path of an address (from the root of the site, encoded, without query and fragment): relative, with `/`, of steps that every file
 * system can hold and tell apart whatever the case of their letters. Two addresses never share a file. A page is the `index.html` of a folder.
 */
export function fileOf(path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  if (!files.some((pattern) => pattern.test(path))) {
    const file = [...steps.map(pageStep), pageName].join('/');
    return file.length <= longestPath
      ? file
      : [...steps.slice(0, 1).map(pageStep), farStep(path), pageName].join('/');
  }
  const folders = steps.slice(0, -1).map(fileStep);
  const last = fileStep(steps.at(-1) ?? '');
  // An annotation page has an address without an ending; a plain web host tells by it what a file is.
  const isNamed = !path.startsWith('/iiif/') || /\.(?:json|jpg|svg)$/.test(last);
  return [...folders, isNamed ? last : `${last}.json`].join('/');
}

/** A folder of a page holds no dot, and so can never be the page or the data of another address. */
function pageStep(step: string): string {
  const text = decoded(step);
  return text.length <= longest && /^[a-z0-9][a-z0-9_=-]*$/.test(text) && !isReserved(text)
    ? text
    : hashed(text);
}

function fileStep(step: string): string {
  const text = decoded(step);
  return text.length <= longest &&
    /^[a-z0-9!][\w!,.=-]*$/.test(text) &&
    !/[A-Z]|\.$/.test(text) &&
    !isReserved(text)
    ? text
    : `${hashed(text)}${/\.[a-z0-9]{1,8}$/.exec(text)?.[0] ?? ''}`;
}

/** Names of devices on Windows, with any ending. */
function isReserved(text: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(text);
}

/** Readable letters of the text, as far as there are, and ten digits of its SHA-256. The sign between them is in no step that is kept as it is. */
function hashed(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 24);
  return `${slug}~${digits(text).slice(0, 10)}`;
}

/** For a page that lies too deep. */
function farStep(path: string): string {
  return `~${digits(path).slice(0, 20)}`;
}

function digits(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
