/** Messages: what went wrong and what to do, hints, and what an empty page says. */
import { html, nothing } from 'lit';
import { icon } from './icons.js';
import { hasText, translator } from '../core/texts.js';
import { fieldLabel, isFieldNamed } from './evidence.js';

const t = translator('app');
const TYPE = 'urn:problem:';
const OWN_TYPE = 'urn:certwatch:';

/** @param {'danger' | 'warning' | 'success' | 'info'} tone */
export function message(tone, title, ...content) {
  return html`<div class="message ${tone}" role=${tone === 'danger' ? 'alert' : nothing}>
    ${title ? html`<strong>${title}</strong>` : nothing}${content.map(part =>
      typeof part === 'string' ? html`<p>${part}</p>` : part,
    )}</div>`;
}

/** A failure of a call: its title, what is at fault and what to do. Failures of our own code are logged and named as such. */
export function problemMessage(failure) {
  if (failure.status === undefined) console.error(failure);
  return message(
    'danger',
    titleOf(failure),
    ...(failure.isReadAgain ? [changes(failure.changed)] : [failure.errors?.length ? errors(failure) : detail(failure)]),
    html`<p>${advice(failure)}</p>`,
    failure.traceId ? html`<p class="small muted">${t('problem.trace', { id: failure.traceId })}</p>` : nothing,
  );
}

function titleOf(failure) {
  if (failure.offline) return t('problem.offline');
  if (failure.status === undefined) return t('problem.ours');
  const name = failure.type.startsWith(TYPE) ? failure.type.slice(TYPE.length) : '';
  if (hasText('app', `problemType.${name}`)) return t(`problemType.${name}`);
  return failure.title
    ? html`<span lang=${failure.type?.startsWith(OWN_TYPE) ? nothing : 'en'}>${failure.title}</span>`
    : t('problem.status', { status: String(failure.status) });
}

/** The API explains in the language of this page, and names its problems in English. */
const detail = failure => (failure.detail ? html`<p>${failure.detail}</p>` : nothing);

function errors({ errors: faults }) {
  return html`<ul>${faults.map(fault => html`<li>${faultyField(fault)}<span>${fault.reason ?? fault.message ?? ''}</span></li>`)}</ul>`;
}

/** As this page calls it, else as the API does in the language of the page. */
function faultyField({ field, name }) {
  if (!field) return nothing;
  return html`<strong>${isFieldNamed(field) ? fieldLabel(field) : (name ?? field)}</strong> `;
}

/** What somebody else changed meanwhile. */
function changes(changed) {
  if (!changed.length) return nothing;
  return html`<p>${t('changed.now')}</p><ul>${changed.map(
    ({ name, value }) => html`<li><strong>${name}</strong> ${value ?? ''}</li>`,
  )}</ul>`;
}

function advice(failure) {
  if (failure.status === undefined) return t('advice.reload');
  if (failure.offline) return t('advice.offline');
  if (failure.status === 403) return t('advice.role');
  if (failure.status === 404 || failure.status === 410) return t('advice.gone');
  if (failure.status === 409) return t('advice.state');
  if (failure.isReadAgain) return t('advice.saveAgain');
  if (failure.status === 412) return t('advice.changed');
  if (failure.status === 429 || failure.status >= 500) return t('advice.later');
  return t('advice.correct');
}

/** What a page says that has nothing to show: what it would show, and what to do first. */
export function emptyState(shape, title, text, action = nothing) {
  return html`<div class="empty">${icon(shape)}<h2>${title}</h2><p>${text}</p>${action}</div>`;
}

/** A link to the place above, before the head of a page. @param {string} label what the link does, for screen readers */
export function backLink(href, words, label) {
  return html`<nav class="small no-print" aria-label=${label}><a class="icon-link" href=${href}>${icon('left')}${words}</a></nav>`;
}

/** Title of a page with what can be done on it. */
export function pageHead(title, { lead = '', actions = nothing } = {}) {
  return html`<div class="page-head"><div><h1>${title}</h1>${
    lead ? html`<p class="muted">${lead}</p>` : nothing
  }</div><div class="row no-print">${actions}</div></div>`;
}
