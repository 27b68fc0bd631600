/** A product as it is stored, with all places marked that its findings rest on. */
import { html } from 'lit';
import { vendorLink } from '../../app/vendor-name.js';
import { ciiView } from '../../design/cii.js';
import { term } from '../../design/term.js';
import { fieldLabel, fieldText, markedText } from '../../design/evidence.js';
import { market } from './columns.js';

const TEXTS = ['name.zh', 'name.en', 'model', 'manufacturer', 'vendor', 'description', 'declaredEntry', 'hsCode'];

export function productFacts(product, assessment, t) {
  const evidence = assessment.findings.flatMap(finding => finding.evidence);
  const figures = Object.keys(product.specs).map(name => `specs.${name}`);
  const row = field => {
    const text = fieldText(product, field);
    if (text && field === 'vendor') return html`<dt>${fieldLabel(field)}</dt><dd>${vendorLink(text)}</dd>`;
    return text
      ? html`<dt>${fieldLabel(field)}</dt><dd class="preserve">${markedText(
          text,
          evidence.filter(found => found.field === field && text.slice(found.start, found.end) === found.text),
        )}</dd>`
      : '';
  };
  return html`<dl class="facts">
    <dt>${t('field.sku')}</dt><dd>${product.sku}</dd>
    ${TEXTS.map(row)}
    ${figures.map(row)}
    <dt>${t('field.market.status')}</dt><dd>${market(product.market, t)}</dd>
    <dt>${term('cii', t('field.usedInCii'))}</dt><dd>${ciiView(product.cii, product.sku)}</dd>
  </dl>`;
}
