// A sheet of paper as SVG: its tone and stains, what is drawn on it, a neighbour's edge, and the darkness around it.
import type { Chance } from './chance.ts';
import { box, turned, type DrawnLine } from './line.ts';
import { escapeXml, height, short, width } from './svg.ts';

/**
 * `marks`: what ink and pencil left, in sheet pixels. `neighbour`: lines of another sheet, cut off by the edge of the picture.
 * `behind`: what was written on the back, as it was written there. `turn`: degrees that the sheet lies askew; by chance, if not said.
 */
export interface Sheet {
  readonly marks: string;
  readonly neighbour?: readonly string[];
  readonly behind?: string;
  readonly turn?: number;
  /** Thin paper is lighter and shows more of its fibre. */
  readonly paper: 'typing' | 'thin' | 'ruled';
}

/** A picture as SVG; the degrees by which its sheet was turned about the middle; and what can be read on the neighbour's. */
export interface Picture {
  readonly svg: string;
  readonly turn: number;
  readonly beside: readonly DrawnLine[];
}

/** The whole picture. Worn ink is a displacement by fine noise; unevenness of the paper is coarse noise, kept faint. */
export function drawSheet({ marks, neighbour, behind, turn: askew, paper }: Sheet, luck: Chance): Picture {
  const level = luck.between(-0.7, 0.7);
  const turn = askew ?? level;
  const seed = Math.floor(luck.between(1, 9999));
  const tone = paper === 'thin' ? 226 : paper === 'ruled' ? 219 : 213;
  const left = luck.between(14, 30);
  const top = luck.between(16, 34);
  const right = neighbour === undefined ? width - luck.between(10, 22) : width - 92;
  const bottom = height - luck.between(14, 34);
  const outline = `M${short(left)} ${short(top)} L${short(right)} ${short(top + luck.between(-6, 6))} L${short(right - luck.between(-3, 5))} ${short(bottom)} L${short(left + luck.between(-4, 6))} ${short(bottom - luck.between(-6, 6))} Z`;
  const light = [short(luck.between(0.35, 0.6)), short(luck.between(0.3, 0.6))];
  const beside = neighbour === undefined ? undefined : drawNeighbour(neighbour, luck);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>
<filter id="ink" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.32" numOctaves="2" seed="${seed}" result="grain"/><feDisplacementMap in="SourceGraphic" in2="grain" scale="3.1" xChannelSelector="R" yChannelSelector="G" result="worn"/><feGaussianBlur in="worn" stdDeviation="0.55"/></filter>
<filter id="stamp" x="-20%" y="-20%" width="140%" height="140%"><feTurbulence type="fractalNoise" baseFrequency="0.09" numOctaves="3" seed="${seed + 1}" result="grain"/><feColorMatrix in="grain" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -5 3.9" result="holes"/><feComposite in="SourceGraphic" in2="holes" operator="in" result="patchy"/><feGaussianBlur in="patchy" stdDeviation="0.8"/></filter>
<filter id="fibre" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.006 0.004" numOctaves="4" seed="${seed + 2}"/><feColorMatrix type="matrix" values="0 0 0 0 0.25  0 0 0 0 0.22  0 0 0 0 0.16  0 0 0 1.1 -0.42"/></filter>
<filter id="through" x="0" y="0" width="100%" height="100%"><feGaussianBlur stdDeviation="1.6"/></filter>
<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="9"/></filter>
<radialGradient id="light" cx="${light[0]}" cy="${light[1]}" r="0.85"><stop offset="0" stop-color="#fff" stop-opacity="0.2"/><stop offset="0.65" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.2"/></radialGradient>
<clipPath id="page"><path d="${outline}"/></clipPath>
</defs>
<rect width="${width}" height="${height}" fill="rgb(46,44,42)"/>
${beside?.svg ?? ''}
<g transform="rotate(${turn.toFixed(2)} ${width / 2} ${height / 2})">
<path d="${outline}" fill="#000" opacity="0.55" filter="url(#soft)" transform="translate(5 7)"/>
<path d="${outline}" fill="rgb(${tone},${tone - 3},${tone - 10})"/>
<g clip-path="url(#page)">
<rect width="${width}" height="${height}" filter="url(#fibre)" opacity="${paper === 'thin' ? 0.4 : 0.3}"/>
${stains(luck)}${punchedHoles(luck)}${fold(luck)}
${behind === undefined ? '' : `<g transform="translate(${width} 0) scale(-1 1)" opacity="0.14" filter="url(#through)">${behind}</g>`}${marks}
</g>
</g>
<rect width="${width}" height="${height}" fill="url(#light)"/>
</svg>`;
  return { svg, turn, beside: beside?.lines ?? [] };
}

/** The sheet that lay beside: its words begin on it and end outside the picture. */
function drawNeighbour(
  texts: readonly string[],
  luck: Chance,
): { readonly svg: string; readonly lines: readonly DrawnLine[] } {
  const from = width - 118;
  const [first, step] = [luck.between(240, 520), luck.between(47, 62)];
  let words = '';
  const lines: DrawnLine[] = [];
  for (const [index, text] of texts.entries()) {
    const y = first + index * step + luck.between(-1.5, 1.5);
    const x = from + 34 + luck.between(-3, 3);
    words += `<text x="${short(x)}" y="${short(y)}" font-family="CMU Typewriter Text" font-size="27" fill="#3a3733">${escapeXml(text)}</text>`;
    lines.push({ text, kind: 'neighbour', polygon: box(x, y - 22, x + text.length * 27 * 0.525, y + 8) });
  }
  const turn = luck.between(-1.4, 1.4);
  return {
    svg: `<g transform="rotate(${turn.toFixed(2)} ${width} ${height / 2})"><rect x="${from}" y="-40" width="300" height="${height + 80}" fill="rgb(203,200,192)"/><g filter="url(#ink)" opacity="0.85">${words}</g></g>`,
    lines: lines.map((line) => ({ ...line, polygon: turned(line.polygon, turn, [width, height / 2]) })),
  };
}

function stains(luck: Chance): string {
  let out = '';
  for (let i = 0; i < 4; i++) {
    const [x, y] = [luck.between(60, width - 160), luck.between(60, height - 60)];
    out += `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(luck.between(30, 190))}" ry="${short(luck.between(20, 130))}" fill="rgb(120,104,78)" opacity="${luck.between(0.03, 0.09).toFixed(2)}" filter="url(#soft)"/>`;
  }
  for (let i = 0; i < 26; i++) {
    out += `<circle cx="${short(luck.between(20, width))}" cy="${short(luck.between(20, height))}" r="${short(luck.between(0.6, 2.3))}" fill="#4a4338" opacity="0.5"/>`;
  }
  return out;
}

/** Two holes of the binding, on the left. */
function punchedHoles(luck: Chance): string {
  const x = luck.between(58, 70);
  return [0.34, 0.63]
    .map((share) => {
      const y = height * share + luck.between(-6, 6);
      return `<circle cx="${short(x)}" cy="${short(y)}" r="14.5" fill="rgb(58,55,52)"/><circle cx="${short(x + 1.5)}" cy="${short(y + 2)}" r="14.5" fill="none" stroke="#fff" stroke-opacity="0.35" stroke-width="2"/>`;
    })
    .join('');
}

/** A crease across the middle, where the sheet was folded for an envelope. */
function fold(luck: Chance): string {
  const y = height / 2 + luck.between(-90, 90);
  const end = y + luck.between(-10, 10);
  return `<path d="M0 ${short(y)} L${width} ${short(end)}" stroke="#000" stroke-opacity="0.13" stroke-width="3"/><path d="M0 ${short(y + 3)} L${width} ${short(end + 3)}" stroke="#fff" stroke-opacity="0.35" stroke-width="2"/>`;
}
