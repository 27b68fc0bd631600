/** One check: what it found and, if a version is held, both sides and the decision. */
import { html, nothing } from 'lit';
import { formatBytes, formatInstant, formatNumber, formatPercent } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { dismissCheck, listChecks, readCheck, readSource, releaseCheck } from '../../api/sources.js';
import { openForm } from '../../design/dialogs.js';
import { choice, faultOf, field, reasonField } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { toast } from '../../design/toasts.js';
import './compare-originals.js';
import { became, nameOf, outcomeBadge } from './parts.js';

const GIVEN = [
  ['id', 'text'],
  ['title', 'text'],
  ['announcement', 'text'],
  ['issued', 'date'],
  ['effective', 'date'],
  ['supersedes', 'text'],
];
const FORCES = ['STATUTORY', 'CONSULTATION', 'GUIDANCE'];
const LOOKED_BACK = 200;

export const checkView = {
  async load(page) {
    const [id, number] = page.path;
    const options = { signal: page.signal };
    const [{ value: source }, check, history] = await Promise.all([
      readSource(id, options),
      readCheck(id, number, options),
      listChecks(id, { limit: LOOKED_BACK }, options),
    ]);
    return { source, check, accepted: acceptedBefore(check, history.items) };
  },

  title: (page, { source, check }) => page.t('check.title', { name: nameOf(source), number: String(check.number) }),

  show(page, { source, check, accepted }) {
    const { t } = page;
    const waits = check.outcome === 'HELD' && !check.hold;
    return html`${pageHead(t('check.title', { name: nameOf(source), number: String(check.number) }), {
      lead: formatInstant(check.finishedAt ?? check.begunAt),
      actions: html`<a class="button"
      href=${link('sources', [source.id])}>${t('source')}</a>
        ${
          waits && has('steward')
            ? html`${
                check.releasable
                  ? html`<button class="primary"
          @click=${() => release(page, source, check)}>${t('release')}</button>`
                  : nothing
              }<button class="danger"
          @click=${() => dismiss(page, source, check)}>${t('dismiss')}</button>`
            : nothing
        }`,
    })}
      ${
        waits
          ? message(
              'warning',
              t('held'),
              html`<ul>${check.reasons.map(reason => html`<li>${bilingual(reason.sentence)}</li>`)}</ul><p>${
                check.releasable ? t('held.text') : t('held.unusable')
              }</p>`,
            )
          : nothing
      }
      ${
        check.hold
          ? message(
              'info',
              t(`hold.by.${check.hold.word}`, { by: check.hold.by, at: formatInstant(check.hold.at) }),
              html`<p><q>${check.hold.reason}</q></p>`,
            )
          : nothing
      }
      <div class="columns">
        ${waits || check.figures ? side(t, accepted, t('side.accepted'), t('side.accepted.none')) : nothing}
        ${side(t, check, waits ? t('side.held') : t('side.this'), '')}</div>
      ${check.figures ? figures(t, check.figures, accepted?.figures) : nothing}
      ${
        check.original && accepted?.original
          ? html`<cw-compare-originals .before=${accepted.original}
        .after=${check.original}></cw-compare-originals>`
          : nothing
      }`;
  },
};

/** The version that was accepted last before a check. */
function acceptedBefore(check, history) {
  return (
    history.find(
      other => other.number < check.number && (other.outcome === 'CHANGED' || other.outcome === 'KNOWN' || other.hold?.word === 'RELEASED'),
    ) ?? null
  );
}

function side(t, check, title, none) {
  if (!check) return html`<section class="panel"><h2>${title}</h2><p class="muted">${none}</p></section>`;
  const rows = [
    ['check', String(check.number)],
    ['check.at', formatInstant(check.finishedAt ?? check.begunAt)],
    ['outcome', outcomeBadge(check)],
    [
      'reasons',
      check.outcome === 'HELD' || check.reasons.length === 0 ? '' : check.reasons.map(reason => html`<p>${bilingual(reason.sentence)}</p>`),
    ],
    ['count', check.figures ? formatNumber(check.figures.count) : ''],
    [
      'became',
      check.edition || check.import
        ? html`${became(check)}${
            check.edition ? html` · <a href=${link('catalogue', [check.edition, 'changes'])}>${t('changes')}</a>` : nothing
          }`
        : '',
    ],
    ['publication', check.publication ? bilingual(check.publication) : ''],
    [
      'original',
      check.original
        ? html`<a class="icon-link"
      href=${check.original.href} download>${icon('download')}${t('download')}</a> <span class="small muted">${formatBytes(
        check.original.size,
      )} · ${check.original.mediaType}</span>`
        : '',
    ],
    ['from', check.original ? html`<span class="break small">${check.original.from}</span>` : ''],
    [
      'took',
      check.tookMillis == null ? '' : formatNumber(check.tookMillis / 1000, { style: 'unit', unit: 'second', maximumFractionDigits: 1 }),
    ],
  ];
  return html`<section class="panel"><h2>${title}</h2><dl class="facts">${rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<dt>${t(name)}</dt><dd>${value}</dd>`)}</dl></section>`;
}

/** Counts and fill rates beside those of the accepted version. */
function figures(t, now, before) {
  const columns = [...new Set([...Object.keys(now.filled), ...Object.keys(before?.filled ?? {})])];
  return html`<section class="panel"><h2>${t('figures')}</h2>
    <p>${t('figures.counts', { count: now.count, added: now.added, changed: now.changed, gone: now.gone })} ${
      now.lastGood == null ? nothing : html`<span class="muted">${t('figures.lastGood', { count: now.lastGood })}</span>`
    }</p>
    ${
      columns.length
        ? plainTable(
            t('figures.filled'),
            [
              { label: t('figures.column'), cell: name => columnWords(t, name) },
              {
                label: t('side.accepted'),
                cell: name => (before?.filled[name] == null ? '–' : formatPercent(before.filled[name])),
                class: 'number',
              },
              {
                label: t('side.this'),
                cell: name => (now.filled[name] == null ? '–' : formatPercent(now.filled[name])),
                class: 'number',
              },
            ],
            columns,
          )
        : nothing
    }</section>`;
}

const COLUMNS = new Set([
  'NUMBER',
  'MODEL',
  'HOLDER',
  'PRODUCT',
  'CATEGORY',
  'CATEGORY_EN',
  'CODE',
  'BODY',
  'PROOF',
  'ISSUED',
  'VALID_UNTIL',
  'STATUS',
  'ORDINAL',
  'KIND',
  'SCOPE',
  'SCOPE_EN',
  'CRITERIA',
  'STANDARDS',
]);

const columnWords = (t, name) => (COLUMNS.has(name) ? t(`column.${name}`) : name);

async function release(page, source, check) {
  const { t } = page;
  const edition = source.list.of === 'EDITION';
  const result = await openForm({
    title: t('release.title'),
    action: t('release'),
    content: problem => html`<p>${t(`release.${source.list.of.toLowerCase()}`)}</p>
      ${
        problem?.document?.reasons
          ? html`<ul>${problem.document.reasons.map(reason => html`<li>${bilingual(reason.sentence)}</li>`)}</ul>`
          : nothing
      }
      ${reasonField('release-reason', t('reason'), problem)}
      ${
        edition
          ? html`<details ?open=${problem !== null}><summary>${t('given')}</summary><p class="muted small">${t('given.text')}</p><div
              class="fields">
        ${GIVEN.map(([name, type]) =>
          field(
            `given-${name}`,
            t(`given.${name}`),
            html`<input id="given-${name}" name=${name}
          type=${type}>`,
            { fault: faultOf(problem, name) },
          ),
        )}
        ${choice(
          'given-force',
          t('given.force'),
          '',
          FORCES.map(force => [force, t(`force.${force}`)]),
          () => {},
          { all: t('given.asRead'), name: 'force' },
        )}</div></details>`
          : nothing
      }`,
    submit: form => {
      const given = Object.fromEntries([...GIVEN.map(([name]) => name), 'force'].map(name => [name, form.get(name)?.trim() || null]));
      return releaseCheck(source.id, check.number, form.get('reason'), edition && Object.values(given).some(Boolean) ? given : null);
    },
  });
  if (result === null) return;
  toast('success', t('release.done'));
  await page.reload();
}

async function dismiss(page, source, check) {
  const { t } = page;
  const result = await openForm({
    title: t('dismiss.title'),
    action: t('dismiss'),
    danger: true,
    content: problem => html`<p>${t('dismiss.text')}</p>${reasonField('dismiss-reason', t('reason'), problem)}`,
    submit: form => dismissCheck(source.id, check.number, form.get('reason')),
  });
  if (result === null) return;
  toast('success', t('dismiss.done'));
  await page.reload();
}
