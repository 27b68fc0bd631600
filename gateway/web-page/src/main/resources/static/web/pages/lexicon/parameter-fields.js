/** Fields for the names that people give to a figure of the criteria. */
import { html } from 'lit';
import { translator, withAside } from '../../core/texts.js';
import { field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { LANGUAGES } from './terms.js';

const t = translator('lexicon');

/**
 * @param {(name: string, label: string, texts: string[]) => unknown} area a field with one term in a line
 * @param {(change: (list: object[]) => object[]) => void} change adds or removes a parameter
 */
export function parameterFields(parameters, path, area, change) {
  return html`<fieldset class="stack"><legend>${t('group.parameters')}</legend><p class="muted small">${t('group.parameters.text')}</p>
    ${parameters.map(
      (one, j) => html`<details ?open=${!one.parameter}><summary>${one.parameter || t('parameter.new')}</summary><div class="stack-small">
      ${field(
        `${path}.${j}.parameter`,
        t('parameter'),
        html`<input id="${path}.${j}.parameter"
        name="${path}.${j}.parameter" required .value=${one.parameter}>`,
      )}
      ${['names', 'inexactNames'].map(
        name =>
          html`<div class="fields two">${LANGUAGES.map(language =>
            area(`${path}.${j}.${name}.${language}`, withAside(t(`parameter.${name}`), t(`language.${language}`)), one[name]?.[language]),
          )}</div>`,
      )}
      <div><button type="button" class="quiet"
        @click=${() => change(list => list.filter((_, at) => at !== j))}>${icon('cross')}${t('remove')}</button></div></div></details>`,
    )}
    <div><button type="button"
      @click=${() =>
        change(list => [
          ...list,
          { parameter: '', names: {}, inexactNames: {} },
        ])}>${icon('plus')}${t('parameter.add')}</button></div></fieldset>`;
}
