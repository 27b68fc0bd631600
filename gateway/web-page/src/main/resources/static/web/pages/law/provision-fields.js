/** The fields of one provision, and of the tiers of a penalty. */
import { html, nothing } from 'lit';
import { withAside } from '../../core/texts.js';
import { articleWords } from '../../design/citation.js';
import { NEW_TIER } from './form-values.js';
import { KINDS } from './parts.js';

const MEASURES = [
  'ORDER_TO_CORRECT',
  'STOP_SELLING',
  'STOP_USING',
  'REMOVE_THE_EFFECT',
  'WARNING',
  'NOTICE_OF_CRITICISM',
  'CONFISCATION_OF_UNLAWFUL_INCOME',
  'SUSPENSION_OF_BUSINESS',
  'CLOSURE_FOR_RECTIFICATION',
  'CLOSURE_OF_SITE_OR_APPLICATION',
  'REVOCATION_OF_PERMIT_OR_LICENCE',
];

/** @param {import('../../design/document-form.js').DocumentForm} form */
export function provisionFields(t, form, i, { count, entryKinds }) {
  const path = `provisions[${i}]`;
  const { kind } = form.content.provisions[i];
  return html`<section class="panel"><div class="row spread"><h3>${form.section(
    path,
    t('provision.number', { number: String(i + 1) }),
  )}</h3>
      ${count > 1 ? form.removeButton('provisions', i, t('provision.remove')) : nothing}</div>
    <div class="fields">
      ${form.select(
        `${path}.kind`,
        t('field.kind'),
        KINDS.map(one => [one, t(`kind.${one}`)]),
      )}
      ${form.input(`${path}.article`, t('field.article'), { longest: 20, placeholder: '25', hint: t('field.article.hint') })}
      ${form.input(`${path}.key`, t('field.key'), {
        longest: 200,
        required: true,
        placeholder: 'certification-duty',
        hint: t('field.key.hint'),
      })}</div>
    <div class="fields">${form.input(`${path}.who.zh`, t('field.who.zh'), { longest: 500 })}${form.input(
      `${path}.who.en`,
      t('field.who.en'),
      { longest: 500 },
    )}</div>
    <div class="columns">${form.area(`${path}.summary.zh`, t('field.summary.zh'), {
      required: true,
    })}${form.area(`${path}.summary.en`, t('field.summary.en'), { required: true })}</div>
    ${form.checks(
      `${path}.concerns`,
      t('concerns'),
      entryKinds.map(one => [one, t(`entryKind.${one}`)]),
      { hint: t('concerns.hint') },
    )}
    <div class="columns">
      ${form.area(`${path}.note.zh`, t('field.note.zh'), {})}${form.area(`${path}.note.en`, t('field.note.en'), {})}
    </div>
    ${form.check(`${path}.introduced`, t('field.introduced'))}
    ${form.select(`${path}.confidence`, t('source.confidence'), confidences(t), { none: t('confidence.none') })}
    ${kind === 'PENALTY' || kind === 'CONSEQUENCE' ? breachFields(t, form, path) : nothing}
    ${kind === 'PENALTY' ? penaltyFields(t, form, path, i) : nothing}</section>`;
}

/** The words for how sure a fact is. */
export const confidences = t => ['SEEN', 'INDEXED', 'RECALLED'].map(one => [one, t(`confidence.${one}`)]);

/** Provisions as they are chosen. */
export const provisionChoices = (form, kind = null) =>
  form.content.provisions
    .filter(one => (kind === null || one.kind === kind) && one.key)
    .map(one => [one.key, one.article ? withAside(articleWords(one.article), one.key) : one.key]);

function breachFields(t, form, path) {
  const duties = provisionChoices(form, 'DUTY');
  return html`${form.select(`${path}.sanctions`, t('field.sanctions'), duties, { none: t('sanctions.none') })}
    ${form.checks(`${path}.alsoSanctions`, t('field.alsoSanctions'), duties)}`;
}

function penaltyFields(t, form, path, i) {
  return html`${form.select(`${path}.raisedBy`, t('field.raisedBy'), provisionChoices(form, 'PENALTY'), { none: t('raisedBy.none') })}
    ${form.checks(
      `${path}.measures`,
      t('field.measures'),
      MEASURES.map(one => [one, t(`measure.${one}`)]),
    )}
    ${form.content.provisions[i].tiers.map((_, j) => tierFields(t, form, `${path}.tiers`, j))}
    ${form.addButton(`${path}.tiers`, t('tier.add'), NEW_TIER)}`;
}

function tierFields(t, form, list, j) {
  const path = `${list}[${j}]`;
  const amount = (name, label) => form.input(`${path}.${name}`, label, { type: 'number', least: 0 });
  return form.group(
    path,
    t('tier.number', { number: String(j + 1) }),
    html`
    <div class="fields">${amount('unlawfulIncomeFromCny', t('tier.from'))}${amount('unlawfulIncomeBelowCny', t('tier.below'))}</div>
    <div class="fields">${amount('fineCny.least', t('tier.fine.least'))}${amount('fineCny.most', t('tier.fine.most'))}
      ${amount('fineTimesIncome.least', t('tier.times.least'))}${amount('fineTimesIncome.most', t('tier.times.most'))}</div>
    <div class="fields">${amount('fineTimesPurchasePrice.least', t('tier.price.least'))}
      ${amount('fineTimesPurchasePrice.most', t('tier.price.most'))}
      ${amount('personsFineCny.least', t('tier.persons.least'))}${amount('personsFineCny.most', t('tier.persons.most'))}</div>
    <div class="fields">${form.input(`${path}.when.zh`, t('tier.when.zh'), { longest: 500 })}
      ${form.input(`${path}.when.en`, t('tier.when.en'), { longest: 500 })}</div>
    ${form.check(`${path}.optional`, t('tier.optional'))}
    ${form.check(`${path}.serious`, t('tier.serious'))}
    ${form.checks(
      `${path}.measures`,
      t('tier.measures'),
      MEASURES.map(one => [one, t(`measure.${one}`)]),
    )}
    <div>${form.removeButton(list, j, t('tier.remove'))}</div>`,
  );
}
