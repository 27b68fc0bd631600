/** Whether a product counts as used in critical information infrastructure, and why. */
import { html, nothing } from 'lit';
import { translator } from '../core/texts.js';
import { badge } from './badges.js';

const t = translator('app');

/** @param {{exposed: boolean, because: string[]}} exposure of a product; nothing if it is not exposed */
export const ciiBadge = exposure => (exposure.exposed ? badge('info', 'lock', t('cii.exposed')) : nothing);

/** The reasons as words: the product's mark, the company's standing, a customer. */
export const ciiReasons = ({ because }) => because.map(reason => t(`cii.because.${reason}`)).join(t('list.enumerated'));

/** Badge and reasons; that it is not exposed in words. */
export function ciiView(exposure) {
  return exposure.exposed
    ? html`<span class="row">${ciiBadge(exposure)}<span class="small muted">${ciiReasons(exposure)}</span></span>`
    : t('cii.not');
}
