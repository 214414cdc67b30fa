// What an operator says of an outside model, checked.
import { refuse, type Result } from '../../model/problem.ts';
import type { ModelWanted } from '../port.ts';
import type { ModelSettings } from './post.ts';

const usualSeconds = 120;
const mostSeconds = 3600;

/** Settings of a model, where all that is needed was said. Problems: `no-model-address`, `no-model-name`, `model-seconds`. Nothing is asked here. */
export function modelSettings({
  address = '',
  model = '',
  key,
  seconds,
}: ModelWanted): Result<ModelSettings> {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '')
    return wrong(
      'no-model-address',
      'There is no address at which a model is to be asked.',
      'Give it without a name and password, up to its version: http://127.0.0.1:11434/v1',
    );
  if (model === '' || model.length > 200 || /\p{Cc}/u.test(model))
    return wrong('no-model-name', 'It is not said which model is to be asked.', 'Give its name as its server knows it, up to 200 characters.'); // prettier-ignore
  const within = seconds === undefined ? usualSeconds : Number(seconds);
  if (!(within >= 1 && within <= mostSeconds))
    return wrong('model-seconds', `A model may take from 1 to ${mostSeconds} seconds.`, 'For example 120.');
  return {
    ok: true,
    value: { address, model, seconds: within, ...(key !== undefined && key !== '' && { key }) },
    problems: [],
  };
}

const wrong = (code: string, message: string, hint: string): Result<never> =>
  refuse({ code, severity: 'error', message, hint });
