/**
 * One segment of a path. Some proxies pass on no slash in any encoding, so that a text with such characters is written as "~" and its
 * UTF-8 bytes in URL-safe Base64, as the services do with SKUs and certificate numbers.
 */

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;

export function encodeSegment(text) {
  return PLAIN.test(text) ? encodeURIComponent(text) : '~' + base64(new TextEncoder().encode(text));
}

/** @param {string} segment of a path, not yet decoded. @throws {Error} if it is not well formed */
export function decodeSegment(segment) {
  return segment.startsWith('~') ? new TextDecoder('utf-8', { fatal: true }).decode(bytes(segment.slice(1))) : decodeURIComponent(segment);
}

function base64(octets) {
  return btoa(String.fromCharCode(...octets))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function bytes(text) {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
}
