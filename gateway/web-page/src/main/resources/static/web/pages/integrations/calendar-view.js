/** The person's own address for a calendar: made, shown once, renewed, revoked. */
import { html, nothing } from 'lit';
import { formatInstant } from '../../core/format.js';
import { language } from '../../core/preferences.js';
import { getCalendarAddress, makeCalendarAddress, revokeCalendarAddress } from '../../api/calendar.js';
import { codeBlock } from '../../design/code-block.js';
import { confirm } from '../../design/dialogs.js';
import { emptyState, message } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { head } from './parts.js';

export const calendarView = {
  /** An address that was just made stays until the person has stored it: nothing shows it again. */
  async load(page) {
    return { address: await getCalendarAddress(), made: page.madeAddress ?? null };
  },

  show(page, { address, made }) {
    const { t } = page;
    const makeFirst = html`<button class="primary" @click=${() => make(page, false)}>${t('calendar.make')}</button>`;
    return html`${head('calendar')}
      ${made ? newAddress(page, made) : nothing}
      <p class="muted">${t('calendar.text')}</p>
      ${
        address.exists
          ? html`<section class="panel stack"><dl class="facts"><dt>${t('calendar.madeAt')}</dt><dd>${formatInstant(address.madeAt)}</dd>
              <dt>${t('calendar.endsAt')}</dt><dd>${formatInstant(address.endsAt)}</dd>
              <dt>${t('robot.language')}</dt><dd>${t(`robot.language.${address.language}`)}</dd></dl>
              <div class="row"><button @click=${() => make(page, true)}>${t('calendar.renew')}</button>
                <button class="danger" @click=${() => revoke(page)}>${t('calendar.revoke')}</button></div></section>`
          : emptyState('clock', t('calendar.none'), t('calendar.none.text'), makeFirst)
      }`;
  },
};

function newAddress(page, made) {
  const { t } = page;
  return message(
    'success',
    t('calendar.made'),
    html`<p>${t('calendar.made.text')}</p>`,
    codeBlock(t('calendar.address'), `${location.origin}${made}`),
    html`<p><button @click=${() => {
      page.madeAddress = null;
      page.reload();
    }}>${t('made.stored')}</button></p>`,
  );
}

async function make(page, again) {
  const { t } = page;
  if (again && !(await confirm(t('calendar.renew.title'), t('calendar.renew.text'), t('calendar.renew'), { danger: false }))) return;
  await page.run(async () => {
    page.madeAddress = (await makeCalendarAddress(language())).path;
    await page.arrive();
  });
}

async function revoke(page) {
  const { t } = page;
  if (!(await confirm(t('calendar.revoke.title'), t('calendar.revoke.text'), t('calendar.revoke')))) return;
  await page.run(async () => {
    await revokeCalendarAddress();
    page.madeAddress = null;
    toast('info', t('calendar.revoked'));
    await page.arrive();
  });
}
