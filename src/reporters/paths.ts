/** A path as a CI knows it within its checkout: without `./`. */
export function checkoutPath(file: string): string {
  return file.replace(/^(?:\.\/)+/u, '') || '.';
}

/** A path as a URI: relative where the path is, every sign but letters, digits and a few encoded. */
export function uriOf(file: string): string {
  const segments = file
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map(encodeURIComponent);
  return file.startsWith('/') ? `file:///${segments.join('/')}` : segments.join('/') || '.';
}
