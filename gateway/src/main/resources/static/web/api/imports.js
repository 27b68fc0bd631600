/** Imports of inventory files, and the mappings of their columns. */
import { change, getAll, getJson, path, send } from './client.js';

const IMPORTS = '/api/inventory/imports';

/**
 * How a file would be read.
 *
 * @param {object} instructions what a person chose: {charset, separator, sheet, headerRow, columns}
 * @param {{mapping?: string, signal?: AbortSignal}} options name of a stored mapping, which the instructions take precedence over
 */
export async function previewImport(file, instructions, { mapping, signal } = {}) {
  return (await send('POST', `${IMPORTS}/preview`, { query: { mapping }, body: form(file, instructions), signal })).json();
}

/** @param {boolean} full whether the file names all products of the company */
export async function startImport(file, instructions, { full, signal } = {}) {
  return (await send('POST', IMPORTS, { query: { full }, body: form(file, instructions), signal })).json();
}

function form(file, instructions) {
  const parts = new FormData();
  parts.append('file', file);
  parts.append('instructions', new Blob([JSON.stringify(instructions)], { type: 'application/json' }));
  return parts;
}

export function listImports(after, { signal } = {}) {
  return getJson(IMPORTS, { after, limit: 20 }, { signal });
}

export function readImport(id, options) {
  return getJson(path`/api/inventory/imports/${id}`, {}, options);
}

/** @returns the address of the events of an import; each is the import as readImport gives it */
export function importEvents(id) {
  return path`/api/inventory/imports/${id}/events`;
}

export function cancelImport(id) {
  return change('POST', path`/api/inventory/imports/${id}/cancel`);
}

/** @param {'errors' | 'remarks'} kind rejected rows, or stored rows with cells that could not be read */
export function listRows(id, kind, after, { signal } = {}) {
  return getJson(`${path`/api/inventory/imports/${id}`}/${kind}`, { after, limit: 50 }, { signal });
}

/** @returns the address of the same rows as a file that can be corrected and imported */
export function rowsFile(id, kind) {
  return `${path`/api/inventory/imports/${id}`}/${kind}.csv`;
}

/** Products that a full import does not name. */
export function listAbsent(id, after, { signal } = {}) {
  return getJson(path`/api/inventory/imports/${id}/absent`, { after, limit: 50 }, { signal });
}

/** Withdraws from the market what a full import does not name. @param {{reason: string, despiteUnnamed: boolean}} form */
export function withdrawAbsent(id, { reason, despiteUnnamed }) {
  return change('POST', path`/api/inventory/imports/${id}/withdrawal`, { reason, despiteUnnamed });
}

export function listMappings(options) {
  return getAll('/api/inventory/mappings', {}, options);
}

/** @param {?number} revision of the mapping that is replaced; null for a new name */
export function saveMapping(name, mapping, revision) {
  const guard = revision === null ? { headers: { 'if-none-match': '*' } } : { etag: `"${revision}"` };
  return change('PUT', path`/api/inventory/mappings/${name}`, mapping, guard);
}
