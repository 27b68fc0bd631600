/** The register of certificates and the imports of its lists. */
import { language } from '../core/preferences.js';
import { address, change, getJson, path, upload } from './client.js';

/**
 * @param {{q?: string, number?: string, holder?: string, model?: string, entry?: string, status?: string, limit?: number,
 * after?: string}} query
 */
export const searchCertificates = (query, options) => getJson('/api/certificates', query, options);

export const readCertificate = (number, options) => getJson(path`/api/certificates/${number}`, {}, options);

/** All revisions, newest first. */
export const certificateHistory = async (number, options) => (await getJson(path`/api/certificates/${number}/history`, {}, options)).items;

export const withdrawCertificate = (number, reason) => change('POST', path`/api/certificates/${number}/withdrawal`, { reason });

/** Takes back a suspension or a revocation: the listing before it stands again. */
export const reinstateCertificate = (number, reason) => change('POST', path`/api/certificates/${number}/reinstatement`, { reason });

export const listImports = (query, options) => getJson('/api/certificates/imports', query, options);

export const readImport = (id, options) => getJson(path`/api/certificates/imports/${id}`, {}, options);

/** @param {'errors' | 'absent'} list rejected rows, or certificates that a full list lacks */
export const readImportList = (id, list, query, options) => getJson(path`/api/certificates/imports/${id}/${list}`, query, options);

/** @param {'FULL' | 'PARTIAL' | 'SUSPENDED' | 'REVOKED'} kind what the list claims to be */
export async function uploadList(file, kind, source, options) {
  const { value } = await upload('/api/certificates/imports', file, { kind, source }, options);
  return value;
}

/** @param {'release' | 'cancel'} decision */
export const decideImport = (id, decision, reason) => change('POST', path`/api/certificates/imports/${id}/${decision}`, { reason });

/** Address of a part of an import: source. */
export const importAddress = (id, part) => path`/api/certificates/imports/${id}/${part}`;

export const importEvents = id => address(importAddress(id, 'events'), { language: language() });

export const importErrorsFile = id => address(importAddress(id, 'errors.csv'), { language: language() });
