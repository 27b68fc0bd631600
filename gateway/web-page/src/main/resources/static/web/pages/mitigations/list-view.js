/** The mitigation files of the company as a list. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { link, setQuery } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { listMitigations, MITIGATION_STATUSES } from '../../api/mitigations.js';
import { badge } from '../../design/badges.js';
import { choice } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { add } from './actions.js';

export const listView = {
  load: async () => ({}),

  show(page) {
    const { t } = page;
    const status = page.query.get('status');
    return html`${pageHead(t('title'), { lead: t('lead'), actions: has('member') ? addButton(page) : nothing })}
      <div class="filters no-print">${choice(
        'mitigations-status',
        t('status'),
        status,
        MITIGATION_STATUSES.map(one => [one, t(`status.${one}`)]),
        chosen => setQuery({ status: chosen }),
      )}</div>
      <cw-table .label=${t('title')} .of=${JSON.stringify({ status })} .columns=${columns(t)}
        .load=${(after, signal) => listMitigations({ status, after, limit: 50 }, { signal })}
        .empty=${emptyState('file', t('empty'), t('empty.text'))}></cw-table>`;
  },
};

const addButton = page => html`<button class="primary" @click=${() => add(page)}>${icon('plus')}${page.t('add')}</button>`;

export const stateOf = (t, { closed }) =>
  closed ? badge('success', 'check', t('status.CLOSED')) : badge('warning', 'clock', t('status.OPEN'));

function columns(t) {
  return [
    {
      key: 'title',
      label: t('about'),
      cell: row => html`<a class="break" href=${link('mitigations', [row.id])}><strong>${row.title}</strong></a><br><span
          class="small muted">${t('opened.words', { by: row.opened.by, when: formatInstant(row.opened.at) })}</span>`,
    },
    { key: 'state', label: t('status'), cell: row => stateOf(t, row) },
    { key: 'found', label: t('found.on'), cell: row => formatDay(row.foundOn) },
    { key: 'provision', label: t('provision'), cell: row => bilingual(row.provision?.citation) || t('none') },
    {
      key: 'corrections',
      label: t('corrections'),
      cell: row => (row.lastCorrected ? t('corrections.words', { count: row.corrections, day: formatDay(row.lastCorrected) }) : t('none')),
    },
    { key: 'evidence', label: t('evidence'), cell: row => (row.evidence ? t('evidence.count', { count: row.evidence }) : t('none')) },
  ];
}
