// Sentence ends found in the hand-marked passages, by language and half. With a language as argument: its misses in the half for tuning.
import { boundaryFigures, markedBlocks, markedLanguages } from '../test/judgements/segments.ts';
import { segment } from '../src/text/segment/segment.ts';

const [only] = process.argv.slice(2);
for (const language of markedLanguages()) {
  if (only !== undefined && only !== language) continue;
  const blocks = markedBlocks(language);
  for (const half of ['tune', 'report'] as const) {
    const { precision, recall, f1, ...counts } = boundaryFigures(
      blocks.filter((block) => block.half === half),
      segment,
    );
    const figures = { precision, recall, f1 };
    const rounded = Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, +value.toFixed(3)]),
    );
    process.stdout.write(`${JSON.stringify({ language, half, ...counts, ...rounded })}\n`);
  }
  if (only === undefined) continue;
  for (const { text, ends, passage } of blocks.filter(({ half }) => half === 'tune')) {
    const cut = segment(text, language).slice(0, -1).map(({ end }) => end); // prettier-ignore
    const show = (at: number): string => `${text.slice(Math.max(0, at - 30), at)}|${text.slice(at, at + 25)}`;
    for (const at of ends) if (!cut.includes(at)) process.stdout.write(`missed: ${passage}: ${show(at)}\n`);
    for (const at of cut) if (!ends.includes(at)) process.stdout.write(`wrong: ${passage}: ${show(at)}\n`);
  }
}
