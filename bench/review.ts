// Faults that second looks find in translations, and false alarms per 1,000 segments. Tune on seed 1, report seed 2. With --show the misses and alarms
// of the first half of the pairs, for any seed but 2.
import { parseArgs } from 'node:util';
import { detectors } from '../src/text/review/detectors.ts';
import { faultyTranslation } from '../test/generators/translation-faults/generate.ts';
import { linkedByAligner, linkedByConstruction, lookAt } from '../test/generators/translation-faults/look.ts';
import { falseAlarms, finds, measured, type Found } from '../test/generators/translation-faults/measure.ts';
import { correctPairs } from '../test/generators/translation-faults/pairs.ts';
import { documentsOf } from '../test/generators/translation-faults/texts.ts';
import type { FaultyTranslation } from '../test/generators/translation-faults/fault.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    forms: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    links: { type: 'string', default: 'aligned,construction' },
  },
});
const seed = Number(values.seed);
const say = (line: unknown): void =>
  void process.stdout.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);

function show(faulty: FaultyTranslation, found: readonly Found[]): void {
  const half = faulty.source.length / 2;
  const text = (lines: readonly number[]): string =>
    lines.map((at) => faulty.target[at]?.text ?? '').join(' | ');
  for (const fault of faulty.faults) {
    if (fault.pair >= half || found.some((one) => finds(one, fault))) continue;
    say(
      `missed ${fault.kind}/${fault.form} [${fault.pair}] «${fault.was}» → «${fault.became}»\n   ${faulty.source[fault.pair] ?? ''}\n   ${text(fault.target)}`,
    );
  }
  for (const { kind, confidence, source, target } of falseAlarms(faulty.faults, found)) {
    if ((source[0] ?? target[0] ?? 0) >= half) continue;
    say(
      `alarm ${kind} ${confidence.toFixed(2)} [${source.join()} : ${target.join()}]\n   ${source.map((at) => faulty.source[at] ?? '').join(' | ')}\n   ${text(target)}`,
    );
  }
}

const pairs = correctPairs();
if (pairs === undefined) say({ review: 'the pairs are not here' });
else if (detectors.length === 0) say({ review: 'no detectors yet' });
else {
  const faulty = faultyTranslation(pairs, seed);
  const documents = documentsOf(faulty);
  for (const links of values.links.split(',')) {
    const found = lookAt(
      documents,
      (links === 'aligned' ? linkedByAligner : linkedByConstruction)(documents),
      detectors,
    );
    for (const least of [0, 0.5, 0.7])
      say({ links, seed, least, ...measured(faulty, found, least, values.forms ? 'form' : 'kind') });
    if (values.show && seed !== 2) show(faulty, found);
  }
}
