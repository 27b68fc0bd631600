/** A finding: whether a product is the thing that an entry means, whether it is within the entry's scope, and why. */
import { html, nothing } from 'lit';
import { formatNumber } from '../core/format.js';
import { bilingual, labelled, translator } from '../core/texts.js';
import { badge, resultBadge, stateBadge, verdictBadge } from './badges.js';
import { citationLine } from './citation.js';
import { isLogarithmic, thresholdBar } from './charts.js';
import { editionName } from './edition-name.js';
import { evidenceView } from './evidence.js';
import { requirement } from './requirement.js';

const t = translator('app');

const TONES = { MET: 'danger', NOT_MET: 'success', UNKNOWN: 'warning' };

/**
 * A finding of an assessment with its evidence, criteria and explanation.
 *
 * @param {object} finding as in GET /api/products/{sku}/assessment
 * @param {?object} product whose texts the evidence is marked in; without it only the terms are shown
 * @param {{name?: {zh: string, en: string}, explained?: boolean}} options name of the entry; explained: false leaves the sentence out
 */
export function findingView(finding, product, { name, explained = true } = {}) {
  const title = bilingual(name) || finding.entry;
  return html`<article class="finding" aria-label=${title}>
    <div class="row spread">
      <h3>${title} <span
        class="muted">${name ? `${finding.entry} · ` : ''}${
          finding.force === 'GUIDANCE' ? t('force.GUIDANCE') : editionName(finding.edition)
        }</span></h3>
      <span class="row">${
        finding.sector ? html`<span class="muted small">${t(`sector.${finding.sector}`)}</span>` : nothing
      }${finding.force && finding.force !== 'STATUTORY' ? stateBadge('force', finding.force) : nothing}${outcome(finding)}</span>
    </div>
    ${explained ? html`<p>${bilingual(finding.explanation)}</p>` : nothing}
    ${finding.law ? html`<p class="small">${citationLine(finding.law)}</p>` : nothing}
    ${finding.decided ? html`<p class="row">${badge('info', 'person', t(`decided.${finding.decided}`))}</p>` : nothing}
    ${
      finding.evidence?.length
        ? html`<div class="stack-small"><span class="label">${t('finding.evidence')}</span>${evidenceView(finding.evidence, product)}</div>`
        : nothing
    }
    ${
      finding.criteria?.length
        ? html`<div class="stack-small"><span class="label">${t('finding.criteria')}</span>${criteriaView(finding.criteria)}</div>`
        : nothing
    }
  </article>`;
}

/** The criteria of a finding, all of which must hold. */
function criteriaView(criteria) {
  return html`<ul class="criteria">${criteria.map(criterion => html`<li>${criterionView(criterion)}</li>`)}</ul>`;
}

/** One criterion: the product's figure as a bar against the threshold, and the result in words. */
function criterionView(criterion) {
  const label = bilingual(criterion.label) || criterion.parameter;
  const required = requirement(criterion.required);
  const actual = figureWords(criterion, label);
  const said = t('finding.against', { actual, required });
  return html`<div class="criterion">
    <div class="row spread"><span>${label}</span>${resultBadge(criterion.result)}</div>
    ${thresholdBar(labelled(label, said), criterion.figures, TONES[criterion.result])}
    <p class="small ${criterion.actual ? '' : 'muted'}">${said}${
      isLogarithmic(criterion.figures) ? html` <span class="muted">${t('finding.logarithmic')}</span>` : nothing
    }</p>
  </div>`;
}

/** The figure as it is written, with its own name if that is another, and as it was converted. */
function figureWords({ actual, figureName, figures }, label) {
  if (actual == null) return t('finding.noFigure');
  const written = figureName ? t('finding.named', { name: figureName, actual }) : actual;
  const number = figures?.actual != null && formatNumber(figures.actual, { maximumFractionDigits: 9 });
  const converted = number && [number, figures.unit].filter(Boolean).join(' ');
  const isSame = !converted || converted.replaceAll(' ', '') === actual.replaceAll(' ', '');
  const figure = isSame ? written : t('finding.converted', { written, converted });
  return figureName ? t('finding.readAs', { figure, label }) : figure;
}

function outcome(finding) {
  if (finding.warning) return badge('info', 'info', t('finding.warning'));
  return html`${verdictBadge(finding.verdict)}${
    finding.basis ? html`<span class="muted small">${t(`basis.${finding.basis}`)}</span>` : nothing
  }`;
}
