// The process that sets pages. The setter cannot be stopped in the middle: whoever began the process ends it where it takes too long.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Answer, Setting } from './messages.ts';
import { facesFor } from './scripts.ts';

const template = fileURLToPath(new URL('./facing.typ', import.meta.url));
const folder = fileURLToPath(new URL('.', import.meta.url));
const compiler = NodeCompiler.create({ workspace: folder });
const source = readFileSync(template, 'utf8');
const known = new Map<string, boolean>();

/** Whether a family is on this machine: the setter warns of those that are not. */
function has(family: string): boolean {
  const before = known.get(family);
  if (before !== undefined) return before;
  const tried = compiler.compile({ mainFileContent: `#set text(font: ${JSON.stringify(family)})\na` });
  const there = !tried.hasError() && tried.takeWarnings() === null;
  known.set(family, there);
  return there;
}

function set({ id, document, language }: Setting): Answer {
  const { faces, missing } = facesFor(document, language, has);
  const made = compiler.compile({
    mainFileContent: source,
    inputs: { document, faces: JSON.stringify(faces) },
  });
  const { result } = made;
  if (result === null) {
    const wrong = made.takeDiagnostics();
    const said =
      wrong === null ? '' : JSON.stringify(compiler.fetchDiagnostics(wrong)).replaceAll(folder, '');
    return { id, kind: 'failed', said: said.slice(0, 2000) };
  }
  try {
    return { id, kind: 'set', pdf: compiler.pdf(result, { pdfStandard: 'ua-1' }), missing, tagged: true };
  } catch (error) {
    // PDF/UA allows no letter without a face; the pages are set all the same, and it is said.
    const symbols = String(error).includes('could not be displayed with font');
    if (missing.length === 0 && !symbols) return { id, kind: 'failed', said: String(error).slice(0, 2000) };
    const without = missing.length > 0 ? missing : [{ script: 'symbols', package: 'fonts-noto-core' }];
    return { id, kind: 'set', pdf: compiler.pdf(result), missing: without, tagged: false };
  } finally {
    compiler.evictCache(4);
  }
}

function isSetting(message: unknown): message is Setting {
  return typeof message === 'object' && message !== null && 'id' in message && 'document' in message;
}

process.on('message', (message) => {
  if (!isSetting(message)) return;
  let answer: Answer;
  try {
    answer = set(message);
  } catch (error) {
    answer = { id: message.id, kind: 'failed', said: String(error).slice(0, 2000) };
  }
  process.send?.(answer);
});
process.on('disconnect', () => process.exit(0));
