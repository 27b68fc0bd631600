/**
 * What a member can do about an obligation: decide about the vendor's answer, record an application or a proof, waive it, revoke the
 * waiver.
 */
import { html, nothing } from 'lit';
import { today } from '../../core/format.js';
import { recordProgress, revokeWaiver, waive } from '../../api/obligations.js';
import { openForm } from '../../design/dialogs.js';
import { faultOf, field, reasonField } from '../../design/forms.js';
import { toast } from '../../design/toasts.js';
import { recordProof } from '../proofs/record.js';
import { askToAccept, askToReject, isWaiting } from './answer.js';

/** @returns the buttons of what its status allows */
export function actionsOf(page, held) {
  const { t } = page;
  const { status } = held.value;
  const button = (action, words, kind = '') => html`<button class=${kind} @click=${() => act(page, held, action)}>${words}</button>`;
  if (isWaiting(held.value))
    return html`${button(askForWaiver, t('action.waive'))}${button(askToReject, t('action.reject'))}${button(
      askToAccept,
      t('action.accept'),
      'primary',
    )}`;
  const certificate = html`<button class="primary" @click=${() => record(page, held)}>${t('action.certificate')}</button>`;
  const stop = button(askForWaiver, t('action.waive'));
  if (status === 'OPEN') return html`${stop}${button(askForProgress, t('action.progress'))}${certificate}`;
  if (status === 'IN_PROGRESS') return html`${stop}${button(askForProgress, t('action.changeProgress'))}${certificate}`;
  return status === 'WAIVED' ? button(askToRevoke, t('action.revoke')) : nothing;
}

async function act(page, held, action) {
  const done = await action(page.t, held);
  if (!done) return;
  toast('success', done);
  await page.run(() => page.arrive());
}

async function record(page, held) {
  const stored = await page.run(() => recordProof(page, held.value));
  if (stored) await page.run(() => page.arrive());
}

function askForProgress(t, held) {
  const { progress } = held.value;
  return openForm({
    title: t('progress.title'),
    action: t('progress.action'),
    content: problem => html`<p>${t('progress.text')}</p>
      ${required(
        'progress-application',
        t('progress.application'),
        html`<input id="progress-application" name="application" required maxlength="100" value=${progress?.application ?? ''}
            placeholder="CCRC-2027-0815">`,
        problem,
        'application',
      )}
      ${required(
        'progress-body',
        t('progress.body'),
        html`<input id="progress-body" name="body" required maxlength="200" value=${progress?.body ?? ''} placeholder="CCRC">`,
        problem,
        'body',
      )}
      ${required(
        'progress-expected',
        t('progress.expected'),
        html`<input id="progress-expected" name="expected" type="date" required min=${today()} value=${progress?.expected ?? ''}>`,
        problem,
        'expected',
      )}`,
    submit: async form => {
      await recordProgress(held, { application: form.get('application'), body: form.get('body'), expected: form.get('expected') });
      return t('progress.done');
    },
  });
}

function askForWaiver(t, held) {
  return openForm({
    title: t('waive.title'),
    action: t('waive.action'),
    danger: true,
    content: problem => html`<p>${t('waive.text')}</p>${reason(t, problem)}
      ${field('waiver-until', t('waive.until'), html`<input id="waiver-until" name="until" type="date" min=${today()}>`, {
        hint: t('waive.until.hint'),
        fault: faultOf(problem, 'until'),
      })}`,
    submit: async form => {
      await waive(held, { reason: form.get('reason'), until: form.get('until') || null });
      return t('waive.done');
    },
  });
}

function askToRevoke(t, held) {
  return openForm({
    title: t('revoke.title'),
    action: t('revoke.action'),
    content: problem => html`<p>${t('revoke.text')}</p>${reason(t, problem)}`,
    submit: async form => {
      await revokeWaiver(held, { reason: form.get('reason') });
      return t('revoke.done');
    },
  });
}

const reason = (t, problem) => reasonField('action-reason', t('reason'), problem);

const required = (id, label, control, problem, name) => field(id, label, control, { fault: faultOf(problem, name) });
