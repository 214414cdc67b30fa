// The part of the `edtf` package that Verno calls. The package carries no types; what it returns is checked in edtf-library.ts.
declare module 'edtf' {
  export function parse(input: string, constraints?: { readonly level?: number }): unknown;
}
