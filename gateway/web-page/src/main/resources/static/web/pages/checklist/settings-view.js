/** From what the plans of obligations are counted: what the company is to its products, and how many weeks steps take. */
import { html, nothing } from 'lit';
import { formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { putPlanSettings, readPlanSettings } from '../../api/checklist.js';
import { field } from '../../design/forms.js';
import { backLink, pageHead } from '../../design/messages.js';
import { option } from '../../design/option.js';
import { toast } from '../../design/toasts.js';

const ROLES = ['', 'MANUFACTURER', 'DISTRIBUTOR'];
const MOST_WEEKS = 260;

export const settingsView = {
  load: async page => ({ held: await readPlanSettings({ signal: page.signal }) }),

  title: page => page.t('settings'),

  show(page, { held }) {
    const { t } = page;
    const { role, leadTimes, by, changedAt } = held.value;
    return html`${backLink(link('checklist'), t('title'), t('back'))}
      ${pageHead(t('settings'), { lead: t('settings.lead') })}
      <form class="stack" @submit=${event => save(page, held, event)}>
        <section class="panel"><fieldset><legend>${t('settings.role')}</legend>${ROLES.map(one =>
          option(
            { name: 'role', value: one, checked: one === (role ?? '') },
            t(`settings.role.${one || 'differs'}`),
            t(`settings.role.${one || 'differs'}.text`),
          ),
        )}</fieldset></section>
        ${leadTimes.map((time, index) => leadTime(t, time, index))}
        ${by ? html`<p class="small muted">${t('changed.by', { by, at: formatInstant(changedAt) })}</p>` : nothing}
        ${has('member') ? html`<p><button class="primary">${t('settings.save')}</button></p>` : nothing}
      </form>`;
  },
};

function leadTime(t, { way, body, steps, source }, index) {
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
    )}</section>`;
}

async function save(page, held, event) {
  event.preventDefault();
  const form = new FormData(event.target);
  const leadTimes = held.value.leadTimes.map(({ path, body, steps }, index) => ({
    path,
    body,
    steps: steps.map(({ step }) => ({ step, weeks: Number(form.get(`weeks-${index}-${step}`)) })),
    source: form.get(`source-${index}`).trim() || null,
  }));
  const saved = await page.run(() => putPlanSettings({ role: form.get('role') || null, leadTimes }, held.etag));
  if (saved === undefined) return;
  toast('success', page.t('saved'));
  await page.reload();
}
