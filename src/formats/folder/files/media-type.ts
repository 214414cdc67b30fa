// Media types of the files that lie in a record's folder, by their names.

const types = new Map([
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['csv', 'text/csv'],
  ['gif', 'image/gif'],
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['j2c', 'image/jp2'],
  ['j2k', 'image/jp2'],
  ['jp2', 'image/jp2'],
  ['jpc', 'image/jp2'],
  ['jpe', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['jpf', 'image/jp2'],
  ['jpg', 'image/jpeg'],
  ['jpx', 'image/jp2'],
  ['json', 'application/json'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['txt', 'text/plain'],
  ['webp', 'image/webp'],
  ['xml', 'application/xml'],
  ['yaml', 'application/yaml'],
]);

/** The media type that a file's name suggests; `application/octet-stream` where it suggests none. */
export function mediaTypeOf(name: string): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return types.get(extension) ?? 'application/octet-stream';
}

/** Whether a name is that of a page image. */
export function isImageName(name: string): boolean {
  return mediaTypeOf(name).startsWith('image/');
}
