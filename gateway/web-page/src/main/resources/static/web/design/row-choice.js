/** Which rows of a list a person has ticked: one by one, from one to another with Shift, or all that are shown. */

export class RowChoice {
  /** @param {(row: object, index: number) => unknown} keyOf */
  constructor(keyOf) {
    this.keyOf = keyOf;
    this.keys = new Set();
    this.last = null;
  }

  has(row, index) {
    return this.keys.has(this.keyOf(row, index));
  }

  /** @returns {object[]} the chosen ones of the rows, in their order */
  of(rows) {
    return rows.filter((row, index) => this.has(row, index));
  }

  /** @param {{through?: boolean}} options through: all rows from the one that was ticked last become as this one */
  toggle(rows, index, { through = false } = {}) {
    const chosen = !this.has(rows[index], index);
    const last = through ? rows.findIndex((row, place) => this.keyOf(row, place) === this.last) : -1;
    const [from, to] = last < 0 ? [index, index] : [Math.min(last, index), Math.max(last, index)];
    for (let place = from; place <= to; place += 1) this.set(this.keyOf(rows[place], place), chosen);
    this.last = this.keyOf(rows[index], index);
  }

  setAll(rows, chosen) {
    rows.forEach((row, index) => this.set(this.keyOf(row, index), chosen));
  }

  set(key, chosen) {
    if (chosen) this.keys.add(key);
    else this.keys.delete(key);
  }

  /** Rows that are no longer there are not chosen any more: nothing is done to what a person does not see. */
  keepOnly(rows) {
    this.keys = new Set(rows.map(this.keyOf).filter(key => this.keys.has(key)));
  }

  clear() {
    this.keys.clear();
    this.last = null;
  }
}
