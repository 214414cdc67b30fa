// The headers that every response carries: nothing runs, loads or frames that the archive itself did not send.

/** `imageHosts`: whose images pages may show besides the archive's own, where the operator allows any; over https alone. */
export function securityHeaders(imageHosts: readonly string[] = []): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      ["img-src 'self'", ...imageHosts.map((host) => `https://${host}`)].join(' '),
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}

/** Whether an image at this address is one that `securityHeaders` lets a page show. */
export function isAllowedImage(address: string, imageHosts: readonly string[]): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.username === '' && imageHosts.includes(url.host);
}
