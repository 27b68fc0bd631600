/** Proofs that the company holds: certificates, test reports and licences, with their scans. */
import { change, getAll, getJson, getWithTag, path, send } from './client.js';

export const PROOF_KINDS = ['CERTIFICATE', 'TEST_REPORT', 'SALES_LICENCE', 'CCIS_2018_CERTIFICATE', 'COMMERCIAL_CRYPTOGRAPHY'];

/** What may prove a product under an entry: a sales licence was never a way of network critical equipment to the market. */
export const proofKindsOf = entry => PROOF_KINDS.filter(kind => kind !== 'SALES_LICENCE' || !entry.startsWith('CNE'));

export const PROOF_STATUSES = ['WAITING', 'ACCEPTED', 'ENDED'];

/**
 * @param {{kind?: string, status?: string, sku?: string, q?: string, after?: string, limit?: number}} filters
 * @returns {Promise<{items: object[], next: ?string}>} the newest first
 */
export const listProofs = (filters, options) => getJson('/api/proofs', filters, options);

/** @returns {Promise<{value: object, etag: string}>} */
export const readProof = (id, options) => getWithTag(path`/api/proofs/${id}`, {}, options);

export const enterProof = proof => change('POST', '/api/proofs', proof);

/** @param {object} proof as a whole: what it lacks is taken back */
export const changeProof = (id, proof, etag) => change('PUT', path`/api/proofs/${id}`, proof, { etag });

export async function putProofFile(id, file, etag) {
  const answer = await send('PUT', path`/api/proofs/${id}/file`, {
    query: { name: file.name },
    body: file,
    headers: { 'if-match': etag, 'content-type': 'application/octet-stream' },
  });
  return answer.json();
}

/** @returns {Promise<object[]>} the obligations for which it is accepted */
export const listAcceptances = (id, options) => getJson(path`/api/proofs/${id}/acceptances`, {}, options);

/**
 * @param {{skus: string[], entry: ?string, checked: ?{where: string, on: string}, history: boolean, statesNoEnd: boolean}} acceptance
 * @returns {Promise<{outcomes: object[]}>} what became of it, for each product
 */
export const acceptProof = (id, acceptance) => change('POST', path`/api/proofs/${id}/acceptances`, acceptance);

/** @param {{skus: string[], reason: ?string}} withdrawal */
export const withdrawAcceptance = (id, withdrawal) => change('POST', path`/api/proofs/${id}/acceptances/withdrawal`, withdrawal);

/**
 * Decides about what a vendor states of a proof.
 * @param {'STATED' | 'STORED'} choice which of the two is right
 */
export const decideStatement = (id, statement, choice, etag) =>
  change('POST', path`/api/proofs/${id}/statements/${statement}/decision`, { choice }, { etag });

/** Obligations for which a proof may be needed, at most a thousand. */
export const listOpenObligations = options =>
  getAll('/api/obligations', { status: ['OPEN', 'IN_PROGRESS'], limit: 200 }, { most: 1000, ...options });
