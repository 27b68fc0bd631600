/** Product families by maker: a list, and a dialog for one of them. */
import { html, nothing } from 'lit';
import { formatNumber } from '../../core/format.js';
import { labelBefore, listed, translator } from '../../core/texts.js';
import { openForm } from '../../design/dialogs.js';
import { choice, field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { SERIES } from './terms.js';

const t = translator('lexicon');
const ALONE = ['SURE', 'HINT', 'NOTHING'];

/** @param {(at: number) => void} edit the series at a place; one behind the last is new */
export function seriesTable(series, edit) {
  return html`<details><summary>${t('group.series')} <span class="muted">${formatNumber(series.length)}</span></summary><p
      class="muted small">${t('group.series.text')}</p>
    <ul class="plain series">${series.map(
      (one, at) => html`<li class="row spread"><span><strong>${one.maker}</strong> ${SERIES.map(name =>
        one[name]?.length
          ? html`<span class="muted small">${labelBefore(t(`series.${name}`))}</span><span class="small">${listed(one[name])}</span> `
          : nothing,
      )}</span>
      <button type="button" aria-label=${t('series.edit', { maker: one.maker })} @click=${() => edit(at)}>${t('edit')}</button></li>`,
    )}</ul>
    <div><button type="button" @click=${() => edit(series.length)}>${icon('plus')}${t('series.add')}</button></div></details>`;
}

/** @returns {Promise<?object[]>} the series with the change; null if the person cancelled */
export function editSeries(series, at) {
  const one = series[at] ?? { maker: '' };
  const lines = text =>
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean);
  const area = name =>
    field(
      `series-${name}`,
      t(`series.${name}`),
      html`<textarea id="series-${name}" name=${name} rows="3"
    spellcheck="false" .value=${(one[name] ?? []).join('\n')}></textarea>`,
      { hint: t(`series.${name}.hint`) },
    );
  return openForm({
    title: at < series.length ? t('series.edit', { maker: one.maker }) : t('series.add'),
    action: t('series.take'),
    content: () => html`${field(
      'series-maker',
      t('series.maker'),
      html`<input id="series-maker"
      name="maker" required .value=${one.maker}>`,
    )}
      ${SERIES.map(area)}
      ${choice(
        'series-alone',
        t('series.alone'),
        one.alone ?? 'HINT',
        ALONE.map(value => [value, t(`alone.${value}`)]),
        () => {},
        { all: null, name: 'alone', hint: t('series.alone.hint') },
      )}
      ${field('series-source', t('series.source'), html`<input id="series-source" name="source" .value=${one.source ?? ''}>`)}
      ${at < series.length ? html`<label class="check"><input type="checkbox" name="remove"> ${t('series.remove')}</label>` : nothing}`,
    submit: async data => {
      if (data.get('remove')) return series.filter((_, place) => place !== at);
      const edited = { ...one, maker: data.get('maker').trim(), alone: data.get('alone') };
      for (const name of SERIES) edited[name] = lines(data.get(name));
      if (data.get('source').trim()) edited.source = data.get('source').trim();
      return at < series.length ? series.map((other, place) => (place === at ? edited : other)) : [...series, edited];
    },
  });
}
