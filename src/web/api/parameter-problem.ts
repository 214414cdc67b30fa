// Says of a parameter that is not understood, in plain words, what it is, what was given, and what is wanted.
import { z } from 'zod';

/** `message`: what, where; `hint`: how to mend it. */
export interface ParameterProblem {
  readonly message: string;
  readonly hint: string;
}

const list = 'See /api/openapi.json for all parameters.';

/** A name that an address does not take. */
export function unknownParameter(name: string, known: readonly string[]): ParameterProblem {
  const takes = known.length === 0 ? 'It takes none.' : `It takes ${known.join(', ')}.`;
  return { message: `“${brief(name)}” is no parameter of this address.`, hint: `${takes} ${list}` };
}

/** A parameter of one value that has several. */
export function givenTwice(name: string): ParameterProblem {
  return {
    message: `“${brief(name)}” is given more than once.`,
    hint: `Give “${brief(name)}” once, with one value. ${list}`,
  };
}

/** The first thing that is wrong with values, given by their names as strings or lists of such. `error`: of reading them with the schema. */
export function wrongValue(
  query: z.ZodObject,
  given: Readonly<Record<string, unknown>>,
  error: z.ZodError,
): ParameterProblem {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    return unknownParameter(unknown, Object.keys(query.shape));
  }
  const name = String(issue?.path[0] ?? '');
  const own: unknown = query.shape[name];
  const value = valueAt(given, issue?.path ?? []);
  const wanted = own instanceof z.ZodType ? wantedOf(own) : '';
  return {
    message: `The parameter “${name}” cannot be “${brief(value)}”.`,
    hint: `Give ${wanted === '' ? 'another value' : wanted}. ${list}`,
  };
}

function valueAt(given: Readonly<Record<string, unknown>>, path: readonly PropertyKey[]): string {
  const [name = '', at] = path;
  const all = given[String(name)];
  const one: unknown = Array.isArray(all) ? all[Number(at ?? 0)] : all;
  return typeof one === 'string' ? one : '';
}

const brief = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 40).toWellFormed()}…` : text.toWellFormed();

const FieldSchema = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  items: z.object({ minLength: z.number().optional(), maxLength: z.number().optional() }).optional(),
});

/** What a parameter takes, from its schema. */
function wantedOf(schema: z.ZodType): string {
  const read = FieldSchema.safeParse(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
  if (!read.success) return '';
  const { type, description, enum: values, minimum, exclusiveMinimum, maximum, maxLength } = read.data;
  const { items, maxItems } = read.data;
  if (values !== undefined) return `one of ${values.join(', ')}`;
  if (type === 'integer') {
    const least = minimum ?? (exclusiveMinimum ?? 0) + 1;
    return `a whole number from ${counted(least)} to ${counted(maximum ?? Number.MAX_SAFE_INTEGER)}`;
  }
  const says =
    description === undefined ? '' : `${description.charAt(0).toLowerCase()}${description.slice(1)}`;
  const size =
    items?.maxLength !== undefined
      ? `at most ${counted(maxItems ?? 1)} values of 1 to ${counted(items.maxLength)} characters`
      : maxLength === undefined
        ? ''
        : `at most ${counted(maxLength)} characters`;
  return [says, size].filter((part) => part !== '').join('; ');
}

const counted = (number: number): string => number.toLocaleString('en');
