// An engine that the operator runs himself and that answers over HTTP (docs/ocr.md says how).
import type { Problem } from '../../model/problem.ts';
import type { OcrEngineKind } from '../port.ts';
import { HttpEngine, type ParsePage } from './engine.ts';
import { saidVersion } from './version.ts';

/** `parseAlto` reads an answer in ALTO; formats are not this folder's matter. */
export function httpEngine(parseAlto: ParsePage): OcrEngineKind {
  return {
    name: 'http',
    async find({ address, version, atOnce = 2, seconds = 300 }): Promise<HttpEngine | Problem> {
      if (address === undefined || !/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
        return {
          code: 'no-ocr-address',
          severity: 'error',
          message: 'The engine “http” has no address.',
          hint: 'Give it by --ocr-address, for example http://127.0.0.1:8090/recognise; docs/ocr.md says what it is to answer.',
        };
      const known = version ?? (await saidVersion(address, seconds));
      return new HttpEngine({ address, version: known, atOnce, seconds, parseAlto });
    },
  };
}
