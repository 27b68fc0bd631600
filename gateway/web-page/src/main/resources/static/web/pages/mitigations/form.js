/** The forms of a mitigation file. Each states a part, and leaves the rest as it is. */
import { html, nothing } from 'lit';
import { today } from '../../core/format.js';
import { asTyped, bilingual, translator } from '../../core/texts.js';
import { DISCOVERIES, HARMS } from '../../api/mitigations.js';
import { articleWords } from '../../design/citation.js';
import { choice, faultOf, field } from '../../design/forms.js';

const t = translator('mitigations');
const LONGEST_LINE = 200;
const LONGEST_TEXT = 4000;

/** The file as the API takes it. */
export const formOf = file => ({
  title: file.title,
  discovery: file.discovery,
  skus: file.skus,
  provision: file.provision?.key ?? null,
  corrections: file.corrections.map(({ id, on, by, what }) => ({ id, on, by, what })),
  harm: file.harm && { degree: file.harm.degree, what: file.harm.what },
  ownInitiative: file.ownInitiative?.yes ?? null,
  firstTime: file.firstTime?.yes ?? null,
  report: file.report && { on: file.report.on, authority: file.report.authority, unknownBefore: file.report.unknownBefore },
  closed: Boolean(file.closed),
});

function line(problem, name, value, { type = 'text', required = false, hint = '', api = name, longest = LONGEST_LINE } = {}) {
  const fault = faultOf(problem, api);
  const isDay = type === 'date';
  return field(
    `mitigation-${name}`,
    t(name),
    html`<input id="mitigation-${name}" name=${name} type=${type} ?required=${required} maxlength=${isDay ? nothing : longest}
      max=${isDay ? today() : nothing} autocomplete="off" aria-invalid=${fault ? 'true' : nothing} value=${value ?? ''}>`,
    { hint, fault },
  );
}

function area(problem, name, value, { required = false, hint = '', api = name } = {}) {
  const fault = faultOf(problem, api);
  return field(
    `mitigation-${name}`,
    t(name),
    html`<textarea id="mitigation-${name}" name=${name} ?required=${required} maxlength=${LONGEST_TEXT}
      aria-invalid=${fault ? 'true' : nothing} .value=${value ?? ''}></textarea>`,
    { hint, fault },
  );
}

function select(problem, name, value, options, { all, api = name, hint = '' }) {
  return choice(`mitigation-${name}`, t(name), value, options, () => {}, { all, name, hint, fault: faultOf(problem, api) });
}

const provisionWords = ({ article, summary }) => `${articleWords(article)} · ${bilingual(summary)}`;

/** @param {object[]} provisions of the law in force */
export const discoveryFields = (first, provisions) => problem => html`
  ${line(problem, 'about', first.title, { required: true, api: 'title' })}
  ${line(problem, 'found.on', first.discovery?.on, { type: 'date', required: true, api: 'discovery.on' })}
  ${line(problem, 'found.by', first.discovery?.by, { required: true, api: 'discovery.by' })}
  ${select(
    problem,
    'through',
    first.discovery?.through,
    DISCOVERIES.map(one => [one, t(`through.${one}`)]),
    { all: first.discovery ? null : t('choose'), api: 'discovery.through' },
  )}
  ${area(problem, 'found.what', first.discovery?.what, { required: true, api: 'discovery.what' })}
  ${select(
    problem,
    'provision',
    first.provision,
    choicesOf(first, provisions).map(one => [one.key, one.article ? provisionWords(one) : one.key]),
    { all: t('provision.none'), hint: t('provision.hint') },
  )}
  ${line(problem, 'skus', asTyped(first.skus), { hint: t('skus.hint'), longest: LONGEST_TEXT })}`;

/** What was chosen before stays a choice, also if the law in force today does not have it. */
const choicesOf = ({ provision }, provisions) =>
  !provision || provisions.some(({ key }) => key === provision) ? provisions : [...provisions, { key: provision }];

const text = (data, name) => (data.get(name) ?? '').trim();

export const discoveryOf = data => ({
  title: text(data, 'about'),
  discovery: {
    on: text(data, 'found.on'),
    by: text(data, 'found.by'),
    through: text(data, 'through'),
    what: text(data, 'found.what'),
  },
  provision: text(data, 'provision') || null,
  skus: text(data, 'skus')
    .split(/[,，、\s]+/)
    .filter(Boolean),
});

/** @param {number} place of the correction among those of the file */
export const correctionFields = (first, place) => problem => html`
  ${line(problem, 'corrected.on', first.on, { type: 'date', required: true, api: `corrections[${place}].on` })}
  ${line(problem, 'corrected.by', first.by, { required: true, api: `corrections[${place}].by` })}
  ${area(problem, 'corrected.what', first.what, { required: true, api: `corrections[${place}].what` })}`;

export const correctionOf = data => ({
  on: text(data, 'corrected.on'),
  by: text(data, 'corrected.by'),
  what: text(data, 'corrected.what'),
});

const yesOrNo = (problem, name, value, yes, no) =>
  select(
    problem,
    name,
    value === null ? '' : String(value),
    [
      ['true', t(yes)],
      ['false', t(no)],
    ],
    { all: t('notStated') },
  );

export const statementFields = first => problem => html`<p>${t('statements.text')}</p>
  ${select(
    problem,
    'harm',
    first.harm?.degree,
    HARMS.map(one => [one, t(`harm.${one}`)]),
    { all: t('notStated'), api: 'harm.degree' },
  )}
  ${area(problem, 'harm.what', first.harm?.what, { hint: t('harm.what.hint') })}
  ${yesOrNo(problem, 'ownInitiative', first.ownInitiative, 'ownInitiative.yes', 'ownInitiative.no')}
  ${yesOrNo(problem, 'firstTime', first.firstTime, 'firstTime.yes', 'firstTime.no')}
  ${line(problem, 'report.authority', first.report?.authority, { hint: t('report.hint') })}
  ${line(problem, 'report.on', first.report?.on, { type: 'date' })}
  ${yesOrNo(problem, 'unknownBefore', first.report?.unknownBefore ?? null, 'unknownBefore.yes', 'unknownBefore.no')}`;

const answer = (data, name) => ({ true: true, false: false })[data.get(name)] ?? null;

export function statementsOf(data) {
  const degree = text(data, 'harm');
  const [authority, on] = [text(data, 'report.authority'), text(data, 'report.on')];
  return {
    harm: degree ? { degree, what: text(data, 'harm.what') || null } : null,
    ownInitiative: answer(data, 'ownInitiative'),
    firstTime: answer(data, 'firstTime'),
    report: authority || on ? { on: on || null, authority, unknownBefore: answer(data, 'unknownBefore') } : null,
  };
}
