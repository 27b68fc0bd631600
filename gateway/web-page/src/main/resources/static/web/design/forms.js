/** Form fields with label, hint and fault; a fault names its field as the API does. */
import { html, noChange, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { translator } from '../core/texts.js';

const t = translator('app');
const LONGEST_REASON = 2000;
let made = 0;

/** @returns an id for a label and its field; make it once per element */
export function fieldId(name) {
  made += 1;
  return `${name.replace(/\W/g, '-')}-${made}`;
}

/**
 * @param {string} id of the control inside
 * @param {{hint?: string, fault?: string, wide?: boolean}} options
 */
export function field(id, label, control, { hint = '', fault = '', wide = false } = {}) {
  return html`<div class="field ${wide ? 'wide' : ''}"><label for=${id}>${label}</label>${control}
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${fault ? html`<span class="fault" id="${id}-fault">${fault}</span>` : nothing}</div>`;
}

/**
 * A choice among values of the API.
 *
 * @param {[string, string][]} options value and words
 */
export function choice(id, label, value, options, change, { all = t('all'), name, ...rest } = {}) {
  return field(
    id,
    label,
    html`<select id=${id} name=${name ?? nothing} .value=${value ?? ''} @change=${event => change(event.target.value)}>
    ${all === null ? nothing : html`<option value="" ?selected=${!value}>${all}</option>`}
    ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}</select>`,
    rest,
  );
}

/** @returns the fault of a field in a problem document, '' without one */
export function faultOf(problem, name) {
  return problem?.errors?.find?.(error => error.field === name)?.reason ?? '';
}

/** Asks why somebody decides so; the reason is recorded. */
export function reasonField(id, label, problem, { required = true } = {}) {
  const control = html`<textarea id=${id} name="reason" ?required=${required} maxlength=${LONGEST_REASON}></textarea>`;
  return field(id, label, control, { fault: faultOf(problem, 'reason') });
}

/** The value of a field that follows the address: what somebody is typing into it stays. */
export function followed(id, value) {
  return document.activeElement?.id === id ? noChange : live(value ?? '');
}
