// The picture that stands for one that cannot be shown.

/** In greys that can be read on light and on dark paper. */
export const notShownPicture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 340" font-family="serif" font-size="18" text-anchor="middle" fill="#777">' +
  '<path d="M1 1h238v338H1z" fill="none" stroke="#999" stroke-width="2"/>' +
  '<text x="120" y="160">The image of this page</text><text x="120" y="186">cannot be shown.</text></svg>';
