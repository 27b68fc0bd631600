/** A version of a law as the form holds it, in which every value is a text, and as the API takes it. */
import { both, given, number, text, words } from '../../design/document-values.js';

const list = value => (Array.isArray(value) ? value : []);
const amounts = range => ({ least: text(range?.least), most: text(range?.most) });

export const NEW_TIER = tierFields({});
export const NEW_PROVISION = provisionFields({ kind: 'DUTY' });
export const NEW_STANDARD = { number: '', kind: 'NETWORK_CRITICAL_EQUIPMENT', effective: '', confidence: '' };
export const NEW_SOURCE = { address: '', confidence: 'SEEN', nature: '' };
export const NEW_SITUATION = { key: '', name: both(null), provisions: [] };
export const NEW_RULE = { name: both(null), summary: both(null) };

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
      confidence: text(one?.confidence),
    })),
    sources: list(law.sources).map(one => ({
      address: text(one?.address),
      confidence: text(one?.confidence) || NEW_SOURCE.confidence,
      nature: text(one?.nature),
    })),
    excerpt: law.excerpt === true,
    situations: list(law.situations).map(one => ({ key: text(one?.key), name: both(one?.name), provisions: list(one?.provisions) })),
    seeAlso: list(law.seeAlso).map(one => ({ name: both(one?.name), summary: both(one?.summary) })),
  };
}

function provisionFields(provision) {
  return {
    key: text(provision?.key),
    kind: text(provision?.kind) || 'DUTY',
    article: text(provision?.article),
    who: both(provision?.who),
    summary: both(provision?.summary),
    note: both(provision?.note),
    concerns: list(provision?.concerns),
    sanctions: text(provision?.sanctions),
    alsoSanctions: list(provision?.alsoSanctions),
    raisedBy: text(provision?.raisedBy),
    introduced: provision?.introduced === true,
    tiers: list(provision?.tiers).map(tierFields),
    measures: list(provision?.measures),
    confidence: text(provision?.confidence),
  };
}

function tierFields(tier) {
  return {
    when: both(tier?.when),
    unlawfulIncomeFromCny: text(tier?.unlawfulIncomeFromCny),
    unlawfulIncomeBelowCny: text(tier?.unlawfulIncomeBelowCny),
    fineCny: amounts(tier?.fineCny),
    fineTimesIncome: amounts(tier?.fineTimesIncome),
    fineTimesPurchasePrice: amounts(tier?.fineTimesPurchasePrice),
    personsFineCny: amounts(tier?.personsFineCny),
    optional: tier?.optional === true,
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
    standards: fields.standards.map(one => ({
      ...one,
      number: one.number.trim(),
      effective: given(one.effective),
      confidence: given(one.confidence),
    })),
    sources: fields.sources.map(one => ({ ...one, address: one.address.trim(), nature: given(one.nature) })),
    excerpt: fields.excerpt,
    situations: fields.situations.map(one => ({ ...one, key: one.key.trim(), name: words(one.name) })),
    seeAlso: fields.seeAlso.map(one => ({ name: words(one.name), summary: words(one.summary) })),
  };
}

function provisionOf(fields) {
  const { kind, sanctions, alsoSanctions, raisedBy, tiers, measures } = fields;
  const isPenalty = kind === 'PENALTY';
  const followsBreach = isPenalty || kind === 'CONSEQUENCE';
  return {
    key: fields.key.trim(),
    kind,
    article: given(fields.article),
    who: givenWords(fields.who),
    summary: words(fields.summary),
    note: givenWords(fields.note),
    concerns: fields.concerns,
    sanctions: followsBreach ? given(sanctions) : null,
    alsoSanctions: followsBreach ? alsoSanctions : [],
    raisedBy: isPenalty ? given(raisedBy) : null,
    introduced: fields.introduced,
    tiers: isPenalty ? tiers.map(tierOf) : [],
    measures: isPenalty ? measures : [],
    confidence: given(fields.confidence),
  };
}

/** Words in two languages that may be missing. */
const givenWords = both => (both.zh.trim() || both.en.trim() ? words(both) : null);

function tierOf(fields) {
  return {
    when: givenWords(fields.when),
    unlawfulIncomeFromCny: number(fields.unlawfulIncomeFromCny),
    unlawfulIncomeBelowCny: number(fields.unlawfulIncomeBelowCny),
    fineCny: range(fields.fineCny),
    fineTimesIncome: range(fields.fineTimesIncome),
    fineTimesPurchasePrice: range(fields.fineTimesPurchasePrice),
    personsFineCny: range(fields.personsFineCny),
    optional: fields.optional,
    serious: fields.serious,
    measures: fields.measures,
  };
}
