/** Imports of inventory files, and the mappings of their columns. */
import { language } from '../core/preferences.js';
import { address, change, getAll, getJson, path, send } from './client.js';

const IMPORTS = '/api/inventory/imports';
const PREVIEWED_BYTES = 1 << 20;
const BAD_REQUEST = 400;
const NEWLINE = 0x0a;
const BINARY = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/**
 * How a file would be read. Of a long text only the first part is sent, unless it turns out to be too short.
 *
 * @param {object} instructions what a person chose: {charset, separator, sheet, headerRow, columns}
 * @param {{mapping?: string, signal?: AbortSignal}} options name of a stored mapping, which the instructions take precedence over
 * @returns {Promise<object>} with `plain`: whether only a part was read, in which nothing tells its charset
 */
export async function previewImport(file, instructions, { mapping, signal } = {}) {
  const preview = async part => {
    const body = form(part, instructions, file.name);
    return (await send('POST', `${IMPORTS}/preview`, { query: { mapping }, body, signal })).json();
  };
  const beginning = await beginningOf(file, instructions.charset);
  if (beginning === null) return preview(file);
  const read = await preview(file.slice(0, beginning.length, file.type)).catch(failure => {
    if (failure.status !== BAD_REQUEST) throw failure;
    return null;
  });
  return read === null || read.end || read.rows.length === 0 ? preview(file) : { ...read, plain: beginning.every(byte => byte < 0x80) };
}

/** The first lines of a long text, which may end in a quoted cell; null for anything else, such as a workbook, which is read as a whole. */
async function beginningOf(file, charset) {
  if (file.size <= PREVIEWED_BYTES || charset?.startsWith('UTF-16')) return null;
  const bytes = new Uint8Array(await file.slice(0, PREVIEWED_BYTES).arrayBuffer());
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  return end === 0 || isBinary(bytes) ? null : bytes.subarray(0, end);
}

/** Workbooks begin as ZIP does; they and UTF-16 have zero bytes, which no other text has. */
function isBinary(bytes) {
  return bytes.includes(0) || BINARY.some(start => start.every((byte, at) => bytes[at] === byte));
}

/** @param {boolean} full whether the file names all products of the company */
export async function startImport(file, instructions, { full, signal } = {}) {
  return (await send('POST', IMPORTS, { query: { full }, body: form(file, instructions), signal })).json();
}

function form(file, instructions, name = file.name) {
  const parts = new FormData();
  parts.append('file', file, name);
  parts.append('instructions', new Blob([JSON.stringify(instructions)], { type: 'application/json' }));
  return parts;
}

export function listImports(after, { limit = 20, signal } = {}) {
  return getJson(IMPORTS, { after, limit }, { signal });
}

export function readImport(id, options) {
  return getJson(path`/api/inventory/imports/${id}`, {}, options);
}

/** @returns the address of the events of an import; each is the import as readImport gives it */
export function importEvents(id) {
  return address(path`/api/inventory/imports/${id}/events`, { language: language() });
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
  return address(`${path`/api/inventory/imports/${id}`}/${kind}.csv`, { language: language() });
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
