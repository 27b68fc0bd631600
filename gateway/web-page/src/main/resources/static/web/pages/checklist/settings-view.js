/** From what the plans of obligations are counted: what the company is to its products, and how many weeks steps take. */
import { html, nothing } from 'lit';
import { formatInstant } from '../../core/format.js';
import { has } from '../../core/session.js';
import { bilingual, labelled } from '../../core/texts.js';
import { putPlanSettings, readPlanSettings } from '../../api/checklist.js';
import { field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { pageHead } from '../../design/messages.js';
import { option } from '../../design/option.js';
import { toast } from '../../design/toasts.js';

const ROLES = ['', 'MANUFACTURER', 'DISTRIBUTOR'];
const MOST_WEEKS = 260;

export const settingsView = {
  load: async page => ({ held: await readPlanSettings({ signal: page.signal }) }),

  title: page => page.t('settings'),

  show(page, { held }) {
    const { t } = page;
    const { role, leadTimes } = held.value;
    return html`${pageHead(t('settings'), { lead: t('settings.lead') })}
      <form class="stack" @submit=${event => save(page, held, event)}>
        <section class="panel"><fieldset><legend>${t('settings.role')}</legend>${ROLES.map(one =>
          option(
            { name: 'role', value: one, checked: one === (role ?? '') },
            t(`settings.role.${one || 'differs'}`),
            t(`settings.role.${one || 'differs'}.text`),
          ),
        )}</fieldset></section>
        ${leadTimes.map((time, index) => leadTime(page, held, time, index))}
        ${has('member') ? otherBody(page, held) : nothing}
        ${has('member') ? html`<p><button class="primary">${t('settings.save')}</button></p>` : nothing}
      </form>`;
  },
};

function leadTime(page, held, { way, body, steps, source, by, changedAt }, index) {
  const { t } = page;
  const heading = body ? t('settings.ofBody', { way: bilingual(way), body }) : bilingual(way);
  return html`<section class="panel"><h2>${heading}</h2>
    <div class="fields">${steps.map(({ step, what, weeks }) =>
      field(
        `weeks-${index}-${step}`,
        t('settings.weeks', { step: bilingual(what) }),
        html`<input id="weeks-${index}-${step}" name="weeks-${index}-${step}" type="number" min="0" max=${MOST_WEEKS} required
            value=${weeks}>`,
      ),
    )}</div>
    ${field(
      `source-${index}`,
      t('settings.source'),
      html`<input id="source-${index}" name="source-${index}" maxlength="500" autocomplete="off" value=${source ?? ''}>`,
      { hint: t('settings.source.hint') },
    )}
    <p class="small muted">${by ? t('changed.by', { by, at: formatInstant(changedAt) }) : t('settings.estimate')}</p>
    ${
      body && has('member')
        ? html`<div><button type="button" class="quiet" aria-label=${labelled(t('settings.body.remove'), heading)} @click=${event =>
            put(page, held, event.target.form, times => times.filter((_, at) => at !== index))}>${icon('cross')}${t(
            'settings.body.remove',
          )}</button></div>`
        : nothing
    }</section>`;
}

/** A body may be faster or slower than others of its way: it starts with their weeks. */
function otherBody(page, held) {
  const { t } = page;
  const { leadTimes, bodies } = held.value;
  const ways = leadTimes.filter(time => !time.body && bodies.some(body => body.path === time.path));
  return html`<section class="panel"><h2>${t('settings.body')}</h2><p class="muted">${t('settings.body.lead')}</p>
    <div class="fields">${field(
      'body-way',
      t('settings.body.way'),
      html`<select id="body-way" name="body-way">${ways.map(
        ({ path, way }) => html`<option value=${path}>${bilingual(way)}</option>`,
      )}</select>`,
    )}${field(
      'body-name',
      t('settings.body.name'),
      html`<input id="body-name" name="body-name" maxlength="200" autocomplete="off" list="body-names">
        <datalist id="body-names">${bodies.map(
          ({ called, name }) => html`<option value=${called}>${bilingual(name)}</option>`,
        )}</datalist>`,
      { hint: t('settings.body.name.hint') },
    )}</div>
    <div><button type="button" @click=${event => addBody(page, held, event.target.form)}>${icon('plus')}${t(
      'settings.body.add',
    )}</button></div>
  </section>`;
}

async function addBody(page, held, form) {
  const name = form.elements['body-name'];
  const body = name.value.trim();
  if (!body) {
    name.focus();
    return;
  }
  const path = form.elements['body-way'].value;
  const { steps } = held.value.leadTimes.find(time => time.path === path && !time.body);
  await put(page, held, form, times => [...times, { path, body, steps: steps.map(({ step, weeks }) => ({ step, weeks })), source: null }]);
}

function save(page, held, event) {
  event.preventDefault();
  return put(page, held, event.target, times => times);
}

/** Saves what the form holds, with other bodies. */
async function put(page, held, element, change) {
  if (!element.reportValidity()) return;
  const form = new FormData(element);
  const leadTimes = held.value.leadTimes.map(({ path, body, steps }, index) => ({
    path,
    body,
    steps: steps.map(({ step }) => ({ step, weeks: Number(form.get(`weeks-${index}-${step}`)) })),
    source: form.get(`source-${index}`).trim() || null,
  }));
  const saved = await page.run(() => putPlanSettings({ role: form.get('role') || null, leadTimes: change(leadTimes) }, held.etag));
  if (saved === undefined) return;
  toast('success', page.t('saved'));
  await page.reload();
}
