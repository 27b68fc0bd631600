/** Sends an alert again, after the person has confirmed it. */
import { html } from 'lit';
import { link } from '../../core/router.js';
import { translator } from '../../core/texts.js';
import { saveHeld } from '../../api/held.js';
import { vendorText } from '../../app/vendor-name.js';
import { readAlert, resendAlert } from '../../api/alerts.js';
import { hasContact } from '../../api/contacts.js';
import { openForm } from '../../design/dialogs.js';
import { toast } from '../../design/toasts.js';

const t = translator('alerts');
const NOTHING_TO_RESEND = 'urn:problem:nothing-to-resend';

export const RESENDABLE = ['SENT', 'GIVEN_UP', 'BOUNCED', 'NO_CONTACT'];

export async function resend(page, alert, etag) {
  const held = { value: alert, etag };
  const answer = await openForm({
    title: t('resend.title', { vendor: vendorText(alert.vendor) }),
    action: t('resend'),
    content: () => html`<p>${t('resend.text')}</p>`,
    async submit() {
      try {
        await saveHeld(held, { read: () => readAlert(alert.id), save: tag => resendAlert(alert.id, tag) });
        return { sent: true };
      } catch (problem) {
        if (problem.type !== NOTHING_TO_RESEND) throw problem;
        return { refused: await reasonOf(alert) };
      }
    },
  });
  if (!answer) return;
  if (answer.sent) toast('success', t('resend.done'), t('resend.done.text'));
  else
    toast(
      'warning',
      t('resend.refused'),
      html`<p>${answer.refused} <a href=${link('contacts', [], { vendor: alert.vendor })}>${t('page.contacts')}</a></p>`,
    );
  await page.reload();
}

/** The answer tells the reason in English only. */
async function reasonOf({ vendor }) {
  return t((await hasContact(vendor)) ? 'resend.nothingOpen' : 'resend.noContact');
}
