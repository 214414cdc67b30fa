// What an import says of files that are no page images, or are others than they seem.
import type { ImageFault } from '../../image/fault.ts';
import type { Problem, Where } from '../../model/problem.ts';

/** `problem`: why the file is no page image; of a file that is no picture at all nothing more is known. */
export function withoutImage(name: string, where: Where, problem: Problem | undefined): Problem {
  if (problem === undefined || problem.code === 'no-image')
    return {
      code: 'no-image',
      severity: 'warning',
      message: `“${name}” is no picture that can be read (JPEG, PNG, WebP, TIFF, GIF, JPEG 2000, PDF); the page stands without it.`,
      where,
      hint: 'Check that the file is whole and of the type that its name says.',
    };
  const { code, message, hint } = problem;
  return {
    code,
    severity: 'warning',
    message: `“${name}” was not taken, and the page stands without it: ${message}`,
    where,
    ...(hint !== undefined && { hint }),
  };
}

/** A picture that was taken, and cannot be shown. */
export function faulty(name: string, where: Where, fault: ImageFault): Problem {
  if (typeof fault !== 'string')
    return {
      ...fault,
      severity: 'warning',
      message: `“${name}” was taken, but the page cannot show it: ${fault.message}`,
      where,
    };
  const [code, what, hint] = faults[fault];
  const message = `“${name}” ${what}; it was taken, but the page cannot show it.`;
  return { code, severity: 'warning', message, where, hint };
}

const faults: Readonly<Record<string & ImageFault, readonly [code: string, what: string, hint: string]>> = {
  damaged: [
    'image-damaged',
    'begins as a picture and ends too early, or is broken within',
    'Copy the file again from where it came from, or scan the page anew, and import once more.',
  ],
  'too-large': [
    'image-too-large',
    'has more pixels than are decoded',
    'Save it at a lower resolution: an A1 sheet at 400 dots per inch has 124 million.',
  ],
};

/** A picture whose name tells of another kind; it is taken for what it is. */
export function mislabelled(name: string, where: Where, said: string, real: string): Problem {
  return {
    code: 'image-mislabelled',
    severity: 'note',
    message: `“${name}” is ${real}, not ${said} as its name says; it was taken for what it is.`,
    where,
    hint: 'Nothing need be done; other programs may go by the name.',
  };
}
