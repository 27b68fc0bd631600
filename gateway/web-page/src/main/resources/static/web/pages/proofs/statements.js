/** What vendors state of a proof otherwise than it is stored: a member decides which is right. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { has } from '../../core/session.js';
import { translator } from '../../core/texts.js';
import { decideStatement, readProof } from '../../api/proofs.js';
import { saveHeld } from '../../api/held.js';
import { openForm } from '../../design/dialogs.js';
import { icon } from '../../design/icons.js';
import { plainTable } from '../../design/plain-table.js';
import { toast } from '../../design/toasts.js';
import { changesOf } from './form.js';
import { valuesOf } from './standing.js';

const t = translator('proofs');
const DAYS = ['issued', 'validUntil'];

export function statementsView(page, held) {
  const { statements } = held.value;
  return statements.length === 0
    ? nothing
    : html`<section class="panel"><h2>${t('statements')}</h2><p>${t('statements.text')}</p>
        ${statements.map(statement => statementView(page, held, statement))}</section>`;
}

function statementView(page, held, { id, differences, file, by, at }) {
  return html`<p>${t('statement.by', { by, when: formatInstant(at) })}</p>
    ${
      differences.length > 0
        ? plainTable(
            t('statements'),
            [
              { label: t('field'), cell: one => t(one.field) },
              { label: t('statement.stored'), cell: one => shown(one.field, one.stored) },
              { label: t('statement.stated'), cell: one => shown(one.field, one.stated) },
            ],
            differences,
          )
        : nothing
    }
    ${
      file
        ? html`<p class="row">${t('statement.scan')}
            <a class="button" download href=${file.href}>${icon('download')}<span class="break">${file.name}</span></a></p>`
        : nothing
    }
    ${
      has('member')
        ? html`<div class="actions">
            <button class="primary" @click=${() => decide(page, held, id, 'STATED')}>${t('statement.take')}</button>
            <button @click=${() => decide(page, held, id, 'STORED')}>${t('statement.keep')}</button>
          </div>`
        : nothing
    }`;
}

function shown(field, values) {
  return valuesOf(t, DAYS.includes(field) ? values.map(formatDay) : values);
}

async function decide(page, held, statement, choice) {
  const { id } = held.value;
  const decided = await openForm({
    title: t(`statement.${choice}.title`),
    action: t(choice === 'STATED' ? 'statement.take' : 'statement.keep'),
    content: () => html`<p>${t(`statement.${choice}.text`)}</p>`,
    submit: () =>
      saveHeld(held, { read: () => readProof(id), save: etag => decideStatement(id, statement, choice, etag), changes: changesOf }),
  });
  if (!decided) return;
  toast('success', t(`statement.${choice}.done`), t('statement.answer'));
  await page.reload();
}
