// One record as a whole EAD3 document: what a harvester takes, which asks for records one by one.
import type { PublishedRecord } from '../../port.ts';
import { printXml } from '../../xml/print.ts';
import { control } from './control.ts';
import { EAD3_NAMESPACE, ead } from './element.ts';
import { describeRecord, type Ead3Context } from './record.ts';

/**
 * A record as a document of EAD3 1.1 whose `archdesc` is of the level item. The names of elements and their order are those of the schema
 * (https://www.loc.gov/ead/). Linear in what the record says of itself; its texts are named, not copied.
 */
export function exportEad3Component(record: PublishedRecord, context: Ead3Context): string {
  const { id, number, published } = record.manifest;
  const [title] = record.content.description.titles;
  return printXml(
    ead('ead', {}, [
      control({
        id: `${id}@${number}`,
        address: context.addressOf(record),
        title: title?.text ?? `Record ${id}`,
        language: title?.language,
        agency: context.archiveTitle,
        made: published,
        revised: number > 1,
      }),
      ead('archdesc', { level: 'item' }, describeRecord(record, context)),
    ]),
    EAD3_NAMESPACE,
  );
}
