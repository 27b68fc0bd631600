/** What a steward does with an edition: publish, schedule, withdraw, correct. */
import { html, nothing } from 'lit';
import { addDays, formatInstant, today } from '../../core/format.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { Problem } from '../../api/client.js';
import { saveHeld } from '../../api/held.js';
import { cancelPublication, correctEdition, publishEdition, readEdition, withdrawEdition } from '../../api/editions.js';
import { confirm, openForm } from '../../design/dialogs.js';
import { editionWords } from '../../design/edition-name.js';
import { faultOf, field, reasonField } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { toast } from '../../design/toasts.js';
import { changedEntries, isDraft } from './parts.js';
import { PublicationEffect } from './publication-effect.js';
import './publication-effect-view.js';

const CONFLICT = 409;
const NOT_SEEN = 'urn:certwatch:effect-not-seen';

/** Buttons of the page's head. */
export function editionActions(page, data) {
  const { t } = page;
  const { edition } = data;
  return html`<a class="button" href=${link('catalogue', [edition.id, 'changes'])}>${t('changes')}</a>
    <a class="button quiet" href="/api/editions/${encodeURIComponent(edition.id)}/form"
      download="${edition.id}.json">${icon('download')}JSON</a>
    ${
      has('steward')
        ? html`
      ${
        isDraft(edition)
          ? html`<button class="primary" ?disabled=${edition.status === 'HELD'}
        @click=${() => publish(page, data)}>${t('publish')}</button>`
          : nothing
      }
      ${
        edition.status === 'PUBLISHED' && !edition.withdraws
          ? html`<button @click=${() => correct(page, edition)}>${t('correct')}</button><button class="danger"
        @click=${() => withdraw(page, edition)}>${t('withdraw')}</button>`
          : nothing
      }`
        : nothing
    }`;
}

async function publish(page, { edition, etag }) {
  const { t } = page;
  const held = { value: edition, etag };
  const effect = new PublicationEffect(edition);
  let when = 'now';
  const choose = event => {
    when = event.target.value;
    event.target.form.elements.at.disabled = when === 'now';
  };
  const result = await openForm({
    title: t('publish.title', { edition: editionWords(edition) }),
    action: html`<cw-publication-action .effect=${effect}></cw-publication-action>`,
    content: problem => html`<p>${t('publish.text', { title: bilingual(edition.title) })}</p>
      <cw-publication-effect .effect=${effect}></cw-publication-effect>
      <fieldset class="stack-small"><legend>${t('publish.when')}</legend>
        <label class="check"><input type="radio" name="when" value="now" checked @change=${choose}> ${t('publish.now')}</label>
        <label class="check"><input type="radio" name="when" value="later" @change=${choose}> ${t('publish.later')}</label>
        ${field(
          'publish-at',
          t('publish.at'),
          html`<input id="publish-at" name="at" type="datetime-local" required
          ?disabled=${when === 'now'}
          min="${today()}T00:00" value="${addDays(today(), 1)}T09:00">`,
          { hint: t('publish.at.hint'), fault: faultOf(problem, 'at') },
        )}
      </fieldset>`,
    submit: async form => {
      const wasRead = effect.isRead;
      await effect.read;
      if (!wasRead && effect.isLargeRemoval)
        throw new Problem(CONFLICT, { type: NOT_SEEN, title: t('publish.effect.late'), detail: t('publish.typed', { id: edition.id }) });
      return saveHeld(held, {
        read: () => readEdition(edition.id),
        save: tag => publishEdition(edition.id, when === 'now' ? null : `${form.get('at')}:00+08:00`, tag),
        changes: changedEntries,
      });
    },
  });
  if (result === null) return;
  toast(
    'success',
    result.publishesAt
      ? t('state.scheduled', { at: formatInstant(result.publishesAt) })
      : t('publish.done', { edition: editionWords(edition) }),
  );
  await page.reload();
}

/** Takes a scheduled publication back. */
export async function cancel(page, edition) {
  const { t } = page;
  const done = await page.run(async () => {
    await cancelPublication(edition.id);
    return true;
  });
  if (!done) return;
  toast('info', t('cancelPublication.done', { edition: editionWords(edition) }));
  await page.reload();
}

async function withdraw(page, edition) {
  const { t } = page;
  const result = await openForm({
    title: t('withdraw.title', { edition: editionWords(edition) }),
    action: t('withdraw'),
    danger: true,
    content: problem => html`<p>${t('withdraw.text')}</p>${reasonField('withdraw-reason', t('reason'), problem)}`,
    submit: form => withdrawEdition(edition.id, form.get('reason')),
  });
  if (result === null) return;
  toast('success', t('withdraw.done', { edition: editionWords(edition) }));
  await page.reload();
}

async function correct(page, edition) {
  const { t } = page;
  if (!(await confirm(t('correct.title', { edition: editionWords(edition) }), t('correct.text'), t('correct'), { danger: false }))) return;
  const draft = await page.run(() => correctEdition(edition.id));
  if (draft) await go(link('catalogue', [draft.id]));
}
