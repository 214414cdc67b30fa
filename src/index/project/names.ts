// The names of a record as the index keeps them: for each authority that it names, in what parts and how written.
import type { Agent, Place, RecordName } from '../../model/agent.ts';
import type { AuthorityReference } from '../../model/authority-reference.ts';
import { walkBlocks } from '../../model/block.ts';
import { nameReference } from '../../model/name-reference.ts';
import type { RecordContent } from '../../model/record.ts';
import { nameRoles, type NameRole, type NameUse, type WrittenForm } from '../names.ts';
import { referenceKey, wellFormed } from './references.ts';

/** A longer run of words is no name, whatever marks it as one. */
const longestForm = 200;

interface Use {
  readonly reference: AuthorityReference;
  readonly name: RecordName;
  readonly roles: Set<NameRole>;
  readonly forms: Map<string, WrittenForm>;
}

/** Names that lead to one authority are one. Sorted by reference, so that the same record gives the same list. Linear in its length. */
export function namesIn({ description, texts }: RecordContent): NameUse[] {
  const uses = new Map<string, Use>();
  const byId = new Map<string, Use>();
  for (const name of description.names) {
    const reference = wellFormed(nameReference(description, name));
    const key = referenceKey(reference);
    const use = uses.get(key) ?? { reference, name, roles: new Set(), forms: new Map() };
    uses.set(key, use);
    byId.set(name.id, use);
  }
  const add = (
    id: string | undefined,
    role: NameRole,
    written: string,
    language: string | undefined,
  ): void => {
    const use = id === undefined ? undefined : byId.get(id);
    if (use === undefined) return;
    use.roles.add(role);
    if (written.trim() === '' || written.length > longestForm) return;
    const form = { written: written.toWellFormed(), language: language ?? null };
    use.forms.set(formKey(form), form);
  };
  const inRole = ({ name, role, written, language }: Agent | Place): void =>
    add(name, role, written, language);
  description.agents.forEach(inRole);
  description.places.forEach(inRole);
  for (const text of texts) {
    text.credits.forEach(inRole);
    for (const block of walkBlocks(text.blocks))
      for (const span of block.spans)
        if (span.type === 'mention' && span.name !== undefined)
          add(
            span.name,
            'mentioned',
            block.text.slice(span.start, span.end),
            block.language ?? text.language,
          );
  }
  return [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => finished(use));
}

/** A name that nothing in the record points to is still named there: by its label. */
function finished({ reference, name, roles, forms }: Use): NameUse {
  const label = name.label.toWellFormed();
  const language = name.language ?? null;
  return {
    reference,
    kind: name.kind,
    label,
    language,
    roles: roles.size === 0 ? ['mentioned'] : nameRoles.filter((role) => roles.has(role)),
    forms:
      forms.size === 0
        ? [{ written: label, language }]
        : [...forms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form),
  };
}

function formKey({ written, language }: WrittenForm): string {
  return `${written}\n${language ?? ''}`;
}
