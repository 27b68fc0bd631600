/** The product that was last typed on the page "try it", kept while this tab is open. */

const KEPT = 'certwatch.tried-product';

/** @returns {object} an empty product if none was typed */
export function triedProduct() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

export function keepTried(product) {
  sessionStorage.setItem(KEPT, JSON.stringify(product));
}

export function forgetTried() {
  sessionStorage.removeItem(KEPT);
}
