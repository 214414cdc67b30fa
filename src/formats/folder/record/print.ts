// Prints record.yaml: short forms where they are exact, else in full.
import { isDeepStrictEqual } from 'node:util';
import { parseReferenceCode } from '../../../model/code/parse.ts';
import { printReferenceCode, stylesOf } from '../../../model/code/print.ts';
import { ReferenceCodeSchema } from '../../../model/code/schema.ts';
import { DateStatementSchema } from '../../../model/date/statement.ts';
import { EditionPlaceSchema } from '../../../model/description.ts';
import {
  AbsenceSchema,
  ExemplarIdentificationSchema,
  PublishedImageSchema,
} from '../../../model/exemplar.ts';
import type { LocalText } from '../../../model/language.ts';
import { RelationSchema } from '../../../model/relation.ts';
import { RightsSchema } from '../../../model/rights.ts';
import { AgentSchema, PlaceSchema, RecordNameSchema, type Agent } from '../../../model/agent.ts';
import { mediaTypeOf } from '../files/media-type.ts';
import { baseName } from '../files/path.ts';
import { textFileName } from '../files/text-name.ts';
import { printYaml, type Printable } from '../yaml/print.ts';
import { toPrintable } from '../yaml/write.ts';
import {
  ImageYamlSchema,
  PageYamlSchema,
  RecordYamlSchema,
  SourceFileYamlSchema,
  TextYamlSchema,
  type RecordYaml,
} from './schema.ts';
import type { z } from 'zod';

type PrintedMap = Readonly<Record<string, Printable | undefined>>;

/** The record as YAML. Read again, it says the same. */
export function printRecordYaml(record: RecordYaml): string {
  const { shape } = RecordYamlSchema;
  const all = (key: keyof RecordYaml): Printable | undefined => {
    const value = record[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
    return toPrintable(shape[key], value, shorten);
  };
  const dates = all('dates');
  const [date, more] = itemsOf(dates);
  return printYaml({
    id: record.id,
    base: record.base,
    editor: record.editor,
    note: record.note,
    type: record.type,
    within: all('within'),
    ...words('title', 'titles', record.titles),
    ...words('summary', 'summaries', record.summaries),
    languages: all('languages'),
    ...(more === undefined && date !== undefined ? { date } : { dates }),
    ...agents(record.agents, 'agents', (role) => role !== 'editor' && role !== 'other'),
    places: all('places'),
    names: all('names'),
    exemplars: all('exemplars'),
    pages: record.pages === undefined ? undefined : toPrintable(shape.pages, record.pages, shorten),
    marks: all('marks'),
    relations: all('relations'),
    rights: all('rights'),
    collections: all('collections'),
    ...words('subject', 'subjects', record.subjects),
    ...words('notes', 'notes', record.notes),
    statements: all('statements'),
    unplaced: all('unplaced'),
    retired: all('retired'),
    source: all('source'),
    texts: record.texts === undefined ? undefined : toPrintable(shape.texts, record.texts, shorten),
  });
}

/** `{en: …, ru: …}` where no language comes twice, else a list. */
function words(one: string, many: string, texts: readonly LocalText[]): PrintedMap {
  if (texts.length === 0) return {};
  const languages = new Set(texts.map(({ language }) => language));
  // A map in which a key is `text` or `language` would be taken for a text in full; a number-like key would change its place.
  const isMap = languages.size === texts.length && !languages.has('text') && !languages.has('language');
  if (!isMap) return { [many]: texts.map(({ language, text }) => ({ language, text })) };
  return { [one]: Object.fromEntries(texts.map(({ language, text }) => [language, text])) };
}

/** `from: …`, `to: […]` where the agents of each role stand together, else the whole list with roles. */
function agents(list: readonly Agent[], field: string, hasKey: (role: string) => boolean): PrintedMap {
  const printed: Record<string, Printable[]> = {};
  let last: string | undefined;
  for (const agent of list) {
    const { role } = agent;
    if (!hasKey(role) || (role !== last && printed[role] !== undefined))
      return { [field]: list.map((one) => toPrintable(AgentSchema, one, shorten)) };
    const full = toPrintable(AgentSchema, agent, shorten);
    const { role: _, ...rest } = isMap(full) ? full : {};
    (printed[role] ??= []).push(only(rest, 'written') ?? rest);
    last = role;
  }
  return Object.fromEntries(
    Object.entries(printed).map(([role, some]) => [role, some.length === 1 ? some[0] : some]),
  );
}

function shorten(schema: z.core.$ZodType, value: unknown, full: Printable): Printable {
  if (schema === ReferenceCodeSchema) return shortCode(value) ?? full;
  if (!isMap(full)) return full;
  switch (schema) {
    case DateStatementSchema: {
      const { calendar, role, ...rest } = full;
      const date = {
        ...rest,
        edtf: rest['edtf'] ?? null,
        ...(calendar !== 'gregorian' && { calendar }),
        ...(role !== 'document' && { role }),
      };
      return date.edtf === null ? date : (only(date, 'edtf') ?? date);
    }
    case ExemplarIdentificationSchema:
      return only(full, 'exemplar') ?? full;
    case PublishedImageSchema:
      return only(full, 'address') ?? full;
    case RecordNameSchema: {
      const { authority } = full;
      const id = authority !== undefined && isMap(authority) ? only(authority, 'id') : undefined;
      return id === undefined ? full : { ...full, authority: id };
    }
    case EditionPlaceSchema: {
      const path = full['path'];
      if (path === undefined) return full;
      return { ...full, path: itemsOf(path).map(shortWords) };
    }
    case AbsenceSchema:
      return only(full, 'kind') ?? full;
    case RightsSchema:
      return only(full, 'statement') ?? full;
    case RelationSchema: {
      const { kind, target, ...rest } = full;
      return { kind, ...(target !== undefined && isMap(target) ? target : {}), ...rest };
    }
    case ImageYamlSchema:
    case SourceFileYamlSchema:
      return shortFile(full);
    case PageYamlSchema: {
      const { absences, ...rest } = full;
      const [one, more] = itemsOf(absences);
      const { id, label, image, ...others } = rest;
      return { id, label, image, ...others, absent: more === undefined ? one : absences };
    }
    case PlaceSchema: {
      const { role, ...rest } = full;
      return role === 'written-at' ? (only(rest, 'written') ?? rest) : full;
    }
    case TextYamlSchema:
      return {
        ...shortText(full),
        ...agents(TextYamlSchema.parse(value).credits, 'credits', (role) => role !== 'other'),
      };
    default:
      return full;
  }
}

/** `{en: Korea}` for words in one language. */
function shortWords(full: Printable): Printable {
  if (!isMap(full)) return full;
  const { language, text } = full;
  return typeof language === 'string' && language !== 'text' && language !== 'language'
    ? { [language]: text }
    : full;
}

function shortCode(value: unknown): string | undefined {
  const code = ReferenceCodeSchema.parse(value);
  for (const style of stylesOf(code.scheme)) {
    const printed = printReferenceCode(code, style);
    const read = parseReferenceCode(printed);
    if (read.ok && isDeepStrictEqual(read.value, code)) return printed;
  }
  return undefined;
}

function shortFile(full: PrintedMap): Printable {
  const { file, name, 'media-type': type, ...rest } = full;
  const path = typeof file === 'string' ? file : '';
  const said = {
    file: path,
    ...(name !== baseName(path) && { name }),
    ...(type !== mediaTypeOf(path) && { 'media-type': type }),
    ...rest,
  };
  return only(said, 'file') ?? said;
}

function shortText(full: PrintedMap): PrintedMap {
  const { file, id, kind, language, method, credits: _, ...rest } = full;
  const name = typeof file === 'string' ? textFileName(baseName(file)) : undefined;
  return {
    file,
    ...(id !== name?.id && { id }),
    ...(kind !== name?.kind && { kind }),
    ...(language !== name?.language && { language }),
    ...(method !== 'not-stated' && { method }),
    ...rest,
  };
}

/** The value of the only key that a map has. */
function only(map: PrintedMap, key: string): Printable | undefined {
  const keys = Object.keys(map).filter((one) => map[one] !== undefined);
  return keys.length === 1 && keys[0] === key ? map[key] : undefined;
}

function itemsOf(value: Printable | undefined): readonly Printable[] {
  return value !== undefined && isList(value) ? value : [];
}

function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}

function isMap(value: Printable): value is { readonly [key: string]: Printable | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
