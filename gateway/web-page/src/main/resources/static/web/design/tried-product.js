/** The product that was last typed on the page "try it", kept for its person while this tab is open. */

import { ownKey } from '../core/session.js';

const kept = () => ownKey('certwatch.tried-product');

/** @returns {object} an empty product if none was typed */
export function triedProduct() {
  try {
    return JSON.parse(sessionStorage.getItem(kept())) ?? {};
  } catch {
    return {};
  }
}

export function keepTried(product) {
  sessionStorage.setItem(kept(), JSON.stringify(product));
}

export function forgetTried() {
  sessionStorage.removeItem(kept());
}
