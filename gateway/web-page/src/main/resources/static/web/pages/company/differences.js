/** What one revision of the profile says otherwise than another, in sentences. */
import { formatDay } from '../../core/format.js';

export const NOTHING_STATED = {
  sectors: [],
  cii: { standing: 'UNKNOWN', reasons: null, reviewOn: null },
  operators: [],
  sharesPhrases: false,
};

/** @returns {string[]} */
export function differences(t, before, now) {
  return [
    ...sectors(t, before.sectors, now.sectors),
    ...cii(t, before.cii, now.cii),
    ...operators(t, before.operators, now.operators),
    ...(before.sharesPhrases === now.sharesPhrases ? [] : [t(now.sharesPhrases ? 'diff.sharing.come' : 'diff.sharing.gone')]),
  ];
}

function sectors(t, before, now) {
  const words = list => list.map(sector => t(`sector.${sector}`)).join(t('list.enumerated'));
  const [come, gone] = [now.filter(one => !before.includes(one)), before.filter(one => !now.includes(one))];
  return [
    ...(come.length ? [t('diff.sectors.come', { sectors: words(come) })] : []),
    ...(gone.length ? [t('diff.sectors.gone', { sectors: words(gone) })] : []),
  ];
}

function cii(t, before, now) {
  return [
    ...(before.standing === now.standing ? [] : [t('diff.standing', { standing: t(`standing.${now.standing}`) })]),
    ...(before.reasons === now.reasons ? [] : [now.reasons ? t('diff.reasons', { reasons: now.reasons }) : t('diff.reasons.gone')]),
    ...(before.reviewOn === now.reviewOn
      ? []
      : [now.reviewOn ? t('diff.review', { day: formatDay(now.reviewOn) }) : t('diff.review.gone')]),
  ];
}

function operators(t, before, now) {
  const old = new Map(before.map(customer => [customer.name, JSON.stringify(customer)]));
  const names = new Set(now.map(({ name }) => name));
  return [
    ...now
      .filter(({ name }) => !old.has(name))
      .map(customer => t('diff.operator.come', { name: customer.name, products: productsOf(t, customer) })),
    ...now
      .filter(customer => old.has(customer.name) && old.get(customer.name) !== JSON.stringify(customer))
      .map(customer => t('diff.operator.changed', { name: customer.name, products: productsOf(t, customer) })),
    ...before.filter(({ name }) => !names.has(name)).map(({ name }) => t('diff.operator.gone', { name })),
  ];
}

function productsOf(t, { everyProduct, products, projects }) {
  if (everyProduct) return t('operators.all');
  const count = new Set([...products, ...projects.flatMap(project => project.products)]).size;
  return count === 0 ? t('operators.nothing') : t('operators.count', { count });
}
