/** What a criterion demands, in the words and signs of people. */
import { formatNumber } from '../core/format.js';
import { translator } from '../core/texts.js';

const t = translator('app');
const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };
const COUNTED = new Set(['entries', 'cores', 'levels']);

/** @returns a threshold as people write it: ">= 550000 entries" is "≥ 550,000 entries" */
export function requirement(required) {
  const [, sign, number, unit] = /^(>=|<=|>|<|=)?\s*([\d.]+)?\s*(.*)$/.exec(required);
  return [SIGNS[sign], number && formatNumber(Number(number), { maximumFractionDigits: 9 }), COUNTED.has(unit) ? t(`unit.${unit}`) : unit]
    .filter(Boolean)
    .join(' ');
}
