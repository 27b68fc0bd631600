/** Whether a product counts as used in critical information infrastructure, and why. */
import { html, nothing } from 'lit';
import { dayOf, formatDay } from '../core/format.js';
import { translator } from '../core/texts.js';
import { badge } from './badges.js';

const t = translator('app');

/** @param {{exposed: boolean, because: string[], statements: object[]}} exposure of a product; nothing if it is not exposed */
export const ciiBadge = exposure => (exposure.exposed ? badge('info', 'lock', t('cii.exposed')) : nothing);

/** The reasons as words: the product's mark, the company's standing, a customer. */
export const ciiReasons = ({ because }) => because.map(reason => t(`cii.because.${reason}`)).join(t('list.enumerated'));

/** What a person stated of the product or of the whole company, with the name and the day. */
function sentence(sku, { reason, customer, project, everyProduct, by, at }) {
  const values = { sku, customer, project, by, day: formatDay(dayOf(at)) };
  if (reason === 'PRODUCT') return t('cii.stated.mark', values);
  if (reason === 'COMPANY') return t('cii.stated.company', values);
  if (everyProduct) return t('cii.stated.every', values);
  return t(project ? 'cii.stated.project' : 'cii.stated.product', values);
}

/** Badge, reasons and who stated them; that it is not exposed in words. */
export function ciiView(exposure, sku) {
  if (!exposure.exposed) return t('cii.not');
  const stated = exposure.statements.map(one => html`<li>${sentence(sku, one)}</li>`);
  return html`<span class="row">${ciiBadge(exposure)}<span class="small muted">${ciiReasons(exposure)}</span></span>
    ${stated.length ? html`<ul class="plain small cii-statements">${stated}</ul>` : nothing}`;
}
