// Rights: a licence by its address where the specification knows it, and the statement in words, which viewers must show.
import type { Manifest } from '@iiif/presentation-3';
import type { Rights } from '../../../model/rights.ts';
import { english, inLanguages } from './language.ts';
import { words } from './words.ts';

/**
 * The address of a licence as `rights` admits it (Presentation API 3.0, 3.2): of Creative Commons or RightsStatements.org, with http. Undefined for
 * any other, which then stands in the statement alone.
 */
export function rightsAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.replace(/^www\./, '');
  const path = url.pathname.replace(/\/(?:deed|legalcode)(?:\.[a-z-]+)?$/i, '/');
  if (host === 'creativecommons.org' && /^\/(?:licenses|publicdomain)\/./.test(path))
    return `http://${host}${path}`;
  if (host === 'rightsstatements.org')
    return /^\/(?:vocab|page)\/./.test(path)
      ? `http://${host}${path.replace(/^\/page\//, '/vocab/')}`
      : undefined;
  return undefined;
}

/** What a manifest says of rights; nothing where the record says nothing. */
export function rightsOf(rights: readonly Rights[]): Pick<Manifest, 'rights' | 'requiredStatement'> {
  const address = rights.map((one) => rightsAddress(one.address)).find((one) => one !== undefined);
  const value = inLanguages(
    rights.flatMap(({ statement, language, address: written, holder }) => [
      { language, text: statement },
      { language, text: holder === undefined ? '' : words.holder(holder) },
      { language, text: written !== undefined && rightsAddress(written) === undefined ? written : '' },
    ]),
  );
  return {
    ...(address !== undefined && { rights: address }),
    ...(Object.keys(value).length > 0 && { requiredStatement: { label: english(words.rights), value } }),
  };
}
