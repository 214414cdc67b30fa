// The versions of a record, and the banner on a page that shows an old one.
import type { VNode } from 'preact';
import type { VersionLine } from '../../app/read/view.ts';
import { dateInWords } from '../../app/read/edition/dates.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';

const said = words.apparatus;

/** The day of an instant, in words. */
export const dayOf = (instant: string): string => dateInWords(instant.slice(0, 10));

export function OldVersionBanner(props: {
  readonly id: string;
  readonly version: VersionLine;
  readonly newest: VersionLine;
  readonly links: Links;
}): VNode {
  const { id, version, newest, links } = props;
  return (
    <div class="banner" role="note">
      <p>
        {words.record.oldVersion(version.number, dayOf(version.published))}{' '}
        <a href={links.record(id)}>{words.record.newest(newest.number)}</a>.
      </p>
    </div>
  );
}

export function History(props: {
  readonly id: string;
  readonly version: VersionLine;
  readonly versions: readonly VersionLine[];
  readonly links: Links;
}): VNode {
  const { id, version, versions, links } = props;
  return (
    <section aria-labelledby="history">
      <h3 id="history">{said.history}</h3>
      <ol class="history" reversed>
        {versions.map((line) => (
          <li>
            <p>
              {line.number === version.number ? (
                <strong>
                  {said.version(line.number)} ({said.thisVersion})
                </strong>
              ) : (
                <a href={links.version(id, line.number)}>{said.version(line.number)}</a>
              )}
              {', '}
              <time dateTime={line.published}>{dayOf(line.published)}</time>, {said.origin[line.origin]}{' '}
              {line.by === '' ? null : said.by(line.by)}
              {line.note === '' ? null : `: ${line.note}`}
              {line.number > 1 && (
                <>
                  {' '}
                  <a
                    href={links.changes(id, line.number)}
                    aria-label={`${said.version(line.number)}: ${said.changes}`}
                  >
                    {said.changes}
                  </a>
                </>
              )}
            </p>
            <p class="hash">
              {said.hash} <code>{line.hash}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
