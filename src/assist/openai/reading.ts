// A model that reads text, behind an endpoint for chat completions.
import { z } from 'zod';
import { refuse, type Result } from '../../model/problem.ts';
import type { Question, ReadingModel } from '../port.ts';
import { judged, modelProblem, post, type ModelSettings } from './post.ts';

const mostBytes = 1024 * 1024;

const CompletionSchema = z.object({
  model: z.string().optional(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/**
 * Asks by `POST ADDRESS/chat/completions`, with the answer's JSON Schema in `response_format` and no chance in the answer (temperature 0). Servers that do not
 * know schemas answer as they like: what comes is judged by whoever asked.
 */
export class OpenAiReading implements ReadingModel {
  readonly name: string;
  readonly version: string;
  readonly #settings: ModelSettings;

  constructor(settings: ModelSettings) {
    this.name = settings.model;
    this.version = new URL(settings.address).host;
    this.#settings = settings;
  }

  async ask({ instructions, text, answer }: Question, signal?: AbortSignal): Promise<Result<unknown>> {
    const body = {
      model: this.name,
      temperature: 0,
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: text },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'answer', strict: true, schema: answer },
      },
    };
    const settings = this.#settings;
    const said = await post(settings, 'chat/completions', body, CompletionSchema, { mostBytes }, signal);
    if (!said.ok) return said;
    const [choice] = said.value.choices;
    if (choice?.finish_reason === 'length')
      return refuse(modelProblem('nonsense', settings, 'it was cut off at its longest'));
    const { content, refusal } = choice?.message ?? {};
    if (typeof content !== 'string' || content === '')
      return refuse(modelProblem('failed', settings, refusal ?? 'it said nothing'));
    return judged(settings, withoutFence(content), z.unknown());
  }
}

/** Many models set JSON in a fence of Markdown, however they are asked. */
const withoutFence = (content: string): string => {
  const plain = content.trim();
  if (!plain.startsWith('```')) return plain;
  const first = plain.indexOf('\n');
  return first === -1 ? plain : plain.slice(first + 1, plain.endsWith('```') ? -3 : undefined);
};
