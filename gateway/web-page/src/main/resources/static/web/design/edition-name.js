/** How people name an edition of the catalogue. */
import { html, nothing } from 'lit';
import { bilingual, translator } from '../core/texts.js';

const t = translator('app');
const ANNOUNCED = /^(\d{4})-(\d{1,3})$/;
const CITED = /^(\d{4})年第(\d{1,3})号$/;

const words = ([, year, number]) => t('edition.announced', { year, number });

/** @param {?string} id such as "2023-2". @returns the announcement that published it; of a list that none did, just that */
export function editionName(id) {
  const found = ANNOUNCED.exec(id ?? '');
  return found ? words(found) : id ? t('edition.unannounced') : '';
}

export const isAnnounced = id => ANNOUNCED.test(id ?? '');

/** @param {?string} announcement such as "2023年第2号". @returns it in the language of the page; another text as it was written */
export function announcementWords(announcement) {
  const found = CITED.exec(announcement ?? '');
  return found ? words(found) : (announcement ?? '');
}

/** @param {{announcement: ?string, title: object}} edition @returns the announcement that published it; its title if none did */
export function editionWords({ announcement, title }) {
  return CITED.test(announcement ?? '') ? announcementWords(announcement) : bilingual(title);
}

/** Our id of an edition, small beside its name. */
export const editionId = (id, name) => (id === name ? nothing : html` <span class="muted small nowrap">${id}</span>`);
