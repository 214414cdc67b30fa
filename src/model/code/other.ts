// Keeps codes of any other custom as written, with the repository and the folios told apart where their form says so.
import { readFolioPhrase } from './folio-phrase.ts';
import { joinFolios } from './folios.ts';
import { codeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { looksLikeRepository } from './repositories.ts';
import type { Folios, Part } from './schema.ts';
import { withoutHeading } from './surroundings.ts';

const LABELLED =
  /^(\p{L}{1,10}\.(?:\s?\p{L}{1,3}\.)?|\p{Ll}{3,12})\s{1,2}((?=\D{0,12}\d)[\p{L}\p{N}][\p{L}\p{N}/. -]{0,40})$/u;
const CHINESE = /^(\p{Lu}[\p{L}\s]{1,20})\s(\d{3}-\d{5}-\d{2})$/u;

function readPart(phrase: string): Part {
  const [, label, value] = LABELLED.exec(phrase) ?? [];
  if (label !== undefined && value !== undefined) return { level: 'other', label, value };
  return { level: 'other', value: phrase };
}

/**
 * Reads any text: phrases between commas, the first as repository where it looks like one and more follows, folios
 * where a phrase is nothing else. A text too long or too broken for a code is one part, whole.
 */
export function readOther(text: string): Reading {
  const whole = withoutHeading(text).trim() || text.trim();
  const phrases = whole
    .split(/,\s/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  const orderly = phrases.length <= 12 && whole.length <= 400 && !/[\n"“”„«»;]/u.test(whole);
  const parts: Part[] = [];
  let folios: Folios | null = null;
  let repository: string | undefined;
  let listing = false;
  for (const [index, phrase] of (orderly ? phrases : [whole]).entries()) {
    const leaves: Folios | undefined =
      index > 0 || phrases.length === 1 ? readFolioPhrase(phrase, listing ? folios : null) : undefined;
    listing = leaves !== undefined;
    const [, keeper, number] = (index === 0 && CHINESE.exec(phrase)) || [];
    if (leaves !== undefined) folios = joinFolios(folios, leaves);
    else if (keeper !== undefined && number !== undefined && looksLikeRepository(keeper)) {
      repository = keeper;
      parts.push({ level: 'other', value: number });
    } else if (index === 0 && phrases.length > 1 && orderly && looksLikeRepository(phrase))
      repository = phrase;
    else parts.push(readPart(phrase));
  }
  return {
    code: codeOf({ scheme: 'other', repository, parts, folios, notGiven: [], remark: undefined }),
    problems: [],
  };
}
