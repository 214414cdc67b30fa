// A whole finding aid, written piece by piece: a unit, all that lies in it, and the records there as items.
import type { PublishedRecord } from '../../port.ts';
import { printElement } from '../../xml/print.ts';
import { control, type Ead3Control } from './control.ts';
import { EAD3_NAMESPACE, ead } from './element.ts';
import { describeRecord, type Ead3Context } from './record.ts';
import { describeUnit, levelAttributes, type UnitOfAid } from './unit.ts';

/** What comes next in a finding aid: a unit that begins, with what lies in it until it ends; or a record in the innermost that is open. */
export type AidStep =
  | { readonly kind: 'unit'; readonly unit: UnitOfAid }
  | { readonly kind: 'end' }
  | { readonly kind: 'record'; readonly record: PublishedRecord };

/**
 * The document in pieces, as its steps come; memory holds one of them. The first step is the unit that the finding aid is of, and the last its end.
 * Within a unit records come before the units beneath it, as everywhere in EAD components stand behind each other in any order.
 */
export async function* writeFindingAid(
  steps: AsyncIterable<AidStep>,
  about: Ead3Control,
  context: Ead3Context,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<ead xmlns="${EAD3_NAMESPACE}">\n${printElement(control(about), 1)}`;
  let depth = 0;
  let inDsc = false;
  for await (const step of steps) {
    const opened = !inDsc && depth === 1 && step.kind !== 'end' ? '    <dsc dsctype="combined">\n' : '';
    if (opened !== '') inDsc = true;
    const indent = depth + 1 + (inDsc ? 1 : 0);
    if (step.kind === 'record') {
      const item = ead('c', { level: 'item' }, describeRecord(step.record, context));
      yield opened + printElement(item, indent);
    } else if (step.kind === 'unit') {
      const attributes = Object.entries(levelAttributes(step.unit)).map(
        ([name, value]) => ` ${name}="${value}"`,
      );
      const inside = describeUnit(step.unit).map((one) => printElement(one, indent + 1));
      const name = depth === 0 ? 'archdesc' : 'c';
      yield `${opened}${'  '.repeat(indent)}<${name}${attributes.join('')}>\n${inside.join('')}`;
      depth++;
    } else {
      depth--;
      if (depth === 0) yield `${inDsc ? '    </dsc>\n' : ''}  </archdesc>\n`;
      else yield `${'  '.repeat(indent - 1)}</c>\n`;
    }
  }
  yield '</ead>\n';
}
