/** The form of a contact. */
import { html, nothing } from 'lit';
import { asTyped, listed, translator } from '../../core/texts.js';
import { choice, faultOf, field } from '../../design/forms.js';

const t = translator('contacts');
const LANGUAGES = ['zh', 'en'];
const FREQUENCIES = ['AT_ONCE', 'DAILY', 'WEEKLY'];
const SEVERITIES = ['OVERDUE', 'SOON', 'LATER'];
const FIELDS = ['vendor', 'name', 'email', 'role', 'language', 'timeZone', 'frequency', 'entries', 'severities'];

/** @param {object} first what the form begins with; a contact without vendor is a member of the own team */
export function contactFields(page, first) {
  const isTeam = first.vendor === null;
  return problem => html`
    ${isTeam ? html`<input type="hidden" name="vendor" value="">` : vendorField(page, first, problem)}
    ${input(problem, first, 'name', { longest: 200, required: true })}
    ${input(problem, first, 'email', { type: 'email', longest: 254, required: true })}
    ${input(problem, first, 'role', { longest: 200, hint: t('field.role.hint') })}
    ${choice(
      'contact-language',
      t('field.language'),
      first.language,
      LANGUAGES.map(code => [code, t(`language.${code}`)]),
      () => {},
      { all: null, name: 'language', hint: t('field.language.hint') },
    )}
    ${
      first.status === 'CONFIRMED'
        ? nothing
        : html`<label class="check"><input type="checkbox" name="vouched" value="true"
            ?checked=${first.status === 'VOUCHED'}> ${t('field.vouched')}</label>
      <p class="hint">${t('field.vouched.hint')}</p>`
    }
    <details ?open=${isParticular(first)}><summary>${t('wishes')}</summary><div class="stack">
      <p class="muted">${t('wishes.text')}</p>
      ${choice(
        'contact-frequency',
        t('field.frequency'),
        first.frequency ?? 'AT_ONCE',
        FREQUENCIES.map(each => [each, t(`frequency.${each}`)]),
        () => {},
        { all: null, name: 'frequency', hint: t('field.frequency.hint') },
      )}
      ${zoneField(first, problem)}
      ${severityFields(first)}
      ${input(problem, { ...first, entries: asTyped(first.entries) }, 'entries', {
        longest: 2000,
        hint: t('field.entries.hint'),
      })}
    </div></details>`;
}

const isParticular = first =>
  (first.frequency ?? 'AT_ONCE') !== 'AT_ONCE' || (first.entries ?? []).length > 0 || (first.severities ?? []).length > 0;

function input(problem, first, name, { type = 'text', longest, required = false, hint = '', list = nothing }) {
  const fault = faultOf(problem, name);
  return field(
    `contact-${name}`,
    t(`field.${name}`),
    html`<input id="contact-${name}" name=${name} type=${type} ?required=${required} maxlength=${longest} autocomplete="off" list=${list}
    aria-invalid=${fault ? 'true' : nothing} value=${first[name] ?? ''}>`,
    { hint, fault },
  );
}

function vendorField(page, first, problem) {
  return html`${input(problem, first, 'vendor', { longest: 200, required: true, hint: t('field.vendor.hint'), list: 'contact-vendors' })}
    <datalist id="contact-vendors">${Object.keys(page.vendors).map(vendor => html`<option value=${vendor}></option>`)}</datalist>`;
}

function zoneField(first, problem) {
  return html`${input(problem, { timeZone: first.timeZone ?? 'Asia/Shanghai' }, 'timeZone', {
    longest: 100,
    required: true,
    hint: t('field.timeZone.hint'),
    list: 'contact-zones',
  })}
    <datalist id="contact-zones">${Intl.supportedValuesOf('timeZone').map(zone => html`<option value=${zone}></option>`)}</datalist>`;
}

function severityFields(first) {
  const wanted = new Set(first.severities ?? []);
  return html`<fieldset><legend>${t('field.severities')}</legend><p class="hint">${t('field.severities.hint')}</p>
    ${SEVERITIES.map(
      each =>
        html`<label class="check"><input type="checkbox" name="severities" value=${each}
            ?checked=${wanted.has(each)}> ${t(`severity.${each}`)}</label>`,
    )}</fieldset>`;
}

/** @returns the contact as the API takes it */
export function formOf(data) {
  const text = name => (data.get(name) ?? '').trim();
  return {
    vendor: text('vendor') || null,
    name: text('name'),
    email: text('email'),
    role: text('role') || null,
    language: text('language'),
    timeZone: text('timeZone'),
    frequency: text('frequency'),
    entries: text('entries')
      .split(/[\s,，、;；]+/)
      .filter(code => code),
    severities: data.getAll('severities'),
    ...(data.has('vouched') ? { vouched: true } : {}),
  };
}

/** What somebody else has changed meanwhile, for people. */
export function changesOf(before, now) {
  return FIELDS.filter(name => String(before[name] ?? '') !== String(now[name] ?? '')).map(name => ({
    name: t(`field.${name}`),
    value: words(name, now[name]),
  }));
}

function words(name, value) {
  if (name === 'language' || name === 'frequency') return t(`${name}.${value}`);
  if (name === 'severities') return listed(value.map(each => t(`severity.${each}`))) || t('all');
  if (name === 'entries') return listed(value) || t('all');
  return value ?? '';
}
