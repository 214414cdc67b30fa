// Why an engine gave nothing, in words.
import type { Problem } from '../model/problem.ts';
import { installCommand } from './install.ts';
import { nameFor } from './languages.ts';

/** The engine has no data for these languages. `there`: those that it has. */
export function languagesMissing(
  missing: readonly string[],
  there: readonly string[],
  data?: string,
): Problem {
  const names = missing.map(nameFor).filter((name) => name !== undefined);
  const unknown = missing.filter((language) => nameFor(language) === undefined);
  const own =
    data === undefined
      ? ''
      : `, or put ${names.map((name) => `${name}.traineddata`).join(' and ')} into ${data}`;
  return {
    code: 'ocr-language-missing',
    severity: 'error',
    message: `The recognition has no data for ${missing.join(', ')}; it has: ${there.join(', ') || 'none'}.`,
    hint:
      unknown.length > 0
        ? `Nobody publishes data for ${unknown.join(', ')}; name a language that is written alike with --lang.`
        : `${installCommand(names, { withEngine: false })}${own}`,
  };
}

/** Neither tesseract nor a folder of language data is there. */
export function noEngine(languages: readonly string[]): Problem {
  const names = languages.map(nameFor).filter((name) => name !== undefined && name !== 'eng');
  return {
    code: 'no-ocr-engine',
    severity: 'error',
    message:
      'There is no engine for recognition on this machine: no tesseract, and no folder of language data.',
    hint: `${installCommand(names.filter((name) => name !== undefined))}; or give a folder with .traineddata files by --ocr-data DIR, which Verno reads by itself.`,
  };
}

/** `said`: the engine's own last words. */
export function failed(engine: string, said: string): Problem {
  return {
    code: 'ocr-failed',
    severity: 'error',
    message: `${engine} could not read the page: ${said}`,
    hint: 'Look at the picture; where it is whole, repeat the command, or try another engine with --engine.',
  };
}

export function tookTooLong(engine: string, seconds: number): Problem {
  return {
    code: 'ocr-too-long',
    severity: 'error',
    message: `${engine} did not finish the page within ${seconds} seconds, and was stopped.`,
    hint: 'Raise the limit with --ocr-seconds, or leave the page out.',
  };
}

export function nonsense(engine: string, what: string): Problem {
  return {
    code: 'ocr-nonsense',
    severity: 'error',
    message: `${engine} gave an answer that cannot be read: ${what}.`,
    hint: 'Check that the engine is the one that you mean, and its version.',
  };
}
