/** What people call the contacts, webhooks, keys and vendors that a record names by their ids. Who was removed has no name any more. */
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { listAllContacts } from '../../api/contacts.js';
import { listKeys } from '../../api/keys.js';
import { listVendorNames } from '../../api/names.js';
import { listWebhooks } from '../../api/webhooks.js';

const MOST = 200;

const SOURCES = [
  { concerns: /Contact$|^requestConfirmation$/, read: async () => (await listAllContacts()).contacts.map(({ id, name }) => [id, name]) },
  {
    concerns: /Webhook/,
    read: async () => (await listWebhooks({ limit: MOST })).items.map(({ id, description, url }) => [id, description || url]),
  },
  { concerns: /ApiKey$/, read: async () => (await listKeys({ limit: MOST })).items.map(({ id, name }) => [id, name]) },
  { concerns: /^putVendor$/, read: async () => [...(await listVendorNames())].map(([vendor, name]) => [vendor, bilingual(name)]) },
];

/** Reads of each kind of object once, and only what the records are about; a member alone may read all of them. */
export class ObjectNames {
  #names = new Map();
  #reading = new Map();

  /** @param {{operation: string}[]} records */
  async learn(records) {
    if (!has('member')) return;
    const concerned = SOURCES.filter(({ concerns }) => records.some(({ operation }) => concerns.test(operation)));
    await Promise.all(concerned.map(source => this.#read(source)));
  }

  #read(source) {
    if (!this.#reading.has(source)) this.#reading.set(source, this.#keep(source));
    return this.#reading.get(source);
  }

  /** The records are shown also if a service does not answer. */
  async #keep({ concerns, read }) {
    const names = await read().catch(() => []);
    this.#names.set(concerns, new Map(names));
  }

  /** @returns {string} empty if nobody named it */
  of(operation, id) {
    const source = SOURCES.find(({ concerns }) => concerns.test(operation));
    return this.#names.get(source?.concerns)?.get(id) ?? '';
  }
}
