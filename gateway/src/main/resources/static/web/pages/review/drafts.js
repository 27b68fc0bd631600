/** What was typed about a review and not sent yet: kept in this tab, also when the page is left or loaded again. */

const KEY = 'certwatch.review.drafts';
const LAST_REASON = 'certwatch.review.reason';
const EMPTY = { decision: null, reason: '', scope: 'PRODUCT', until: '' };

const keyOf = ({ sku, edition, entry }) => JSON.stringify([sku, edition, entry]);
const read = () => JSON.parse(sessionStorage.getItem(KEY) ?? '{}');

/** @returns {{decision: ?string, reason: string, scope: string, until: string}} */
export function draftOf(review) {
  return { ...EMPTY, ...read()[keyOf(review)] };
}

export function keepDraft(review, draft) {
  sessionStorage.setItem(KEY, JSON.stringify({ ...read(), [keyOf(review)]: draft }));
}

export function dropDraft(review) {
  const drafts = read();
  delete drafts[keyOf(review)];
  sessionStorage.setItem(KEY, JSON.stringify(drafts));
}

export const lastReason = () => sessionStorage.getItem(LAST_REASON) ?? '';
export const keepReason = reason => sessionStorage.setItem(LAST_REASON, reason);
