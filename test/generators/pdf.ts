// Small PDF files of our own making, for tests: pages with a picture, with text, or empty.

/** A page in points (1/72 inch). `picture` fills it, or `box` ([left, bottom, width, height]); `lines` are written from the top, 12 points. */
export interface PdfPage {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly picture?: { readonly jpeg: Uint8Array; readonly width: number; readonly height: number };
  readonly box?: readonly [left: number, bottom: number, width: number, height: number];
  readonly lines?: readonly string[];
  /** Whether the text is invisible, as engines of recognition leave it over the picture. */
  readonly hidden?: boolean;
}

/** A PDF 1.4 file (ISO 32000-1, 7.5) with a table of its objects. Text is in Helvetica, Latin letters only. */
export function pdf(pages: readonly PdfPage[]): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const kids = pages.map(({ width = 595, height = 842, rotate = 0, picture, box, lines = [], hidden }) => {
    const [left, bottom, w, h] = box ?? [0, 0, width, height];
    const drawn = picture === undefined ? '' : `q ${w} 0 0 ${h} ${left} ${bottom} cm /P Do Q\n`;
    const words = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -20 Td`).join('\n');
    const text =
      lines.length === 0
        ? ''
        : `BT ${hidden === true ? '3 Tr ' : ''}/F 12 Tf 72 ${height - 72} Td\n${words}\nET`;
    const content = add(stream('', Buffer.from(drawn + text)));
    const image =
      picture === undefined
        ? ''
        : ` /XObject << /P ${add(
            stream(
              `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} ` +
                '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
              picture.jpeg,
            ),
          )} 0 R >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ` +
        `/Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >>${image} >> >>`,
    );
  });
  objects[1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  );
  const parts = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const offsets = objects.map((body, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    at += part.length;
    return at - part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream object (7.3.8) with its dictionary. */
function stream(dictionary: string, data: Uint8Array): Buffer {
  const head = `<< ${dictionary} /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
}
