/** What a person wants to hear of, and how. */
import { html } from 'lit';
import { changeInboxChoices, readInboxChoices } from '../../api/inbox.js';
import { saveHeld } from '../../api/held.js';
import { withAside } from '../../core/texts.js';
import { choice, faultOf } from '../../design/forms.js';
import { pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';

const CONTACT = 'contact';
const WAYS = ['PAGE', 'MAIL', 'DIGEST', 'NONE'];

export const choicesView = {
  load: async page => ({ held: await readInboxChoices({ signal: page.signal }) }),

  title: page => page.t('choices'),

  show(page, { held }) {
    const { t } = page;
    const ways = WAYS.map(way => [way, t(`way.${way}`)]);
    return html`${pageHead(t('choices'), { lead: t('choices.lead') })}
      <form class="panel stack" @submit=${event => save(page, held, event)}>
        <div class="inbox-choices">${held.value.choices.map(({ kind, way }) =>
          choice(`inbox-${kind}`, t(`kind.${kind}`), way, ways, () => {}, { all: null, name: kind, hint: t(`kind.${kind}.hint`) }),
        )}</div>
        ${choice(
          'inbox-contact',
          t('contact'),
          held.value.contact,
          held.value.contacts.map(one => [one.id, withAside(one.name, one.email)]),
          () => {},
          { all: t('contact.none'), name: CONTACT, hint: t('contact.hint'), fault: faultOf(page.problem, CONTACT) },
        )}
        <div class="actions"><button class="primary" ?disabled=${page.busy}>${t('save')}</button></div>
      </form>`;
  },
};

async function save(page, held, event) {
  event.preventDefault();
  const { [CONTACT]: contact, ...ways } = Object.fromEntries(new FormData(event.target));
  const choices = Object.entries(ways).map(([kind, way]) => ({ kind, way }));
  const saved = await page.run(() =>
    saveHeld(held, {
      read: () => readInboxChoices(),
      save: etag => changeInboxChoices(choices, contact || null, etag),
      changes: (before, now) => changes(page.t, before, now),
    }),
  );
  if (saved === undefined) return;
  toast('success', page.t('choices.saved'));
  await page.reload();
}

const changes = (t, before, now) =>
  now.choices
    .filter(({ kind, way }) => before.choices.some(one => one.kind === kind && one.way !== way))
    .map(({ kind, way }) => ({ name: t(`kind.${kind}`), value: t(`way.${way}`) }));
