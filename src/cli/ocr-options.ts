// What the person asks of a recognition, checked.
import type { OcrEngine } from '../app/ocr/engine.ts';
import { imageLimits, type ImageLimitFlags, type ImageLimits } from '../app/image-limits.ts';
import type { OcrWanted, Services } from '../app/services.ts';
import type { Problem, Result } from '../model/problem.ts';

export interface OcrFlags extends ImageLimitFlags {
  readonly allWithoutText?: true;
  readonly again?: true;
  readonly dryRun?: true;
  readonly by: string;
  readonly lang?: string;
  readonly as: string;
  readonly out?: string;
  readonly engine?: string;
  readonly ocrProgram?: string;
  readonly ocrData?: string;
  readonly ocrAddress?: string;
  readonly ocrVersion?: string;
  readonly ocrSeconds: string;
  readonly jobs?: string;
  readonly clean: boolean;
  readonly doubtfulBelow: string;
}

export interface OcrOptions {
  /** As the person named them, BCP 47; undefined where he named none. */
  readonly languages: readonly string[] | undefined;
  readonly jobs: number | undefined;
  readonly seconds: number;
  readonly doubtfulBelow: number;
  readonly limits: ImageLimits;
}

/** What is asked for, and the engine that is to do it. */
export interface OcrAsked extends OcrOptions {
  readonly flags: OcrFlags;
  readonly engine: OcrEngine;
}

const mostJobs = 256;
const mostSeconds = 86_400;

export function readOptions(flags: OcrFlags): Result<OcrOptions> {
  const problems: Problem[] = [];
  const jobs = flags.jobs === undefined ? undefined : Number(flags.jobs);
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs))
    problems.push(usage(`--jobs wants a number from 1 to ${mostJobs}.`, 'For example 2.'));
  const seconds = Number(flags.ocrSeconds);
  if (!(seconds > 0 && seconds <= mostSeconds))
    problems.push(usage(`--ocr-seconds wants a number from 1 to ${mostSeconds}.`, 'For example 600.'));
  const doubtfulBelow = Number(flags.doubtfulBelow);
  if (flags.doubtfulBelow.trim() === '' || !(doubtfulBelow >= 0 && doubtfulBelow <= 1))
    problems.push(usage('--doubtful-below wants a number from 0 to 1.', 'For example 0.6.'));
  const languages = flags.lang === undefined ? undefined : languagesOf(flags.lang);
  if (languages !== undefined && !languages.ok) problems.push(...languages.problems);
  if (flags.ocrAddress !== undefined && !/^https?:\/\//.test(flags.ocrAddress))
    problems.push(
      usage(`“${flags.ocrAddress}” is no address.`, 'For example http://127.0.0.1:8090/recognise'),
    );
  if (flags.ocrVersion !== undefined && !/^[^\p{Cc}]{1,100}$/u.test(flags.ocrVersion))
    problems.push(usage('--ocr-version wants up to 100 characters.', 'For example 2.1.'));
  const limits = imageLimits(flags);
  if (!limits.ok) problems.push(...limits.problems);
  if (problems.length > 0 || !limits.ok) return { ok: false, problems };
  const named = languages?.ok === true ? languages.value : undefined;
  return {
    ok: true,
    value: { languages: named, jobs, seconds, doubtfulBelow, limits: limits.value },
    problems: [],
  };
}

/** Language tags parted by commas; tesseract's own names ("rus+eng") are understood as well. */
function languagesOf(said: string): Result<readonly string[]> {
  const tags: string[] = [];
  for (const part of said.split(/[,+\s]+/).filter((one) => one !== '')) {
    try {
      tags.push(tesseractNames[part] ?? new Intl.Locale(part).toString());
    } catch {
      const hint = 'Name languages by their tags: ru, en, fr, de, ko, zh-Hans, zh-Hant.';
      return { ok: false, problems: [usage(`“${part}” is no language.`, hint)] };
    }
  }
  if (tags.length === 0)
    return { ok: false, problems: [usage('--lang names no language.', 'For example --lang ru,en')] };
  return { ok: true, value: [...new Set(tags)], problems: [] };
}

const tesseractNames: Readonly<Record<string, string>> = { chi_sim: 'zh-Hans', chi_tra: 'zh-Hant' };

export function engineFor(
  services: Services,
  flags: OcrFlags,
  { jobs, seconds, languages }: OcrOptions,
): ReturnType<Services['findOcrEngine']> {
  const wanted: OcrWanted = {
    engine: flags.engine,
    program: flags.ocrProgram,
    data: flags.ocrData,
    address: flags.ocrAddress,
    version: flags.ocrVersion,
    atOnce: jobs,
    seconds,
    languages,
  };
  return services.findOcrEngine(wanted);
}

export function usage(message: string, hint: string): Problem {
  return { code: 'usage', severity: 'error', message, hint };
}
