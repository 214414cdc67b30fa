// Reads nodes as what a schema describes, and says of every slip in which line it stands and how to mend it.
import { z } from 'zod';
import { closest } from './closest.ts';
import { camelCase, kebabCase } from './case.ts';
import { isNull, itemsOf, lineAt, type Node, type ScalarNode } from './node.ts';
import type { Report } from '../report.ts';

const failed = Symbol('failed');
const documented = 'See docs/formats/folder.md, “record.yaml”.';

/** How things that are not said are understood, for whatever a person states (`assertionShape`). */
const usual: Readonly<Record<string, unknown>> = { basis: 'written', certainty: 'certain', by: null };

/**
 * The value that a node says, by a schema, or undefined where it does not fit; then the report says why, for each slip.
 * Keys may be in kebab-case or camelCase. Where a list is expected, a single value is a list of one. Not needed: keys whose
 * value is a list (none), may be null (null), or says how we know (written, certain, by nobody named).
 */
export function readAs<S extends z.ZodType>(schema: S, node: Node, report: Report): z.infer<S> | undefined {
  const value = read(schema, node, report);
  if (value === failed) return undefined;
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) {
    const path = issue.path.map(String).join(' › ');
    report.error('value-wrong', lineAt(node, issue.path), `${path}: ${issue.message}.`, documented);
  }
  return undefined;
}

function read(schema: z.core.$ZodType, node: Node, report: Report): unknown {
  if (schema instanceof z.core.$ZodOptional)
    return isNull(node) ? undefined : read(schema._zod.def.innerType, node, report);
  if (schema instanceof z.core.$ZodNullable)
    return isNull(node) ? null : read(schema._zod.def.innerType, node, report);
  if (schema instanceof z.core.$ZodObject) return readMap(schema, node, report);
  if (schema instanceof z.core.$ZodArray) {
    if (isNull(node)) return [];
    const items = itemsOf(node).map((item) => read(schema._zod.def.element, item, report));
    return items.includes(failed) ? failed : items;
  }
  if (schema instanceof z.core.$ZodUnion) return readUnion(schema._zod.def.options, node, report);
  return readScalar(schema, node, report);
}

function readMap(schema: z.core.$ZodObject, node: Node, report: Report): unknown {
  const { shape } = schema._zod.def;
  const keys = Object.keys(shape);
  if (node.kind !== 'map') {
    const some = keys.slice(0, 6).map(kebabCase).join(', ');
    report.error(
      'value-wrong',
      node.line,
      `A map is expected here, not ${nameOf(node)}.`,
      `Write “key: value” with keys as ${some}.`,
    );
    return failed;
  }
  const value: Record<string, unknown> = {};
  let isWhole = true;
  for (const entry of node.entries) {
    const key = camelCase(entry.key);
    const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (field === undefined || Object.hasOwn(value, key)) {
      warnKey(entry.key, entry.line, keys, field !== undefined, report);
      isWhole = false;
      continue;
    }
    const inner = read(field, entry.value, report);
    if (inner === failed) isWhole = false;
    else if (inner !== undefined) value[key] = inner;
  }
  for (const key of keys) {
    const field = shape[key];
    if (field === undefined || Object.hasOwn(value, key) || field instanceof z.core.$ZodOptional) continue;
    if (Object.hasOwn(usual, key)) value[key] = usual[key];
    else if (field instanceof z.core.$ZodArray) value[key] = [];
    else if (field instanceof z.core.$ZodNullable) value[key] = null;
    else if (field instanceof z.core.$ZodLiteral) [value[key]] = field._zod.def.values;
    else if (isWhole || !node.entries.some((entry) => camelCase(entry.key) === key)) {
      report.error(
        'key-missing',
        node.line,
        `“${kebabCase(key)}” is missing here.`,
        `Add “${kebabCase(key)}: …”.`,
      );
      isWhole = false;
    }
  }
  return isWhole ? value : failed;
}

/** The option that fits; where none does, what is wrong with the one that comes nearest. */
function readUnion(options: readonly z.core.$ZodType[], node: Node, report: Report): unknown {
  let nearest: Report | undefined;
  for (const option of options) {
    const trial = report.trial();
    const value = read(option, node, trial);
    if (value !== failed && z.safeParse(option, value).success) return value;
    if (nearest === undefined || trial.problems.length < nearest.problems.length) nearest = trial;
  }
  report.include(nearest?.problems ?? [], node.line);
  return failed;
}

function readScalar(schema: z.core.$ZodType, node: Node, report: Report): unknown {
  if (node.kind !== 'scalar') {
    const message = `A single value is expected here, not ${nameOf(node)}.`;
    report.error('value-wrong', node.line, message, 'Write one value behind the colon.');
    return failed;
  }
  const value = interpret(schema, node);
  const checked = value === undefined ? undefined : z.safeParse(schema, value);
  if (checked?.success === true) return value;
  if (schema instanceof z.core.$ZodEnum) {
    const choices = Object.values(schema._zod.def.entries).map(String);
    const near = closest(node.text, choices);
    const hint = near === undefined ? '' : `Is “${near}” meant? `;
    report.error(
      'value-unknown',
      node.line,
      `“${cut(node.text)}” is not known here.`,
      `${hint}One of: ${choices.join(', ')}.`,
    );
  } else {
    const issue = checked?.success === false ? checked.error.issues[0]?.message : undefined;
    report.error(
      'value-wrong',
      node.line,
      `“${cut(node.text)}” cannot stand here: ${issue ?? expectation(schema)}.`,
      documented,
    );
  }
  return failed;
}

/** The scalar in the type that the schema asks for; undefined where it cannot be. */
function interpret(schema: z.core.$ZodType, node: ScalarNode): unknown {
  if (schema instanceof z.core.$ZodNumber) {
    return !node.quoted && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(node.text)
      ? Number(node.text)
      : undefined;
  }
  if (schema instanceof z.core.$ZodBoolean) {
    if (node.quoted) return undefined;
    return node.text === 'true' ? true : node.text === 'false' ? false : undefined;
  }
  if (schema instanceof z.core.$ZodString) return isNull(node) ? undefined : node.text;
  return node.text;
}

function expectation(schema: z.core.$ZodType): string {
  if (schema instanceof z.core.$ZodNumber) return 'a number is expected';
  if (schema instanceof z.core.$ZodBoolean) return 'true or false is expected';
  return 'a word is expected; in quotation marks it may be empty';
}

function warnKey(given: string, line: number, keys: readonly string[], twice: boolean, report: Report): void {
  if (twice) {
    report.error('key-twice', line, `“${given}” is given twice.`, 'Join the two, or remove one.');
    return;
  }
  const known = keys.map(kebabCase);
  const near = closest(kebabCase(given), known);
  const hint = near === undefined ? `Known here are: ${known.join(', ')}.` : `Is “${near}” meant?`;
  report.error('key-unknown', line, `“${cut(given)}” is not known here.`, hint);
}

function nameOf(node: Node): string {
  if (node.kind === 'scalar') return isNull(node) ? 'nothing' : `“${cut(node.text)}”`;
  return node.kind === 'list' ? 'a list' : 'a map';
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
