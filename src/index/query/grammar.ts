// Builds the tree of a query out of its lexemes: NOT binds closest, then words side by side, then OR.
import type { Problem } from '../../model/problem.ts';
import { wordsIn } from './characters.ts';
import { daysRead } from './dates.ts';
import { fieldNamed } from './fields.ts';
import type { Lexeme } from './lex.ts';
import { notices } from './notices.ts';
import type { FieldName, QueryNode, TextScope, Typed } from './query.ts';

interface Surroundings {
  /** For each place of the text, the place in what was typed. */
  readonly origin: readonly number[];
  readonly mostTerms: number;
  readonly tell: (problem: Problem) => void;
}

type Of<K extends Lexeme['kind']> = Extract<Lexeme, { kind: K }>;

/** Parentheses within parentheses beyond this are left out. */
const deepest = 20;
/** Words that "~" may leave between others. */
const widest = 100;
/** More words near each other than this stand together in hardly any text, and cost the more to look for. */
const mostNear = 16;
const names: readonly string[] = ['person', 'from', 'to', 'place', 'body'];
const scopes: Readonly<Record<string, TextScope | null>> = {
  original: 'original',
  originals: 'original',
  translation: 'translation',
  translations: 'translation',
  any: null,
  all: null,
};

/** One reading of one query. */
export class Grammar {
  forms = true;
  readonly #lexemes: Iterator<Lexeme>;
  readonly #with: Surroundings;
  #next: Lexeme | undefined;
  #scope: TextScope | null = null;
  #depth = 0;
  /** Parentheses that were opened too deep, and close without meaning. */
  #ignored = 0;
  #left: number;
  /** Operators, while the query holds nothing else. */
  #bare: Typed[] | undefined = [];
  #bareWords: string[] = [];
  readonly #lonely: Problem[] = [];

  constructor(lexemes: Iterator<Lexeme>, surroundings: Surroundings) {
    this.#lexemes = lexemes;
    this.#with = surroundings;
    this.#left = surroundings.mostTerms;
    this.#advance();
  }

  /** The whole; null where nothing is asked for. A query of operators alone asks for these words. */
  query(): QueryNode | null {
    const node = this.#or();
    if (this.#bare === undefined || this.#bare.length === 0) {
      this.#lonely.forEach(this.#with.tell);
      return node;
    }
    const bare = this.#bare;
    return joined(
      'and',
      this.#bareWords.map((text, at) => this.#word(text, bare[at] ?? { start: 0, end: 0 }, false)),
    );
  }

  #advance(): Lexeme | undefined {
    const current = this.#next;
    const read = this.#left > 0 ? this.#lexemes.next() : undefined;
    this.#next = read === undefined || read.done === true ? undefined : read.value;
    return current;
  }

  #afterNext(): Lexeme | undefined {
    this.#advance();
    return this.#next;
  }

  #or(): QueryNode | null {
    const sides: QueryNode[] = [];
    let lonely = false;
    for (;;) {
      const side = this.#and();
      if (side !== null) sides.push(side);
      const { kind } = this.#next ?? {};
      if (side === null && (kind === 'or' || lonely)) this.#lonely.push(notices.lonely('OR'));
      lonely = kind === 'or';
      if (!lonely) return joined('or', sides);
      this.#operator('or');
    }
  }

  #and(): QueryNode | null {
    const parts: QueryNode[] = [];
    for (let { kind } = this.#next ?? {}; kind !== undefined && kind !== 'or'; kind = this.#next?.kind) {
      if (kind === 'close' && this.#closes()) break;
      if (kind === 'close') this.#advance();
      else if (kind === 'and') this.#operator('and');
      else {
        const part = this.#unary();
        if (part !== null) parts.push(part);
      }
    }
    return joined('and', parts);
  }

  /** Whether a closing parenthesis ends the group that is being read. */
  #closes(): boolean {
    if (this.#ignored > 0) this.#ignored--;
    else if (this.#depth > 0) return true;
    else this.#with.tell(notices.parenthesis());
    return false;
  }

  #unary(): QueryNode | null {
    let negated = false;
    while (this.#next?.kind === 'not') {
      negated = !negated;
      this.#operator('not');
    }
    const { kind } = this.#next ?? {};
    if (negated && (kind === undefined || kind === 'or' || kind === 'close' || kind === 'and')) {
      this.#lonely.push(notices.lonely('NOT'));
      return null;
    }
    const node = this.#primary();
    return node === null || !negated ? node : { kind: 'not', of: node };
  }

  #operator(kind: 'or' | 'and' | 'not'): void {
    const lexeme = this.#advance();
    if (lexeme === undefined || this.#bare === undefined || lexeme.end - lexeme.start < 2) return;
    this.#bare.push(this.#typed(lexeme));
    this.#bareWords.push(kind);
    this.#left--;
  }

  #primary(): QueryNode | null {
    const lexeme = this.#advance();
    if (lexeme === undefined) return null;
    if (lexeme.kind !== 'open') this.#bare = undefined;
    switch (lexeme.kind) {
      case 'open':
        return this.#group();
      case 'word':
        return this.#next?.kind === 'near' && !lexeme.asWritten
          ? this.#nearby(lexeme)
          : this.#word(lexeme.text, this.#typed(lexeme), lexeme.asWritten);
      case 'near':
        this.#with.tell(notices.near(lexeme.text, lexeme.distance));
        return null;
      case 'prefix':
        return this.#prefix(lexeme);
      case 'phrase':
        return this.#phrase(lexeme);
      case 'field':
        return this.#field(lexeme);
      case 'close':
      case 'or':
      case 'not':
      case 'and':
        return null;
    }
  }

  #group(): QueryNode | null {
    if (this.#depth >= deepest) {
      this.#ignored++;
      this.#with.tell(notices.parenthesis());
      return null;
    }
    const scope = this.#scope;
    this.#depth++;
    const node = this.#or();
    if (this.#next?.kind === 'close') this.#advance();
    else if (this.#left > 0) this.#with.tell(notices.parenthesis());
    this.#depth--;
    this.#scope = scope;
    return node;
  }

  #word(text: string, at: Typed, asWritten: boolean): QueryNode {
    this.#take(1);
    return { kind: 'word', text, scope: this.#scope, at, asWritten };
  }

  /** "armistice NEAR/3 line", as other catalogues have it, is "armistice line"~3; of several distances the least holds. */
  #nearby(first: Of<'word' | 'prefix'>): QueryNode {
    const all = [first.text];
    let [distance, { end }] = [widest, first];
    for (let near = this.#next; near?.kind === 'near'; near = this.#next) {
      const word = this.#afterNext();
      if (word?.kind !== 'word' || word.asWritten) {
        this.#with.tell(notices.near(near.text, near.distance));
        break;
      }
      if (near.distance > widest) this.#with.tell(notices.distance(widest));
      distance = Math.min(distance, near.distance);
      all.push(word.text);
      end = word.end;
      this.#advance();
    }
    const words = all.slice(0, this.#left);
    const at = this.#typed({ start: first.start, end });
    if (words.length < 2) return this.#word(first.text, at, first.asWritten);
    this.#take(all.length);
    return this.#near(words, distance, at);
  }

  #prefix(lexeme: Of<'word' | 'prefix'>): QueryNode {
    const { text, asWritten } = lexeme;
    const short = /^.$/u.test(text) && !/[\p{sc=Han}\p{sc=Hang}]/u.test(text);
    if (short) this.#with.tell(notices.shortPrefix(text));
    if (short) return this.#word(text, this.#typed(lexeme), asWritten);
    this.#take(1);
    return { kind: 'prefix', text, scope: this.#scope, at: this.#typed(lexeme) };
  }

  #phrase(lexeme: Of<'phrase'>): QueryNode | null {
    const { distance, asWritten } = lexeme;
    const words = lexeme.words.slice(0, this.#left);
    if (words.length === 0) return null;
    this.#take(lexeme.words.length);
    const shared = { words, scope: this.#scope, at: this.#typed(lexeme) };
    if (distance === null || words.length < 2) return { kind: 'phrase', ...shared, asWritten };
    if (distance > widest) this.#with.tell(notices.distance(widest));
    return this.#near(words, Math.min(widest, distance), shared.at);
  }

  #near(words: readonly string[], distance: number, at: Typed): QueryNode {
    if (words.length > mostNear) this.#with.tell(notices.tooManyNear(mostNear));
    return {
      kind: 'near',
      words: words.slice(0, mostNear),
      distance: Math.max(1, distance),
      scope: this.#scope,
      at,
    };
  }

  #field(lexeme: Of<'field'>): QueryNode | null {
    const { name, values } = lexeme;
    const [first] = values;
    if (first === undefined) this.#with.tell(notices.emptyField(name));
    if (first === undefined) return null;
    if (name === 'forms') return this.#setForms(first);
    if (name === 'in') return this.#setScope(first, lexeme);
    if (!lexeme.quoted && names.includes(name)) this.#tellOfNext(name, first);
    return joined(
      'or',
      values.flatMap((value) => this.#valued(name, value, lexeme) ?? []),
    );
  }

  #valued(name: FieldName, value: string, lexeme: Lexeme): QueryNode | null {
    if (this.#left <= 0) return null;
    if (name === 'date') {
      const days = daysRead(value);
      if (days === undefined) this.#with.tell(notices.date(value));
      if (days === undefined) return this.#words(value, lexeme);
      if (days.swapped) this.#with.tell(notices.datesSwapped(value));
    }
    this.#take(1);
    return { kind: 'field', name, value, at: this.#typed(lexeme) };
  }

  #setForms(value: string): null {
    const small = value.toLowerCase();
    if (small === 'off' || small === 'none' || small === 'no') this.forms = false;
    else if (small === 'on' || small === 'yes') this.forms = true;
    else this.#with.tell(notices.forms(value));
    return null;
  }

  #setScope(value: string, lexeme: Lexeme): QueryNode | null {
    const scope = Object.hasOwn(scopes, value.toLowerCase()) ? scopes[value.toLowerCase()] : undefined;
    if (scope === undefined) {
      const field = fieldNamed(value) ?? fieldNamed(value.replace(/s$/iu, ''));
      const next = this.#next?.kind === 'word' ? this.#next.text : '';
      this.#with.tell(field === undefined ? notices.scope(value) : notices.scopeIsField(value, field, next));
      return this.#words(value, lexeme);
    }
    this.#scope = scope;
    return null;
  }

  /** A value that means nothing in its field, as words of the text. */
  #words(value: string, lexeme: Lexeme): QueryNode | null {
    const at = this.#typed(lexeme);
    const words = wordsIn(value.replaceAll(/[:：|()]/gu, ' ')).slice(0, this.#left);
    return joined(
      'and',
      words.map((word) =>
        this.#word(/^(?:OR|AND|NOT|NEAR\/\d+)$/u.test(word) ? word.toLowerCase() : word, at, false),
      ),
    );
  }

  #tellOfNext(name: string, value: string): void {
    const next = this.#next;
    if (next?.kind === 'word' && !next.asWritten && /^\p{Lu}/u.test(next.text))
      this.#with.tell(notices.oneWord(name, value, next.text));
  }

  #take(terms: number): void {
    this.#left -= terms;
    if (this.#left < 0 || (this.#left === 0 && this.#next !== undefined)) {
      this.#with.tell(notices.tooMany(this.#with.mostTerms));
      this.#next = undefined;
      this.#left = 0;
    }
  }

  #typed({ start, end }: Typed): Typed {
    const { origin } = this.#with;
    return { start: origin[start] ?? 0, end: origin[end] ?? origin.at(-1) ?? 0 };
  }
}

/** Nodes of one kind side by side, those of the same kind within taken in; null for none, the node itself for one. */
function joined(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const [first] = nodes;
  if (first === undefined) return null;
  if (nodes.length === 1) return first;
  return { kind, of: nodes.flatMap((node) => (node.kind === kind ? node.of : [node])) };
}
