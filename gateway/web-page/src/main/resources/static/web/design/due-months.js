/** The months of days by which something must be done. */

/**
 * Unfinished obligations by the month of their last day, apart from those that are late: they are in no month.
 *
 * @param {string} now the month of today: "2026-12"
 * @returns {{late: number, months: [string, number][], undated: number}} months in their order, from now on
 */
export function dueMonthsOf({ dueMonths, overdue, withoutProof }, now) {
  const dated = Object.entries(dueMonths).filter(([month]) => /^\d/.test(month));
  const earlier = dated.filter(([month]) => month < now).reduce((sum, [, count]) => sum + count, 0);
  const late = overdue + withoutProof;
  const months = dated
    .filter(([month]) => month >= now)
    .map(([month, count]) => [month, count - (month === now ? late - earlier : 0)])
    .sort(([one], [other]) => one.localeCompare(other));
  return { late, months, undated: dueMonths.BEFORE_MARKET_ENTRY ?? 0 };
}

/**
 * The filter that lists what is counted for some months. Proof must be there before the day in `due`, so the last day of a month is the
 * last one for what is due on the first of the next.
 *
 * @param {string} from the first month: "2026-12"
 * @param {?string} to the month after the last; null for all later ones
 * @param {string} tomorrow what is due before is late, and in no month
 */
export function monthFilter(from, to, tomorrow) {
  const first = `${from}-02`;
  return { dueFrom: first < tomorrow ? tomorrow : first, ...(to ? { dueBefore: `${to}-02` } : {}) };
}
