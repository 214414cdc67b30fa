// What stands in a copy where a server would send one on to another address.
import { renderDocument } from '../pages/document.tsx';
import { words } from '../pages/words.ts';
import { guarded } from './guarded.ts';

/** A page that leads on to `to`, by itself and by a link. */
export function leadingOn(to: string): string {
  return guarded(
    renderDocument(
      <html lang={words.language} dir="ltr">
        <head>
          <meta charSet="utf-8" />
          <title>{words.movedOn}</title>
          <meta http-equiv="refresh" content={`0; url=${to}`} />
        </head>
        <body>
          <p>
            <a href={to}>{words.movedOn}</a>
          </p>
        </body>
      </html>,
    ),
  );
}
