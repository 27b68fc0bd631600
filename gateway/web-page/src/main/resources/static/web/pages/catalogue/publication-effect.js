/** What a publication changes, foreseen while its dialog is open: numbers over all companies, of whom nobody is named. */
import { foreseeTotals, readChanges, readForm } from '../../api/editions.js';

/** So many products that are no longer required are no small correction. */
const MANY = 10;

export class PublicationEffect {
  #listeners = [];

  /** @param {object} edition the draft */
  constructor(edition) {
    this.edition = edition;
    this.totals = null;
    this.removed = 0;
    this.failure = null;
    this.isRead = false;
    this.read = this.#read();
  }

  /** Entries and products are read side by side; the one is shown if the other cannot be. */
  async #read() {
    const { id } = this.edition;
    const [totals, changes] = await Promise.allSettled([readForm(id).then(foreseeTotals), readChanges(id, null)]);
    this.totals = totals.value ?? null;
    this.failure = totals.reason ?? null;
    this.removed = (changes.value?.changes ?? []).filter(({ kinds }) => kinds.includes('REMOVED')).length;
    this.isRead = true;
    this.#listeners.forEach(listener => listener());
  }

  /** @param {() => void} listener called once it has been read */
  onRead(listener) {
    this.#listeners.push(listener);
  }

  of(kind) {
    return this.totals?.effects[kind] ?? { products: 0, companies: 0, vendors: 0 };
  }

  /** Whether so much falls out of the catalogue that it may be a mistake: more entries than stay, or many products. */
  get isLargeRemoval() {
    return this.removed > this.edition.entries.length || this.of('NO_LONGER_HIT').products >= MANY;
  }
}
