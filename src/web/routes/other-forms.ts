// Finding aids as EAD3 and authorities as EAC-CPF: the forms of units and names for other archives.
import type { Hono } from 'hono';
import { authorityDocument } from '../../app/authority/eac.ts';
import { findingAid } from '../../app/finding-aid/finding-aid.ts';
import { withdrawnName, withdrawnUnit } from '../../app/read/browse/withdrawn.ts';
import { anonymous, type Site } from '../context.ts';
import { nameFolder, unitOfSteps } from '../links.ts';
import { authorityEnding, findingAidEnding } from '../other-forms.ts';
import { respond } from '../respond.ts';
import { refuse } from './refusals.ts';

const xml = 'application/xml; charset=utf-8';

/** To be routed before the pages, which take every step of a unit's key. */
export function otherFormRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;
  const full = (address: string): string => links.absolute(address) ?? address;

  app.get('/repositories/*', async (context, next) => {
    const { pathname } = new URL(context.req.url);
    if (!pathname.endsWith(findingAidEnding)) return next();
    const [, , ...written] = pathname.slice(0, -findingAidEnding.length).split('/');
    const key = keyOf(written);
    if (key === undefined) return refuse(context, site, { kind: 'absent' });
    const { signal } = context.req.raw;
    const addresses = {
      addressOf: ({ manifest }: { manifest: { id: string; number: number } }) =>
        full(links.version(manifest.id, manifest.number)),
      unit: (one: string) => full(links.unit(one, 1)),
    };
    const pieces = await findingAid(archive, key, addresses, anonymous, signal);
    if (pieces === undefined)
      return refuse(context, site, (await withdrawnUnit(archive, 'unit', key, signal)) ?? { kind: 'absent' });
    // As long as the unit is large: it is sent as it is written, and never kept.
    return context.body(streamed(pieces), 200, { 'Content-Type': xml, 'Cache-Control': 'no-cache' });
  });

  for (const kind of ['person', 'body'] as const)
    app.get(`/${nameFolder(kind)}/:file{[0-9A-Za-z]+\\.eac\\.xml}` as const, async (context) => {
      const asked = context.req.param('file').slice(0, -authorityEnding.length);
      const { signal } = context.req.raw;
      const found = await authorityDocument(
        archive,
        asked,
        (of, id) => full(links.name(of, { id }, null, 1)),
        signal,
      );
      if (found === undefined)
        return refuse(
          context,
          site,
          (await withdrawnName(archive, { id: asked }, signal)) ?? { kind: 'absent' },
        );
      if (found.kind !== kind)
        return context.redirect(
          `${links.name(found.kind, { id: found.id }, null, 1)}${authorityEnding}`,
          302,
        );
      return respond(context, site, { key: `${found.version}-eac`, mediaType: xml, make: () => found.text });
    });
}

function keyOf(written: readonly string[]): string | undefined {
  try {
    return unitOfSteps(written.map((step) => decodeURIComponent(step)));
  } catch {
    return undefined;
  }
}

/** The pieces as bytes, each made when it is wanted; whoever hangs up ends their making. */
function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
