/** A version of a law as the form holds it, in which every value is a text, and as the API takes it. */
import { both, given, number, text, words } from '../../design/document-values.js';

const list = value => (Array.isArray(value) ? value : []);
const amounts = range => ({ least: text(range?.least), most: text(range?.most) });

export const NEW_TIER = tierFields({});
export const NEW_PROVISION = provisionFields({ kind: 'DUTY' });
export const NEW_STANDARD = { number: '', kind: 'NETWORK_CRITICAL_EQUIPMENT', effective: '' };
export const NEW_SOURCE = { address: '', confidence: 'SEEN' };

/** @param {object} law as the API gives it, or as a file has it, in which anything may be missing */
export function fieldsOf(law) {
  return {
    id: text(law.id),
    instrument: text(law.instrument),
    name: both(law.name),
    title: both(law.title),
    stage: law.stage === 'CONSULTATION' ? 'CONSULTATION' : 'ADOPTED',
    issued: text(law.issued),
    commentsUntil: text(law.commentsUntil),
    effective: text(law.effective),
    supersedes: text(law.supersedes),
    provisions: list(law.provisions).map(provisionFields),
    standards: list(law.standards).map(one => ({
      number: text(one?.number),
      kind: text(one?.kind) || NEW_STANDARD.kind,
      effective: text(one?.effective),
    })),
    sources: list(law.sources).map(one => ({ address: text(one?.address), confidence: text(one?.confidence) || NEW_SOURCE.confidence })),
  };
}

function provisionFields(provision) {
  return {
    key: text(provision?.key),
    kind: text(provision?.kind) || 'DUTY',
    article: text(provision?.article),
    summary: both(provision?.summary),
    concerns: list(provision?.concerns),
    sanctions: text(provision?.sanctions),
    tiers: list(provision?.tiers).map(tierFields),
    measures: list(provision?.measures),
  };
}

function tierFields(tier) {
  return {
    unlawfulIncomeFromCny: text(tier?.unlawfulIncomeFromCny),
    unlawfulIncomeBelowCny: text(tier?.unlawfulIncomeBelowCny),
    fineCny: amounts(tier?.fineCny),
    fineTimesIncome: amounts(tier?.fineTimesIncome),
    serious: tier?.serious === true,
    measures: list(tier?.measures),
  };
}

/** A version that changes another begins with its text; what it is called and its days are its own. */
export function successorOf(law) {
  return {
    ...fieldsOf(law),
    id: '',
    title: both(null),
    issued: '',
    commentsUntil: '',
    effective: '',
    stage: 'ADOPTED',
    supersedes: law.stage === 'ADOPTED' ? law.id : text(law.supersedes),
  };
}

function range({ least, most }) {
  return least.trim() === '' && most.trim() === '' ? null : { least: number(least), most: number(most) };
}

/** @returns the upload form of the API; what does not belong to the stage or to the kind of a provision is left out */
export function formOf(fields) {
  const isAdopted = fields.stage === 'ADOPTED';
  return {
    id: fields.id.trim(),
    instrument: fields.instrument.trim(),
    name: words(fields.name),
    title: words(fields.title),
    stage: fields.stage,
    issued: given(fields.issued),
    commentsUntil: isAdopted ? null : given(fields.commentsUntil),
    effective: isAdopted ? given(fields.effective) : null,
    supersedes: given(fields.supersedes),
    provisions: fields.provisions.map(provisionOf),
    standards: fields.standards.map(one => ({ ...one, number: one.number.trim(), effective: given(one.effective) })),
    sources: fields.sources.map(one => ({ ...one, address: one.address.trim() })),
  };
}

function provisionOf({ key, kind, article, summary, concerns, sanctions, tiers, measures }) {
  const isPenalty = kind === 'PENALTY';
  return {
    key: key.trim(),
    kind,
    article: given(article),
    summary: words(summary),
    concerns,
    sanctions: isPenalty ? given(sanctions) : null,
    tiers: isPenalty ? tiers.map(tierOf) : [],
    measures: isPenalty ? measures : [],
  };
}

function tierOf({ unlawfulIncomeFromCny, unlawfulIncomeBelowCny, fineCny, fineTimesIncome, serious, measures }) {
  return {
    unlawfulIncomeFromCny: number(unlawfulIncomeFromCny),
    unlawfulIncomeBelowCny: number(unlawfulIncomeBelowCny),
    fineCny: range(fineCny),
    fineTimesIncome: range(fineTimesIncome),
    serious,
    measures,
  };
}
