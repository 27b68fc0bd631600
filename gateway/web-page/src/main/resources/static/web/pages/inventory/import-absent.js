/** Products that a full import does not name, and their withdrawal from the market. */
import { html, nothing } from 'lit';
import { listAbsent, withdrawAbsent } from '../../api/imports.js';
import { formatInstant, formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { openForm } from '../../design/dialogs.js';
import { field } from '../../design/forms.js';
import { message } from '../../design/messages.js';
import '../../design/table.js';

const loads = new Map();

/** @param {(job: object) => void} told gets the import after the withdrawal was asked for */
export function absentView(job, t, allowed, told) {
  if (job.withdrawal && !job.withdrawal.failure) {
    return message(
      'success',
      t('absent.withdrawn', { count: job.withdrawal.withdrawn }),
      html`<p>${t('absent.by', { by: job.withdrawal.by, at: formatInstant(job.withdrawal.at), reason: job.withdrawal.reason })}</p>`,
    );
  }
  if (!job.full || job.phase !== 'DONE' || job.rows.absent === 0) return nothing;
  return html`<section class="stack-small"><div class="row spread"><h2>${t('absent.title', { count: job.rows.absent })}</h2>
      ${allowed ? html`<button class="danger" @click=${() => withdraw(job, t, told)}>${t('absent.withdraw')}</button>` : nothing}</div>
    <p class="small muted">${t('absent.text')}</p>
    ${job.withdrawal?.failure ? message('danger', t('absent.failed'), html`<p>${job.withdrawal.failure}</p>`) : nothing}
    <cw-table .label=${t('absent.title', { count: job.rows.absent })} .columns=${[
      { key: 'sku', label: t('field.sku'), cell: ({ sku }) => html`<a href=${link('inventory', [sku])}>${sku}</a>` },
    ]}
      .load=${loadOf(job.id)} .of=${job.id}></cw-table></section>`;
}

async function withdraw(job, t, told) {
  const { absent, unnamed } = job.rows;
  const started = await openForm({
    title: t('absent.confirm', { count: absent }),
    action: t('absent.withdraw'),
    danger: true,
    content: () => html`<p>${t('absent.confirmText')}</p>
      ${field('absent-reason', t('absent.reason'), html`<input id="absent-reason" name="reason" required>`)}
      ${
        unnamed
          ? html`<label class="check"><input type="checkbox" name="despiteUnnamed" required> ${t('absent.despite', {
              rows: formatNumber(unnamed),
            })}</label>`
          : nothing
      }`,
    submit: data => withdrawAbsent(job.id, { reason: data.get('reason').trim(), despiteUnnamed: data.has('despiteUnnamed') }),
  });
  if (started) told(started);
}

function loadOf(id) {
  if (!loads.has(id)) loads.set(id, (after, signal) => listAbsent(id, after, { signal }));
  return loads.get(id);
}
