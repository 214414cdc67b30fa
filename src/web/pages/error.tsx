// Pages for what cannot be shown: nothing there, closed, withdrawn, a fault.
import type { ComponentChildren, VNode } from 'preact';
import type { ArchiveInfo, WithdrawnView } from '../../app/read/view.ts';
import { dateInWords } from '../../app/read/edition/dates.ts';
import { dayOf } from '../components/history.tsx';
import { Layout } from '../components/layout.tsx';
import type { Links } from '../links.ts';
import { words } from './words.ts';

const said = words.errors;

function Plain(props: {
  readonly archive: ArchiveInfo | undefined;
  readonly links: Links;
  readonly title: string;
  readonly children: ComponentChildren;
}): VNode {
  const { archive, links, title, children } = props;
  return (
    <Layout archive={archive} links={links} title={title} meta={[{ name: 'robots', content: 'noindex' }]}>
      <div class="refusal">
        <h1>{title}</h1>
        {children}
        <p>
          <a href={links.home()}>{said.back}</a>
        </p>
      </div>
    </Layout>
  );
}

export interface ErrorPageView {
  /** Undefined where the archive itself cannot be asked. */
  readonly archive: ArchiveInfo | undefined;
  /** The HTTP status: 404, 403 (closed), anything from 500 on; the page says what it means. */
  readonly status: number;
  /** Of a closed record: the day it opens, ISO 8601, null where none is set. */
  readonly until?: string | null;
  readonly reason?: string;
}

export function errorPage(view: ErrorPageView, links: Links): VNode {
  const { archive, status, until, reason } = view;
  if (status >= 500)
    return (
      <Plain archive={archive} links={links} title={said.fault}>
        <p>{said.faultText}</p>
      </Plain>
    );
  if (status === 403)
    return (
      <Plain archive={archive} links={links} title={said.closed}>
        {typeof until === 'string' && <p>{said.closedUntil(dateInWords(until))}</p>}
        {reason !== undefined && reason !== '' && <Reason reason={reason} />}
      </Plain>
    );
  return (
    <Plain archive={archive} links={links} title={said.notFound}>
      <p>{said.notFoundText}</p>
    </Plain>
  );
}

function Reason({ reason }: { readonly reason: string }): VNode {
  return (
    <dl class="facts">
      <div>
        <dt>{said.withdrawnReason}</dt>
        <dd>{reason}</dd>
      </div>
    </dl>
  );
}

/** What may still be said of what was withdrawn: when, and why. */
export function withdrawnPage(view: WithdrawnView, links: Links): VNode {
  return (
    <Plain
      archive={view.archive}
      links={links}
      title={view.of === 'record' ? said.withdrawn : said.withdrawnDescription}
    >
      <p>{said.withdrawnOn(dayOf(view.at))}</p>
      <Reason reason={view.reason} />
      <p>{said.withdrawnText}</p>
    </Plain>
  );
}
