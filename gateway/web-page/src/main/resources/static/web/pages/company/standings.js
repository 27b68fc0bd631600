/** Standings in critical information infrastructure, each with the badge that shows it. */
export const STANDINGS = {
  OPERATOR: ['danger', 'lock'],
  SUPPLIER: ['warning', 'lock'],
  NONE: ['success', 'check'],
  UNKNOWN: ['neutral', 'question'],
};
