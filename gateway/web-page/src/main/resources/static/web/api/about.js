/** What this installation is: written when it was built, and its state now. */
import { getJson } from './client.js';

/** @returns {Promise<{certwatch: string, lit: string, swaggerUi: string}>} */
export const readVersions = options => getJson('/web/build/versions.json', {}, options);

/** @returns {Promise<{name: string, artifact: string, version: string, licences: string[]}[]>} of the gateway and this page */
export const listLibraries = async options => (await getJson('/web/build/licences.json', {}, options)).libraries;

/** @returns {Promise<{status: string, components?: object}>} components for operators only */
export async function readHealth({ signal } = {}) {
  const answer = await fetch('/actuator/health', { signal, headers: { accept: 'application/json' } });
  return answer.ok || answer.status === 503 ? answer.json() : { status: 'UNKNOWN' };
}
