/** How many rows each list showed at each place of the history, so that the way back leads to the same rows. */
const kept = new Map();

const keyOf = label => `${window.navigation.currentEntry?.key} ${label}`;

export const keepRows = (label, count) => kept.set(keyOf(label), count);

/** @returns how many rows the list showed when the person was at this place before, 0 if never */
export const rowsKept = label => kept.get(keyOf(label)) ?? 0;
