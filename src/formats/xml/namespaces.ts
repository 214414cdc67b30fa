// Which namespace a prefix stands for (Namespaces in XML 1.0). Saxes resolves them too, but in time quadratic in depth.

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** The namespaces in force, level by level. Costs as much as the elements declare, however many are in force. */
export interface NamespaceScope {
  /** Enters an element; call `leave` when it ends. */
  enter(attributes: Readonly<Record<string, string>>): void;
  leave(): void;
  /** The namespace of an element of this prefix ('' for none); undefined where the prefix is not declared. */
  resolve(prefix: string): string | undefined;
}

export function namespaceScope(): NamespaceScope {
  // One map for all levels, and what each level covered: an element costs what it declares, not what stands around it.
  const current = new Map<string, string | undefined>([
    ['xml', xmlNamespace],
    ['', ''],
  ]);
  const covered: (readonly (readonly [prefix: string, namespace: string | undefined])[])[] = [];
  return {
    enter(attributes) {
      let before: [string, string | undefined][] | undefined;
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue;
        const prefix = name.slice(6);
        // `xmlns` alone names the default; in `xmlns:` and `xmlnsx` no prefix is declared.
        if (name !== 'xmlns' && (name.charAt(5) !== ':' || prefix === '')) continue;
        (before ??= []).push([prefix, current.get(prefix)]);
        current.set(prefix, attributes[name] ?? '');
      }
      covered.push(before ?? none);
    },
    leave() {
      for (const [prefix, namespace] of covered.pop() ?? none) current.set(prefix, namespace);
    },
    resolve: (prefix) => current.get(prefix),
  };
}

const none: readonly never[] = [];
