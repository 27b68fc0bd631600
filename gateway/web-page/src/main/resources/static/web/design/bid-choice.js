/** The products that were chosen for a bid in the list of products, kept for their person while this tab is open. */

import { ownKey } from '../core/session.js';

const kept = () => ownKey('certwatch.bid-choice');

/** @returns {string[]} their SKUs; none if nobody chose any */
export function chosenForBid() {
  try {
    return JSON.parse(sessionStorage.getItem(kept())) ?? [];
  } catch {
    return [];
  }
}

export function chooseForBid(skus) {
  sessionStorage.setItem(kept(), JSON.stringify(skus));
}
