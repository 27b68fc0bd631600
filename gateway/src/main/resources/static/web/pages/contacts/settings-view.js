/** What the company has set for its messages: who they come from, whom vendors ask, and when silence is followed up. */
import { html, nothing } from 'lit';
import { link } from '../../app/router.js';
import { has } from '../../app/session.js';
import { changeAlertSettings, readAlertSettings } from '../../api/alerts.js';
import { faultOf, field } from '../../design/forms.js';
import { pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';

export const settingsView = {
  load: async page => ({ held: await readAlertSettings({ signal: page.signal }) }),

  title: page => page.t('settings'),

  show(page, { held }) {
    const { t } = page;
    const settings = held.value;
    const disabled = !has('member');
    const input = (name, value, { type = 'text', longest, hint = '', fault = name }) => field(`settings-${name}`, t(`settings.${name}`),
      html`<input id="settings-${name}" name=${name} type=${type} maxlength=${longest} ?disabled=${disabled} autocomplete="off" .value=${value ?? ''}>`,
      { hint, fault: faultOf(page.problem, fault) });
    const footer = language => field(`settings-footer-${language}`, t(`settings.footer.${language}`),
      html`<textarea id="settings-footer-${language}" name="footer.${language}" maxlength="1000" rows="3" ?disabled=${disabled} .value=${settings.footer?.[language] ?? ''}></textarea>`,
      { fault: faultOf(page.problem, `footer.${language}`) });
    return html`${pageHead(t('settings'), { lead: t('settings.lead'), actions: html`<a class="button" href=${link('contacts')}>${t('title')}</a>` })}
      <form class="panel stack" @submit=${event => save(page, held, event)}>
        <h2>${t('settings.sender')}</h2>
        ${input('senderName', settings.senderName, { longest: 100, hint: t('settings.senderName.hint') })}
        ${input('replyToName', settings.replyTo?.name, { longest: 200, fault: 'replyTo.name' })}
        ${input('replyToEmail', settings.replyTo?.email, { type: 'email', longest: 254, hint: t('settings.replyTo.hint'), fault: 'replyTo.email' })}
        <h2>${t('settings.footer')}</h2><p class="muted">${t('settings.footer.hint')}</p>
        ${footer('zh')}${footer('en')}
        <h2>${t('settings.answers')}</h2>
        ${input('reminderDays', settings.reminderDays.join(', '), { longest: 40, hint: t('settings.reminderDays.hint') })}
        <label class="check"><input type="checkbox" name="vouchForContacts" ?disabled=${disabled} .checked=${settings.vouchForContacts}> ${t('settings.vouch')}</label>
        <p class="hint">${t('settings.vouch.hint')}</p>
        ${disabled ? nothing : html`<div class="actions"><button class="primary" ?disabled=${page.busy}>${t('save')}</button></div>`}
      </form>`;
  },
};

async function save(page, held, event) {
  event.preventDefault();
  const form = new FormData(event.target);
  const text = name => form.get(name).trim() || null;
  const [name, email] = [text('replyToName'), text('replyToEmail')];
  const footer = { zh: text('footer.zh'), en: text('footer.en') };
  const saved = await page.run(() => changeAlertSettings({
    senderName: text('senderName'),
    replyTo: name === null && email === null ? null : { name: name ?? '', email: email ?? '' },
    footer: footer.zh === null && footer.en === null ? null : footer,
    vouchForContacts: form.has('vouchForContacts'),
    reminderDays: (text('reminderDays') ?? '').split(/[^0-9]+/).filter(Boolean).map(Number),
  }, held.etag));
  if (saved === undefined) return;
  toast('success', page.t('settings.saved'));
  await page.reload();
}
