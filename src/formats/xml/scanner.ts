// From characters to steps: saxes finds the tags, and this builds elements within bounds.
import { SaxesParser } from 'saxes';
import type { Problem, Where } from '../../model/problem.ts';
import type { XmlElement, XmlNode } from './element.ts';
import { xmlLimits } from './limits.ts';
import { namespaceScope } from './namespaces.ts';
import {
  cutOff,
  elementTooLarge,
  emptyFile,
  hasDoctype,
  notWellFormed,
  tokenTooLong,
  tooDeep,
  unknownPrefix,
} from './problems.ts';
import type { XmlOptions, XmlStep } from './steps.ts';

/** Thrown out of the parser to leave it at once; never leaves this file. */
class Stop extends Error {}

interface Building extends XmlElement {
  readonly children: XmlNode[];
}

export interface XmlScanner {
  /** The steps that these characters complete. After a `broken` step there are none. */
  write(text: string): XmlStep[];
  /** The steps at the end of the file. */
  end(): XmlStep[];
  /** Ends the reading for a reason that lies outside of XML. */
  fail(problem: Problem): XmlStep[];
}

/** Reads characters as they come. Linear in their number; holds one element at a time, and what was not yet asked for. */
export function xmlScanner({ enter, limits = xmlLimits }: XmlOptions): XmlScanner {
  const parser = new SaxesParser();
  const scope = namespaceScope();
  let steps: XmlStep[] = [];
  let over = false;
  let sawRoot = false;
  /** Elements that were entered, and within the innermost of them those of the one that comes whole. */
  const entered: XmlElement[] = [];
  const building: Building[] = [];
  let nodes = 0;
  let characters = 0;
  let tagLine = 1;
  let tagColumn = 1;
  let sinceEvent = 0;

  const here = (): Where => ({ line: parser.line, column: parser.columnIndex + 1 });

  const stop = (problem: Problem): never => {
    finish(problem);
    throw new Stop();
  };
  const finish = (problem: Problem): void => {
    if (over) return;
    over = true;
    const [unfinished] = building;
    steps.push({ kind: 'broken', problem, ...(unfinished && { unfinished }) });
  };

  const addText = (text: string): void => {
    sinceEvent = 0;
    const inside = building.at(-1);
    if (inside === undefined) {
      if (entered.length > 0) steps.push({ kind: 'text', text, line: parser.line });
      return;
    }
    characters += text.length;
    const { children } = inside;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
    if (characters > limits.characters) tooLarge();
  };
  const tooLarge = (): void => {
    const [outermost] = building;
    if (outermost !== undefined)
      stop(elementTooLarge(outermost.name, { line: outermost.line, column: outermost.column }));
  };

  parser.on('error', ({ message }) => {
    const open = [...entered, ...building].map(({ name }) => name);
    const isEnd = message.includes('unclosed tag') || message.includes('unexpected end');
    if (!sawRoot && (isEnd || message.includes('root element'))) stop(emptyFile());
    stop(isEnd ? cutOff(open, here()) : notWellFormed(message, here()));
  });
  parser.on('doctype', () => stop(hasDoctype(here())));
  parser.on('opentagstart', ({ name }) => {
    tagLine = parser.line;
    tagColumn = Math.max(1, parser.columnIndex - name.length - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0;
    sawRoot = true;
    scope.enter(attributes);
    const where = { line: tagLine, column: tagColumn };
    if (entered.length + building.length >= limits.depth) stop(tooDeep(limits, where));
    const colon = name.indexOf(':');
    const namespace = scope.resolve(colon < 0 ? '' : name.slice(0, colon));
    if (namespace === undefined) return stop(unknownPrefix(name, where));
    const local = colon < 0 ? name : name.slice(colon + 1);
    const element: Building = { name: local, namespace, attributes, children: [], ...where };
    const parent = building.at(-1);
    if (parent !== undefined) {
      parent.children.push(element);
      building.push(element);
      if (++nodes > limits.nodes) tooLarge();
    } else if (enter(element, entered)) {
      entered.push(element);
      steps.push({ kind: 'open', element });
    } else {
      nodes = 0;
      characters = 0;
      building.push(element);
    }
  });
  parser.on('closetag', () => {
    sinceEvent = 0;
    scope.leave();
    const closed = building.pop();
    if (closed === undefined) {
      const element = entered.pop();
      if (element !== undefined) steps.push({ kind: 'close', element });
    } else if (building.length === 0) steps.push({ kind: 'whole', element: closed });
  });
  parser.on('text', addText);
  parser.on('cdata', addText);

  const guarded = (work: () => void): XmlStep[] => {
    if (!over) {
      try {
        work();
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
      }
    }
    const ready = steps;
    steps = [];
    return ready;
  };

  return {
    write: (text) =>
      guarded(() => {
        sinceEvent += text.length;
        parser.write(text);
        if (sinceEvent > limits.token) finish(tokenTooLong(limits, here()));
      }),
    end: () =>
      guarded(() => {
        parser.close();
        over = true;
      }),
    fail: (problem) => guarded(() => finish(problem)),
  };
}
