/** What an item of the inbox says, and where it leads. */
import { vendorText } from '../../app/vendor-name.js';
import { formatDay } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { editionName, isAnnounced } from '../../design/edition-name.js';

/** @returns what happened, in a sentence */
export function textOf(t, item) {
  const { facts, obligations } = item;
  return t(`text.${keyOf(item)}`, {
    count: obligations.length || Number(facts.products ?? 0),
    name: nameOf(facts),
    day: formatDay(facts.day),
    vendor: vendorText(facts.vendor ?? facts.subject),
    edition: isAnnounced(facts.edition) ? editionName(facts.edition) : facts.edition,
    why: bilingual({ zh: facts.whyZh, en: facts.whyEn }),
    person: facts.name || facts.subject,
    email: facts.email,
    url: facts.url,
  });
}

/** @returns {string} further words, nothing without any */
export function aside(t, { kind, facts, owner, more, obligations, closed }) {
  const count = obligations.length;
  if (!more && closed > 0 && closed === count) return t('over', { count });
  if (closed > 0) return t('closed', { closed });
  if (more) return t('more', { count });
  if (kind === 'CATALOGUE') return t(`binds.${facts.force}`, { day: formatDay(facts.day) });
  return owner ? t('owner', { owner }) : '';
}

/** @returns {string} the address of what it is about */
export function placeOf({ kind, facts, obligations, more }) {
  switch (kind) {
    case 'CHECKLIST':
      return link('checklist', [facts.item]);
    case 'UNDELIVERED':
      return facts.what === 'WEBHOOK_DISABLED' ? link('integrations', ['webhooks', facts.subject]) : link('alerts', ['team']);
    case 'CATALOGUE':
      return link('catalogue', [facts.edition]);
    case 'PROOF_ENDS':
      return facts.what === 'UPDATED' && obligations.length === 1 && !more
        ? link('proofs', [], { sku: facts.sku })
        : placeOfObligations(facts, obligations, more);
    default:
      return placeOfObligations(facts, obligations, more);
  }
}

const placeOfObligations = (facts, obligations, more) =>
  obligations.length === 1 && !more ? link('obligations', obligations) : link('obligations', [], { cause: facts.causeId });

function keyOf({ kind, facts, obligations, more }) {
  switch (kind) {
    case 'REQUIRED':
      return `REQUIRED.${facts.what}${facts.whyZh && obligations.length === 1 && !more ? '.why' : ''}`;
    case 'PROOF_ENDS':
      return facts.what === 'UPDATED' ? 'PROOF_ENDS.listed' : kind;
    case 'CHECKLIST':
      return `CHECKLIST.${facts.occasion}`;
    case 'UNDELIVERED':
      return `UNDELIVERED.${facts.what === 'GIVEN_UP' && !facts.vendor ? 'GIVEN_UP.team' : facts.what}`;
    case 'CATALOGUE':
      return `CATALOGUE.${facts.force === 'STATUTORY' ? '' : 'unofficial.'}${facts.what}`;
    default:
      return kind;
  }
}

const nameOf = ({ nameZh, nameEn, sku }) => bilingual({ zh: nameZh || null, en: nameEn || null }) || sku || '';
