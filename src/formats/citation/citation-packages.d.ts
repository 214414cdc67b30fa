// The parts of the citation packages that Verno calls. They carry no types; what they return is checked in library.ts.
declare module '@citation-js/core' {
  class Register {
    add(name: string, value: unknown): void;
    has(name: string): boolean;
  }
  export const plugins: {
    readonly config: {
      get(name: '@csl'): { readonly styles: Register };
      get(name: '@bibtex'): { readonly format: { asciiOnly: boolean } };
    };
  };
  export class Cite {
    constructor(input: unknown, options?: { readonly generateGraph?: boolean });
    readonly data: unknown;
    format(name: string, options?: Readonly<Record<string, unknown>>): unknown;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
