/** How people name an edition of the catalogue. */
import { translator } from '../core/texts.js';

const t = translator('app');
const ANNOUNCED = /^(\d{4})-(\d{1,3})$/;

/** @param {?string} id such as "2023-2". @returns the announcement that published it; the id of a list that none did */
export function editionName(id) {
  const [, year, number] = ANNOUNCED.exec(id ?? '') ?? [];
  return year ? t('edition.announced', { year, number }) : (id ?? '');
}
