/** The reviews that wait, in the order in which a person goes through them. */
import { countReviews, listReviews } from '../../api/reviews.js';

const PAGE_SIZE = 20;
const READ_AHEAD = 5;

const keyOf = ({ sku, edition, entry }) => JSON.stringify([sku, edition, entry]);

export class ReviewQueue {
  /** @param {{status: ?string, entry: ?string, vendor: ?string}} filters */
  constructor(filters, signal) {
    this.filters = filters;
    this.signal = signal;
    this.items = [];
    this.next = null;
    this.index = 0;
    this.waiting = 0;
    this.settled = new Map();
    this.reading = null;
  }

  /** A queue of given reviews, such as those of one product. */
  static of(items) {
    const queue = new ReviewQueue({});
    queue.items = items;
    queue.waiting = items.length;
    return queue;
  }

  /** Reads the first reviews. @returns this queue */
  async start() {
    await this.read(null);
    return this;
  }

  /** Counts all that wait; the first review need not wait for it. */
  async count() {
    const { entry, vendor, group, status } = this.filters;
    const counts = await countReviews({ entry, vendor, group }, { signal: this.signal });
    this.counts = counts;
    this.waiting = status ? (counts.statuses[status] ?? 0) : Object.values(counts.statuses).reduce((sum, count) => sum + count, 0);
  }

  async read(after) {
    const page = await listReviews({ ...this.filters, after, limit: PAGE_SIZE }, { signal: this.signal });
    const known = new Set(this.items.map(keyOf));
    this.items = [...this.items, ...page.items.filter(item => !known.has(keyOf(item)))];
    this.next = page.next;
  }

  get current() {
    return this.items[this.index] ?? null;
  }

  /** The review after the current one, as far as it has been read. */
  get following() {
    return this.items.slice(this.index + 1).find(item => !this.isSettled(item)) ?? null;
  }

  get position() {
    return this.index + 1;
  }

  /** How many there are as far as is known; more may follow while they are being counted. */
  get total() {
    return Math.max(this.waiting, this.items.length);
  }

  get isCounted() {
    return this.waiting > 0 || !this.next;
  }

  /** Reviews passed without a decision. */
  get skipped() {
    return this.items.slice(0, this.index).filter(item => !this.isSettled(item)).length;
  }

  isSettled(item) {
    return this.settled.has(keyOf(item));
  }

  /** Goes to the next review that is not settled. */
  async forward() {
    do this.index += 1;
    while (this.current && this.isSettled(this.current));
    const left = this.items.length - this.index;
    if (this.next && left <= READ_AHEAD) {
      this.reading ??= this.read(this.next).finally(() => {
        this.reading = null;
      });
      if (left <= 0) await this.reading;
      else this.reading.catch(() => {});
    }
    if (this.current && this.isSettled(this.current)) await this.forward();
  }

  /** Goes back to the review before, unless it is settled. @returns whether there was one */
  back() {
    let index = this.index - 1;
    while (index >= 0 && this.isSettled(this.items[index])) index -= 1;
    if (index < 0) return false;
    this.index = index;
    return true;
  }

  /** Goes to a review that was read. */
  goTo(item) {
    this.index = this.items.indexOf(item);
  }

  restart() {
    this.index = this.items.findIndex(item => !this.isSettled(item));
  }

  /** Marks a review as settled by a decision, and those beside it that the scope of the decision reaches. */
  settle(item, decision) {
    this.settled.set(keyOf(item), decision.id);
    this.items
      .filter(other => !this.isSettled(other) && reaches(decision.scope, item, other))
      .forEach(other => this.settled.set(keyOf(other), decision.id));
  }

  /** Marks a review as settled elsewhere, such as by a colleague. */
  drop(item) {
    this.settled.set(keyOf(item), null);
  }

  unsettle(decision) {
    for (const [key, by] of this.settled) if (by === decision.id) this.settled.delete(key);
  }
}

function reaches(scope, item, other) {
  if (item.edition !== other.edition || item.entry !== other.entry) return false;
  if (scope === 'MODEL') return item.model !== null && item.manufacturer === other.manufacturer && item.model === other.model;
  return scope === 'VENDOR_ENTRY' && item.vendor !== null && item.vendor === other.vendor;
}
