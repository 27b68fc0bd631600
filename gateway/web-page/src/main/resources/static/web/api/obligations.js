/** Obligations of the company: which product needs certification under which entry, and by when. */
import { address, change, fileOf, getAll, getJson, getWithTag, path } from './client.js';

const UNFINISHED = ['OPEN', 'IN_PROGRESS'];
const CHANGED = 412;

/**
 * @returns a status, 'ALL', or '' for open or in progress: what filters without a status mean; of one product or one cause, every status
 */
export const statusOf = ({ status, sku, cause }) => status || (sku || cause ? 'ALL' : '');

/** Filters that select unfinished obligations only. */
const isUnfinished = ({ overdue, withoutProof, notYetOnMarket }) => overdue || withoutProof || notYetOnMarket;

/** The parameters of the API for filters as in the address of the page. */
function parameters(filters) {
  const status = statusOf(filters);
  return { ...filters, status: status === 'ALL' ? null : status || (isUnfinished(filters) ? null : UNFINISHED) };
}

/** @returns {Promise<{items: object[], next: ?string}>} the most urgent first */
export const listObligations = (filters, options) => getJson('/api/obligations', parameters(filters), options);

/** @returns {Promise<{count: number, exact: boolean}>} how many there are; exact: false means more */
export const countObligations = (filters, options) => getJson('/api/summary/obligations', parameters(filters), options);

export const getObligation = (id, options) => getWithTag(path`/api/obligations/${id}`, {}, options);

/**
 * What happened to an obligation, with the decisions about its entry and the changes of the verdict, newest first: among the course of its
 * product, of which at most the newest thousand lines are read.
 */
export async function readObligationHistory({ id, sku, entry }, options) {
  const lines = await getAll(path`/api/products/${sku}/history`, { order: 'NEWEST_FIRST', limit: 200 }, { most: 1000, ...options });
  return lines.filter(
    line =>
      line.obligation === id ||
      (line.what === 'ASSESSMENT' && line.from !== line.to) ||
      (line.what === 'REVIEW' && line.entry?.endsWith(`/${entry.code}`)),
  );
}

/** @returns the address of a file with the same obligations; format 'csv' or 'xlsx' */
export const exportAddress = (format, filters, language) =>
  address(path`/api/exports/obligations.${format}`, { ...parameters(filters), language });

/** @param {string[]} ids @returns {Promise<Blob>} the same of chosen ones */
export const exportChosen = (ids, format, language) => fileOf(path`/api/exports/obligations.${format}`, { ids }, { language });

/** @param {{application: string, body: string, expected: string}} progress */
export const recordProgress = (held, progress) => act(held, 'progress', progress);

/** @param {{reason: string, until: ?string}} waiver */
export const waive = (held, waiver) => act(held, 'waiver', waiver);

/**
 * Waives many obligations in one request.
 *
 * @param {{ids: string[], reason: string, until: ?string}} waiver
 * @returns {Promise<{id: string, outcome: string}[]>} the outcome of each
 */
export const waiveMany = async waiver => (await change('POST', '/api/obligations/waivers', waiver)).items;

/** @param {{ids: string[], reason: string}} revocation @returns {Promise<{id: string, outcome: string}[]>} */
export const revokeMany = async revocation => (await change('POST', '/api/obligations/waivers/revocation', revocation)).items;

/** @param {{reason: string}} revocation */
export const revokeWaiver = (held, revocation) => act(held, 'waiver/revocation', revocation);

/** @param {{reason: ?string, note: ?string, then: ?string}} words the reason goes to the vendor, the note stays here */
export const acceptAnswer = (held, words) => act(held, 'answer/decision', { decision: 'ACCEPT', ...words });

/** @param {{reason: string, note: ?string}} words */
export const rejectAnswer = (held, words) => act(held, 'answer/decision', { decision: 'REJECT', ...words });

/**
 * The tag is that of the whole product. If something else about the product has changed, the action is sent again with the new tag; if
 * the obligation itself has, the person must look first.
 *
 * @param {{value: object, etag: string}} held as read by getObligation; given the new tag if it has changed
 */
async function act(held, action, json) {
  const send = () => change('POST', `${path`/api/obligations/${held.value.id}`}/${action}`, json, { etag: held.etag });
  try {
    return await send();
  } catch (problem) {
    if (problem.status !== CHANGED) throw problem;
    const now = await getObligation(held.value.id);
    const same = now.value.revision === held.value.revision;
    Object.assign(held, now);
    if (!same) throw problem;
    return send();
  }
}

/** Why a product has obligations, or none. */
export const explainObligations = (sku, options) => getJson('/api/obligations/explanation', { sku }, options);
