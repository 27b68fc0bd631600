/** What was typed about a review and not sent yet: kept for its person in this tab, also when the page is left or loaded again. */
import { ownKey } from '../../core/session.js';

const drafts = () => ownKey('certwatch.review.drafts');
const reason = () => ownKey('certwatch.review.reason');
const EMPTY = { decision: null, reason: '', scope: 'PRODUCT', until: '' };

const keyOf = ({ sku, edition, entry }) => JSON.stringify([sku, edition, entry]);
const read = () => JSON.parse(sessionStorage.getItem(drafts()) ?? '{}');

/** @returns {{decision: ?string, reason: string, scope: string, until: string}} */
export function draftOf(review) {
  return { ...EMPTY, ...read()[keyOf(review)] };
}

export function keepDraft(review, draft) {
  sessionStorage.setItem(drafts(), JSON.stringify({ ...read(), [keyOf(review)]: draft }));
}

export function dropDraft(review) {
  const kept = read();
  delete kept[keyOf(review)];
  sessionStorage.setItem(drafts(), JSON.stringify(kept));
}

export const lastReason = () => sessionStorage.getItem(reason()) ?? '';
export const keepReason = text => sessionStorage.setItem(reason(), text);
