// The pairs of label and value that a manifest shows: those that a description has a place for, and the others, kept as they stand.
import type { Agent, AgentRole } from '../../../model/agent.ts';
import type { Assertion } from '../../../model/assertion.ts';
import { parsePrintedDate } from '../../../model/date/printed.ts';
import type { DateRole, DateStatement } from '../../../model/date/statement.ts';
import { canonicalLanguage, type LocalText } from '../../../model/language.ts';
import { languagesNamed } from '../../page-text/language-names.ts';
import { listOf, open } from './open-json.ts';
import { firstWords, localTexts } from './words.ts';

/** What the pairs tell. `notes`: "Label: value" of those that no rule places. */
export interface Told {
  readonly dates: DateStatement[];
  readonly agents: Agent[];
  readonly languages: string[];
  readonly subjects: LocalText[];
  readonly repositories: string[];
  readonly codes: string[];
  readonly notes: LocalText[];
}

const dateRoles: Readonly<Record<string, DateRole>> = {
  date: 'document',
  'date created': 'document',
  'creation date': 'document',
  'date of creation': 'document',
  'date statement': 'document',
  datum: 'document',
  datierung: 'document',
  'date of origin': 'document',
  published: 'published',
  'publication date': 'published',
  'date published': 'published',
  'date issued': 'published',
};
const agentRoles: Readonly<Record<string, AgentRole>> = {
  author: 'author',
  authors: 'author',
  creator: 'author',
  creators: 'author',
  auteur: 'author',
  verfasser: 'author',
  contributor: 'contributor',
  contributors: 'contributor',
  translator: 'translator',
  editor: 'editor',
  donor: 'donor',
  from: 'from',
  to: 'to',
};
const others: Readonly<Record<string, 'languages' | 'subjects' | 'repositories' | 'codes'>> = {
  language: 'languages',
  languages: 'languages',
  langue: 'languages',
  sprache: 'languages',
  subject: 'subjects',
  subjects: 'subjects',
  topic: 'subjects',
  repository: 'repositories',
  'holding institution': 'repositories',
  institution: 'repositories',
  'held by': 'repositories',
  shelfmark: 'codes',
  'shelf mark': 'codes',
  'call number': 'codes',
  'reference code': 'codes',
  signatur: 'codes',
  cote: 'codes',
};

function placeLanguage(text: string, told: Told): boolean {
  const found = /^[a-z]{2,3}$/.test(text) ? [canonicalLanguage(text)] : languagesNamed(text);
  if (found === undefined) return false;
  for (const one of found) if (one !== undefined && !told.languages.includes(one)) told.languages.push(one);
  return true;
}

function place(label: string, { language, text }: LocalText, told: Told, how: Assertion): boolean {
  const key = label.trim().toLowerCase().replace(/:$/, '');
  const isLong = text.length > 500;
  const dateRole = Object.hasOwn(dateRoles, key) ? dateRoles[key] : undefined;
  if (dateRole !== undefined) {
    const read = parsePrintedDate(text, { language });
    if (!read.ok || read.value.edtf === null) return false;
    const { edtf, calendar } = read.value;
    told.dates.push({ written: text, edtf, calendar, role: dateRole, ...how });
    return true;
  }
  const role = Object.hasOwn(agentRoles, key) ? agentRoles[key] : undefined;
  if (role !== undefined && !isLong) {
    told.agents.push({ role, written: text, ...(language !== 'und' && { language }), ...how });
    return true;
  }
  const other = Object.hasOwn(others, key) ? others[key] : undefined;
  if (other === undefined || isLong) return false;
  if (other === 'languages') return placeLanguage(text, told);
  if (other === 'subjects') told.subjects.push({ language, text });
  else told[other].push(text);
  return true;
}

/** Reads the pairs of a manifest. Every value is in the outcome, in its place or as a note. */
export function readPairs(metadata: unknown, how: Assertion): Told {
  const told: Told = {
    dates: [],
    agents: [],
    languages: [],
    subjects: [],
    repositories: [],
    codes: [],
    notes: [],
  };
  for (const pair of listOf(metadata).map(open)) {
    const label = localTexts(pair['label']);
    const names = label.map(({ text }) => text);
    for (const value of localTexts(pair['value'])) {
      if (names.some((name) => place(name, value, told, how))) continue;
      const name =
        label.find(({ language }) => language === value.language)?.text ?? firstWords(pair['label']);
      told.notes.push({
        language: value.language,
        text: name === undefined ? value.text : `${name}: ${value.text}`,
      });
    }
  }
  return told;
}
