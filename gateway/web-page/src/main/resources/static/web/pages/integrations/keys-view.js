/** The API keys of the company: made, shown once, listed, revoked. */
import { html, nothing } from 'lit';
import { addDays, formatDistance, formatInstant, today } from '../../core/format.js';
import { has } from '../../core/session.js';
import { labelled } from '../../core/texts.js';
import { createKey, listKeys, revokeKey } from '../../api/keys.js';
import { badge } from '../../design/badges.js';
import { codeBlock } from '../../design/code-block.js';
import { confirm, openForm } from '../../design/dialogs.js';
import { faultOf, field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, message } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import '../../design/table.js';
import { head } from './parts.js';

const ROLES = ['integrator', 'viewer', 'member'];
const TONES = { ACTIVE: ['success', 'check'], EXPIRED: ['neutral', 'clock'], REVOKED: ['neutral', 'cross'] };
const USUAL_DAYS = 90;
const MOST_DAYS = 365;

export const keysView = {
  /** A key that was just made stays until the person has stored it: nothing shows it again. */
  load: async page => ({ made: page.madeKey ?? null }),

  show(page, { made }) {
    const { t } = page;
    if (!has('member')) return html`${head('keys')}${emptyState('lock', t('keys.notAllowed'), t('keys.askMember'))}`;
    const add = html`<button class="primary" @click=${() => create(page)}>${icon('plus')}${t('keys.make')}</button>`;
    return html`${head('keys', add)}
      ${
        made
          ? message(
              'success',
              t('made', { name: made.name }),
              html`<p>${t('made.text')}</p>`,
              codeBlock(t('made.key'), made.key),
              html`<p><button @click=${() => show(page, null)}>${t('made.stored')}</button></p>`,
            )
          : nothing
      }
      <cw-table .label=${t('tab.keys')}
        .load=${(after, signal) => listKeys({ limit: 50, after }, { signal })} .columns=${columns(page)}
        .empty=${emptyState('key', t('keys.empty'), t('keys.empty.text'), add)}></cw-table>`;
  },
};

const show = (page, made) => {
  page.madeKey = made;
  page.shown = { ...page.shown, data: { made } };
};

function columns(page) {
  const { t } = page;
  const person = (at, name) => html`<span class="instant">${formatInstant(at)}</span><br><span class="small muted">${name}</span>`;
  return [
    {
      key: 'name',
      label: t('keys.name'),
      cell: row => html`<strong>${row.name}</strong><br><code class="small muted">cwk_${row.id}_…</code>`,
    },
    { key: 'roles', label: t('keys.roles'), cell: row => row.roles.map(role => t(`role.${role}`)).join(' · ') },
    {
      key: 'status',
      label: t('keys.status'),
      cell: row =>
        html`<div class="stack-small"><div class="row">${badge(...TONES[row.status], t(`key.${row.status}`))}</div>
      ${row.revokedAt ? html`<span class="small muted">${formatInstant(row.revokedAt)} · ${row.revokedBy}</span>` : nothing}</div>`,
    },
    {
      key: 'used',
      label: t('keys.lastUsed'),
      cell: row =>
        row.lastUsedAt
          ? html`<time datetime=${row.lastUsedAt} title=${formatInstant(row.lastUsedAt)}>${formatDistance(row.lastUsedAt)}</time>`
          : html`<span class="muted">${t('keys.unused')}</span>`,
    },
    { key: 'expires', label: t('keys.expires'), cell: row => html`<span class="instant">${formatInstant(row.expiresAt)}</span>` },
    { key: 'created', label: t('keys.created'), cell: row => person(row.createdAt, row.createdBy) },
    {
      key: 'do',
      label: t('keys.do'),
      cell: row =>
        row.status === 'ACTIVE'
          ? html`<button class="danger" aria-label=${labelled(t('keys.revoke'), row.name)}
      @click=${() => revoke(page, row)}>${t('keys.revoke')}</button>`
          : nothing,
    },
  ];
}

async function create(page) {
  const { t } = page;
  const made = await openForm({
    title: t('keys.make'),
    action: t('keys.make'),
    content: problem => html`
      ${field(
        'key-name',
        t('keys.name'),
        html`<input id="key-name" name="name" required maxlength="100" autocomplete="off"
        aria-invalid=${faultOf(problem, 'name') ? 'true' : nothing}>`,
        { hint: t('keys.name.hint'), fault: faultOf(problem, 'name') },
      )}
      <fieldset><legend>${t('keys.roles')}</legend>
        ${ROLES.map(
          (role, index) => html`<div><label class="check"><input type="checkbox" name="roles" value=${role}
        ?checked=${index === 0}> <span>${t(`role.${role}`)}
        <span class="muted small">${t(`may.${role}`)}</span></span></label></div>`,
        )}
        ${faultOf(problem, 'roles') ? html`<span class="fault">${faultOf(problem, 'roles')}</span>` : nothing}</fieldset>
      ${field(
        'key-expires',
        t('keys.expires'),
        html`<input id="key-expires" name="expires" type="date" required
        min=${addDays(today(), 1)} max=${addDays(today(), MOST_DAYS)}
        value=${addDays(today(), USUAL_DAYS)}>`,
        { hint: t('keys.expires.hint'), fault: faultOf(problem, 'expiresAt') },
      )}`,
    submit: data =>
      createKey({
        name: data.get('name').trim(),
        roles: data.getAll('roles'),
        expiresAt: new Date(`${data.get('expires')}T00:00:00+08:00`).toISOString(),
      }),
  });
  if (!made) return;
  page.madeKey = made;
  await page.reload();
}

async function revoke(page, row) {
  const { t } = page;
  if (!(await confirm(t('revoke.title', { name: row.name }), t('revoke.text'), t('keys.revoke')))) return;
  await page.run(async () => {
    await revokeKey(row.id);
    toast('info', t('revoked', { name: row.name }));
    await page.arrive();
  });
}
