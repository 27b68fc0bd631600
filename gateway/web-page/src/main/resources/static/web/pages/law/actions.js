/** What can be done with a version of a law: everybody compares and downloads; a steward edits, publishes, withdraws. */
import { html, nothing } from 'lit';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { saveHeld } from '../../api/held.js';
import { forgetLaws, publishLaw, readLaw, removeLaw, withdrawLaw } from '../../api/laws.js';
import { confirm, openForm } from '../../design/dialogs.js';
import { reasonField } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { toast } from '../../design/toasts.js';
import { changeLine } from './changes-view.js';
import { changedParts } from './parts.js';

/** Buttons of the page's head. */
export function versionActions(page, data) {
  const { t } = page;
  const { law } = data;
  return html`${law.supersedes ? html`<a class="button" href=${link('law', [law.id, 'changes'])}>${t('changes')}</a>` : nothing}
    ${
      has('member') && law.publishedAt
        ? html`<a class="button" href=${link('alerts', ['explanation'], { law: law.id })}>${t('told')}</a>`
        : nothing
    }
    <button @click=${() => window.print()}>${icon('print')}${t('print')}</button>
    <a class="button quiet" href="/api/laws/${encodeURIComponent(law.id)}/form" download="${law.id}.json">${icon('download')}JSON</a>
    ${has('steward') ? stewardActions(page, data) : nothing}`;
}

function stewardActions(page, data) {
  const { t } = page;
  const { law } = data;
  if (law.status === 'DRAFT') {
    return html`<a class="button" href=${link('law', [law.id, 'edit'])}>${t('edit')}</a>
      <button class="danger" @click=${() => remove(page, data)}>${t('remove')}</button>
      <button class="primary" @click=${() => publish(page, data)}>${t('publish')}</button>`;
  }
  return html`<a class="button" href=${link('law', ['upload'], { from: law.id })}>${t('next')}</a>
    ${law.status === 'PUBLISHED' ? html`<button class="danger" @click=${() => withdraw(page, law)}>${t('withdraw')}</button>` : nothing}`;
}

async function publish(page, { law, etag }) {
  const { t } = page;
  const held = { value: law, etag };
  const result = await openForm({
    title: t('publish.title', { title: bilingual(law.title) }),
    action: t('publish'),
    content: () => html`<p>${t('publish.text')}</p>
      ${
        held.value.changes.length
          ? html`<h3>${t('changes')}</h3><ul>${held.value.changes.map(change => html`<li>${changeLine(t, change, held.value)}</li>`)}</ul>`
          : nothing
      }
      ${held.value.problems.length ? html`<p class="muted">${t('publish.problems', { count: held.value.problems.length })}</p>` : nothing}`,
    submit: () => saveHeld(held, { read: () => readLaw(law.id), save: tag => publishLaw(law.id, tag), changes: changedParts }),
  });
  if (result === null) return;
  forgetLaws();
  toast('success', t('publish.done', { title: bilingual(law.title) }));
  await page.reload();
}

async function remove(page, { law, etag }) {
  const { t } = page;
  if (!(await confirm(t('remove.title', { title: bilingual(law.title) }), t('remove.text'), t('remove')))) return;
  await page.run(async () => {
    await removeLaw(law.id, etag);
    forgetLaws();
    toast('success', t('remove.done', { title: bilingual(law.title) }));
    await go(link('law'));
  });
}

async function withdraw(page, law) {
  const { t } = page;
  const result = await openForm({
    title: t('withdraw.title', { title: bilingual(law.title) }),
    action: t('withdraw'),
    danger: true,
    content: problem => html`<p>${t('withdraw.text')}</p>${reasonField('withdraw-reason', t('field.reason'), problem)}`,
    submit: form => withdrawLaw(law.id, form.get('reason')),
  });
  if (result === null) return;
  forgetLaws();
  toast('success', t('withdraw.done', { title: bilingual(law.title) }));
  await page.reload();
}
