/** One sense of an entry, to read. */
import { html, nothing } from 'lit';
import { formatNumber } from '../../core/format.js';
import { listed, translator } from '../../core/texts.js';
import { plainTable } from '../../design/plain-table.js';
import { groupWords, LANGUAGES, NAMES, SERIES, WORDS } from './terms.js';

const t = translator('lexicon');
const FEW = 60;

export function senseParts(code, sense) {
  return html`${WORDS.map(group =>
    wordGroup(
      groupWords(code, group),
      LANGUAGES.map(language => [t(`language.${language}`), sense[group]?.[language] ?? []]),
    ),
  )}
    ${NAMES.map(group => wordGroup(groupWords(code, group), [['', sense[group] ?? []]]))}
    ${
      sense.parameters?.length
        ? html`<h3>${t('group.parameters')}</h3><p class="muted small">${t('group.parameters.text')}</p>${parameters(sense.parameters)}`
        : nothing
    }
    ${
      sense.series?.length
        ? html`<details><summary>${t('group.series')} <span class="muted">${formatNumber(
            sense.series.length,
          )}</span></summary><p class="muted small">${t('group.series.text')}</p>${series(sense.series)}</details>`
        : nothing
    }
    ${
      sense.makers?.length
        ? html`<details><summary>${t('group.makers')} <span class="muted">${formatNumber(
            sense.makers.length,
          )}</span></summary><p class="muted small">${t('group.makers.text')}</p>
      <ul class="chips">${sense.makers.map(maker => html`<li>${maker.names.join(' = ')}</li>`)}</ul></details>`
        : nothing
    }`;
}

function wordGroup([title, text], lists) {
  const count = lists.reduce((sum, [, texts]) => sum + texts.length, 0);
  if (count === 0) return nothing;
  return html`<div class="stack-small"><h3>${title} <span class="muted">${formatNumber(count)}</span></h3><p class="muted small">${text}</p>
    ${lists
      .filter(([, texts]) => texts.length)
      .map(
        ([label, texts]) =>
          html`<div class="stack-small">${label ? html`<span class="small muted">${label}</span>` : nothing}${chips(texts)}</div>`,
      )}</div>`;
}

/** Long lists are folded after the first some. */
function chips(texts) {
  const list = some => html`<ul class="chips">${some.map(text => html`<li>${text}</li>`)}</ul>`;
  if (texts.length <= FEW) return list(texts);
  return html`${list(texts.slice(0, FEW))}<details><summary>${t('more', {
    count: texts.length - FEW,
  })}</summary>${list(texts.slice(FEW))}</details>`;
}

function parameters(list) {
  const words = terms => listed(LANGUAGES.flatMap(language => terms?.[language] ?? []));
  return plainTable(
    t('group.parameters'),
    [
      { label: t('parameter'), cell: one => html`<code>${one.parameter}</code>` },
      { label: t('parameter.names'), cell: one => words(one.names) },
      { label: t('parameter.inexactNames'), cell: one => words(one.inexactNames) },
      list.some(one => one.total)
        ? {
            label: t('parameter.total'),
            cell: one => (one.total ? t('parameter.total.of', { of: one.total.of, over: one.total.over }) : ''),
          }
        : null,
    ],
    list,
  );
}

function series(list) {
  return plainTable(
    t('group.series'),
    [
      { label: t('series.maker'), cell: one => one.maker },
      ...SERIES.map(name => ({ label: t(`series.${name}`), cell: one => listed(one[name] ?? []) })),
      { label: t('series.alone'), cell: one => t(`alone.${one.alone ?? 'HINT'}`) },
    ],
    list,
  );
}
