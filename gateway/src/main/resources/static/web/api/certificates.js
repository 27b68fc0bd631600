/** The register of certificates and the imports of its lists. */
import { change, getJson, upload } from './client.js';

const ROOT = '/api/certificates';
const PLAIN = /^(?!imports$)[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** A number as a segment of a path; one with other characters is encoded, as the API does in its links. */
export function segmentOf(number) {
  if (PLAIN.test(number)) return encodeURIComponent(number);
  const bytes = String.fromCharCode(...new TextEncoder().encode(number));
  return '~' + btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {{number?: string, holder?: string, model?: string, entry?: string, status?: string, limit?: number, after?: string}} query */
export const searchCertificates = (query, options) => getJson(ROOT, query, options);

export const readCertificate = (number, options) => getJson(`${ROOT}/${segmentOf(number)}`, {}, options);

/** All revisions, newest first. */
export const certificateHistory = async (number, options) => (await getJson(`${ROOT}/${segmentOf(number)}/history`, {}, options)).items;

export const withdrawCertificate = (number, reason) => change('POST', `${ROOT}/${segmentOf(number)}/withdrawal`, { reason });

export const listImports = (query, options) => getJson(`${ROOT}/imports`, query, options);

export const readImport = (id, options) => getJson(`${ROOT}/imports/${encodeURIComponent(id)}`, {}, options);

/** @param {'errors' | 'absent'} list rejected rows, or certificates that a full list lacks */
export const readImportList = (id, list, query, options) => getJson(`${ROOT}/imports/${encodeURIComponent(id)}/${list}`, query, options);

/** @param {'FULL' | 'PARTIAL' | 'SUSPENDED' | 'REVOKED'} kind what the list claims to be */
export async function uploadList(file, kind, source, options) {
  const { value } = await upload(`${ROOT}/imports`, file, { kind, source }, options);
  return value;
}

/** @param {'release' | 'cancel'} decision */
export const decideImport = (id, decision, reason) => change('POST', `${ROOT}/imports/${encodeURIComponent(id)}/${decision}`, { reason });

/** Address of a part of an import: source, errors.csv, events. */
export const importAddress = (id, part) => `${ROOT}/imports/${encodeURIComponent(id)}/${part}`;
