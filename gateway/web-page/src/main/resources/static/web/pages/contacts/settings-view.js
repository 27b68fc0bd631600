/** What the company has set for its messages: who they come from, whom vendors ask, and when silence is followed up. */
import { html, nothing } from 'lit';
import { has } from '../../core/session.js';
import { asTyped } from '../../core/texts.js';
import { changeAlertSettings, previewAlert, readAlertSettings } from '../../api/alerts.js';
import { readSummary } from '../../api/summary.js';
import { faultOf, field } from '../../design/forms.js';
import { openForm } from '../../design/dialogs.js';
import { pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';

export const settingsView = {
  load: async page => ({ held: await readAlertSettings({ signal: page.signal }) }),

  title: page => page.t('settings'),

  show(page, { held }) {
    const { t } = page;
    const settings = held.value;
    const disabled = !has('member');
    const input = (name, value, { type = 'text', longest, hint = '', fault = name }) =>
      field(
        `settings-${name}`,
        t(`settings.${name}`),
        html`<input id="settings-${name}" name=${name} type=${type} maxlength=${longest} ?disabled=${disabled} autocomplete="off"
            .value=${value ?? ''}>`,
        { hint, fault: faultOf(page.problem, fault) },
      );
    const footer = language =>
      field(
        `settings-footer-${language}`,
        t(`settings.footer.${language}`),
        html`<textarea id="settings-footer-${language}" name="footer.${language}" maxlength="1000" rows="3" ?disabled=${disabled}
            .value=${settings.footer?.[language] ?? ''}></textarea>`,
        { fault: faultOf(page.problem, `footer.${language}`) },
      );
    return html`${pageHead(t('settings'), {
      lead: t('settings.lead'),
    })}
      <form class="panel stack" @submit=${event => save(page, held, event)}>
        <h2>${t('settings.sender')}</h2>
        ${input('senderName', settings.senderName, { longest: 100, hint: t('settings.senderName.hint') })}
        ${input('replyToName', settings.replyTo?.name, { longest: 200, fault: 'replyTo.name' })}
        ${input('replyToEmail', settings.replyTo?.email, {
          type: 'email',
          longest: 254,
          hint: t('settings.replyTo.hint'),
          fault: 'replyTo.email',
        })}
        <h2>${t('settings.footer')}</h2><p class="muted">${t('settings.footer.hint')}</p>
        ${footer('zh')}${footer('en')}
        <h2>${t('settings.answers')}</h2>
        ${input('reminderDays', asTyped(settings.reminderDays), { longest: 40, hint: t('settings.reminderDays.hint') })}
        <label class="check"><input type="checkbox" name="vouchForContacts" ?disabled=${disabled}
            .checked=${settings.vouchForContacts}> ${t('settings.vouch')}</label>
        <p class="hint">${t('settings.vouch.hint')}</p>
        <h2>${t('settings.confidential')}</h2>
        <label class="check"><input type="checkbox" name="tellVendorsOfCii" ?disabled=${disabled}
            .checked=${settings.tellVendorsOfCii}> ${t('settings.cii')}</label>
        <p class="hint">${t('settings.cii.hint')}</p>
        ${
          disabled
            ? nothing
            : html`<div class="actions"><button type="button"
                @click=${event => preview(page, event.target.form)}>${t('preview.show')}</button>
          <button class="primary" ?disabled=${page.busy}>${t('save')}</button></div>`
        }
      </form>`;
  },
};

async function save(page, held, event) {
  event.preventDefault();
  const saved = await page.run(() => changeAlertSettings(settingsOf(new FormData(event.target)), held.etag));
  if (saved === undefined) return;
  toast('success', page.t('settings.saved'));
  await page.reload();
}

/** @returns the settings as the API takes them */
function settingsOf(form) {
  const text = name => form.get(name).trim() || null;
  return {
    ...senderOf(text),
    vouchForContacts: form.has('vouchForContacts'),
    tellVendorsOfCii: form.has('tellVendorsOfCii'),
    reminderDays: (text('reminderDays') ?? '')
      .split(/[^0-9]+/)
      .filter(Boolean)
      .map(Number),
  };
}

function senderOf(text) {
  const [name, email] = [text('replyToName'), text('replyToEmail')];
  const footer = { zh: text('footer.zh'), en: text('footer.en') };
  return {
    senderName: text('senderName'),
    replyTo: name === null && email === null ? null : { name: name ?? '', email: email ?? '' },
    footer: footer.zh === null && footer.en === null ? null : footer,
  };
}

/** Shows the message that a vendor would get with what is in the form; the dialog stays open for another vendor. */
async function preview({ t, signal }, form) {
  const settings = senderOf(name => new FormData(form).get(name).trim() || null);
  const vendors = Object.keys((await readSummary({ signal }).catch(() => null))?.obligationsByVendor ?? {});
  const shown = { vendor: vendors[0] ?? '', message: null };
  await openForm({
    title: t('preview'),
    action: t('preview.show'),
    wide: true,
    content: problem => html`<p class="muted">${t('preview.text')}</p>
      ${field(
        'preview-vendor',
        t('field.vendor'),
        html`<input id="preview-vendor" name="vendor" required list="preview-vendors" autocomplete="off" value=${shown.vendor}>
        <datalist id="preview-vendors">${vendors.map(vendor => html`<option value=${vendor}></option>`)}</datalist>`,
        { fault: faultOf(problem, 'vendor') },
      )}
      ${shown.message ? messageText(t, shown.message) : nothing}`,
    stay: true,
    submit: async data => {
      shown.message = await previewAlert({ vendor: data.get('vendor').trim(), settings });
    },
  });
}

function messageText(t, message) {
  return html`<dl class="facts"><dt>${t('preview.subject')}</dt><dd><strong>${message.subject}</strong></dd><dt>${t('preview.from')}</dt><dd
      class="break">${message.from}</dd>
    ${message.replyTo ? html`<dt>${t('preview.replyTo')}</dt><dd class="break">${message.replyTo}</dd>` : nothing}
    ${message.attachment ? html`<dt>${t('preview.attachment')}</dt><dd>${message.attachment}</dd>` : nothing}</dl>
    <pre class="contact-preview" lang=${message.language} tabindex="0" aria-label=${t('preview')}>${message.text}</pre>`;
}
