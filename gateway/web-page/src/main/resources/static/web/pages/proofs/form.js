/** The form of a proof. */
import { html, nothing } from 'lit';
import { today } from '../../core/format.js';
import { asTyped, translator } from '../../core/texts.js';
import { PROOF_KINDS } from '../../api/proofs.js';
import { choice, faultOf, field } from '../../design/forms.js';

const t = translator('proofs');
const FIELDS = ['kind', 'number', 'batch', 'body', 'standard', 'holder', 'models', 'issued', 'validUntil'];

/**
 * @param {object} first what the form begins with
 * @param {string[]} kinds what a person chooses from
 */
export const proofFields =
  (first, kinds = PROOF_KINDS) =>
  problem => html`
  ${choice(
    'proof-kind',
    t('kind'),
    first.kind,
    kinds.map(kind => [kind, t(`kind.${kind}`)]),
    () => {},
    { all: first.kind ? null : t('choose'), name: 'kind', fault: faultOf(problem, 'kind') },
  )}
  ${input(problem, { number: first.officialNumber === false ? '' : first.number }, 'number', { hint: t('number.hint') })}
  ${input(problem, first, 'batch', { hint: t('batch.hint') })}
  ${input(problem, first, 'body', { required: true, hint: t('body.hint') })}
  ${input(problem, first, 'holder')}
  ${input(problem, { models: wordsOf(first.models) }, 'models', { longest: 4000, hint: t('models.hint') })}
  ${input(problem, first, 'standard')}
  ${input(problem, first, 'issued', { type: 'date' })}
  ${input(problem, first, 'validUntil', { type: 'date', hint: t('validUntil.hint') })}
  ${input(problem, { skus: asTyped(first.skus) }, 'skus', { longest: 4000, hint: t('skus.hint') })}
  ${checkFields(problem, first.checked)}`;

/** Where and when somebody looked it up. */
export const checkFields = (problem, checked) => html`
  ${input(problem, { where: checked?.where }, 'where', { hint: t('where.hint') })}
  ${input(problem, { on: checked?.on }, 'on', { type: 'date', most: today() })}`;

/** Asked of a proof without a last day: nobody may take it for valid for ever because a field was left empty. */
export const noEndField = () =>
  html`<label class="check"><input type="checkbox" name="statesNoEnd"> <span>${t('accept.no-end')}</span></label>`;

function input(problem, first, name, { type = 'text', longest = 200, required = false, hint = '', most = nothing } = {}) {
  const fault = faultOf(problem, NAMES_OF_API[name] ?? name);
  return field(
    `proof-${name}`,
    t(name),
    html`<input id="proof-${name}" name=${name} type=${type} ?required=${required} maxlength=${type === 'text' ? longest : nothing}
      max=${most} autocomplete="off" aria-invalid=${fault ? 'true' : nothing} value=${first[name] ?? ''}>`,
    { hint, fault },
  );
}

const NAMES_OF_API = { where: 'checked.where', on: 'checked.on' };

const wordsOf = (models = []) =>
  asTyped(
    models.map(({ model, version }) => (version ? `${model} / ${version}` : model)),
    ';',
  );

const lines = (text, separator) =>
  text
    .split(separator)
    .map(line => line.trim())
    .filter(Boolean);

/** @returns the proof as the API takes it */
export function proofOf(data) {
  const text = name => (data.get(name) ?? '').trim();
  return {
    kind: text('kind'),
    number: text('number') || null,
    batch: text('batch') || null,
    body: text('body'),
    standard: text('standard') || null,
    holder: text('holder') || null,
    models: lines(text('models'), /[;；]/).map(line => {
      const [model, version] = lines(line, / \/ /);
      return { model, version: version ?? null };
    }),
    issued: text('issued') || null,
    validUntil: text('validUntil') || null,
    skus: lines(text('skus'), /[,，、\s]+/),
    checked: checkOf(data),
  };
}

/** @returns where and when it was looked up; null if the form does not say */
export function checkOf(data) {
  const where = (data.get('where') ?? '').trim();
  return where ? { where, on: data.get('on') || today() } : null;
}

/** What somebody else has changed meanwhile, for people. */
export const changesOf = (before, now) =>
  FIELDS.filter(name => shown(name, before[name]) !== shown(name, now[name])).map(name => ({
    name: t(name),
    value: shown(name, now[name]),
  }));

function shown(name, value) {
  if (name === 'models') return wordsOf(value);
  return name === 'kind' ? t(`kind.${value}`) : (value ?? '');
}
