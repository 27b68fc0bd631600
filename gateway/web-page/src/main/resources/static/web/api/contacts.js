/** Whom alerts about a vendor's products go to. */
import { language } from '../core/preferences.js';
import { address, change, getAll, getJson, getWithTag, path, send, upload } from './client.js';

const MOST_CONTACTS = 5000;

/**
 * All contacts of the company, in the order of vendors and names; the first 5000 at most.
 *
 * @returns {Promise<{contacts: object[], cut: boolean}>} cut: whether there are more
 */
export async function listAllContacts(options) {
  const contacts = await getAll('/api/contacts', { limit: 500 }, { most: MOST_CONTACTS + 1, ...options });
  const first = contacts
    .slice(0, MOST_CONTACTS)
    .sort((one, other) => (one.vendor ?? '').localeCompare(other.vendor ?? '') || one.name.localeCompare(other.name));
  return { contacts: first, cut: contacts.length > MOST_CONTACTS };
}

/** The contacts of one vendor. @returns {Promise<object[]>} */
export const listContactsOf = (vendor, options) => getAll('/api/contacts', { vendor, limit: 500 }, options);

const REACHABLE = new Set(['CONFIRMED', 'VOUCHED']);

/** Whether messages go to a contact. */
export const isReachable = contact => REACHABLE.has(contact.status);

/** @returns {Promise<boolean>} whether a contact of this vendor can be reached */
export const hasContact = async vendor => (await listContactsOf(vendor)).some(isReachable);

/** @returns {Promise<{value: object, etag: string}>} */
export const readContact = (id, options) => getWithTag(path`/api/contacts/${id}`, {}, options);

/** @param {object} form a contact without what the service adds; one without vendor is a member of the own team */
export const addContact = form => change('POST', '/api/contacts', form);

export const changeContact = (id, form, etag) => change('PUT', path`/api/contacts/${id}`, form, { etag });

/** Removes a contact as it is now: the person has just confirmed the removal. */
export async function removeContact(id) {
  const { etag } = await readContact(id);
  return send('DELETE', path`/api/contacts/${id}`, { headers: { 'if-match': etag } });
}

/**
 * Sends a test message. @returns {Promise<{recipient: string, at: string, result: 'SENT' | 'TRY_LATER' | 'NOT_TRIED' | 'REFUSED', answer:
 * string}>}
 */
export const testContact = id => change('POST', path`/api/contacts/${id}/test`);

/** Sends the request to confirm the address once more. */
export const askToConfirm = id => change('POST', path`/api/contacts/${id}/confirmation`);

/** @returns {Promise<{total: number, statuses: object, reachableVendors: string[], unreachableVendors: string[]}>} */
export const countContacts = options => getJson('/api/contacts/counts', {}, options);

/** @param {boolean} vouched whether the company vouches for the addresses, which then need no confirmation */
export async function uploadContacts(file, vouched, options) {
  const { value } = await upload('/api/contacts/imports', file, { vouched, name: file.name }, options);
  return value;
}

export const readContactImport = (id, options) => getJson(path`/api/contacts/imports/${id}`, {}, options);

/** Rejected rows, each with its problems. */
export const listContactImportErrors = (id, query, options) => getJson(path`/api/contacts/imports/${id}/errors`, query, options);

export const cancelContactImport = id => change('POST', path`/api/contacts/imports/${id}/cancel`);

export const contactImportEvents = id => address(path`/api/contacts/imports/${id}/events`, { language: language() });

export const contactImportErrorsFile = id => address(path`/api/contacts/imports/${id}/errors.csv`, { language: language() });
