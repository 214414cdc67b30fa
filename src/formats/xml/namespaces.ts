// Which namespace a prefix stands for (Namespaces in XML 1.0). Saxes resolves them too, but in time quadratic in depth.

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** The namespaces in force, level by level. Costs nothing where an element declares none. */
export interface NamespaceScope {
  /** Enters an element; call `leave` when it ends. */
  enter(attributes: Readonly<Record<string, string>>): void;
  leave(): void;
  /** The namespace of an element of this prefix ('' for none); undefined where the prefix is not declared. */
  resolve(prefix: string): string | undefined;
}

export function namespaceScope(): NamespaceScope {
  let current: ReadonlyMap<string, string> = new Map([
    ['xml', xmlNamespace],
    ['', ''],
  ]);
  const outer: ReadonlyMap<string, string>[] = [];
  return {
    enter(attributes) {
      outer.push(current);
      for (const name in attributes) {
        if (!name.startsWith('xmlns')) continue;
        const prefix = name === 'xmlns' ? '' : name.charAt(5) === ':' ? name.slice(6) : undefined;
        if (prefix === undefined) continue;
        current = new Map(current).set(prefix, attributes[name] ?? '');
      }
    },
    leave() {
      current = outer.pop() ?? current;
    },
    resolve: (prefix) => current.get(prefix),
  };
}
