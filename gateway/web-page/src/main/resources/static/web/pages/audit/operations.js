/** What is recorded in each trail, and whose trails a role reads. */
import { has } from '../../core/session.js';

/** Operations that change something or take data out, in the order of the filter. */
export const RECORDED = {
  product: [
    'registerProducts',
    'putProduct',
    'removeProduct',
    'uploadImport',
    'cancelImport',
    'withdrawAbsentProducts',
    'putMapping',
    'removeMapping',
    'decideReview',
    'revokeDecision',
    'recordProgress',
    'waiveObligation',
    'revokeWaiver',
    'answerObligations',
    'enterProof',
    'changeProof',
    'putProofFile',
    'acceptProof',
    'withdrawProofAcceptance',
    'downloadProofFile',
    'decideProofStatement',
    'downloadStatedProofFile',
    'openMitigation',
    'changeMitigation',
    'addMitigationFile',
    'withdrawMitigationFile',
    'downloadMitigationFile',
    'printMitigation',
    'decideAnswer',
    'putCompanyProfile',
    'putVendor',
    'putCompanyName',
    'putChecklistItem',
    'makeChecklistItem',
    'addChecklistEvidence',
    'removeChecklistEvidence',
    'downloadChecklistEvidence',
    'exportProducts',
    'exportFindings',
    'exportObligations',
    'exportChecklist',
    'printDossier',
    'printConclusion',
    'downloadImportSource',
    'republishAssessments',
    'republishObligations',
    'republishSales',
    'replayProductDeadLetter',
    'discardProductDeadLetter',
    'exportProductAudit',
  ],
  notification: [
    'addContact',
    'changeContact',
    'removeContact',
    'testContact',
    'uploadContacts',
    'cancelContactImport',
    'requestConfirmation',
    'confirmAddress',
    'unsubscribe',
    'resendAlert',
    'printCorrespondence',
    'changeAlertSettings',
    'addWebhook',
    'changeWebhook',
    'removeWebhook',
    'rotateWebhookSecret',
    'testWebhook',
    'resendWebhookMessage',
    'resendFailedWebhookMessages',
    'replayNotificationDeadLetter',
    'discardNotificationDeadLetter',
    'postBounce',
    'exportNotificationAudit',
  ],
  catalogue: [
    'uploadEdition',
    'replaceDraft',
    'editDraft',
    'publishEdition',
    'cancelPublication',
    'withdrawEdition',
    'correctEdition',
    'uploadLaw',
    'replaceLawDraft',
    'removeLawDraft',
    'publishLaw',
    'withdrawLaw',
    'putChecklistTemplate',
    'putLexiconEntry',
    'uploadCertificateList',
    'releaseCertificateImport',
    'cancelCertificateImport',
    'withdrawCertificate',
    'putSource',
    'removeSource',
    'checkSource',
    'releaseCheck',
    'dismissCheck',
    'republishCatalogue',
    'exportCatalogueAudit',
  ],
  gateway: ['signIn', 'signOut', 'createApiKey', 'revokeApiKey', 'putCompany', 'exportGatewayAudit'],
};

export const OUTCOMES = ['DONE', 'REJECTED', 'REFUSED', 'FAILED', 'UNKNOWN'];

/** @returns {string[]} the trails that somebody of these roles reads, the most useful first */
export function trails() {
  if (has('member', 'operator')) return ['product', 'notification', 'gateway', 'catalogue'];
  return ['catalogue'];
}

/** Operations that only compute: recorded when they are refused. */
const COMPUTED = ['assessProducts', 'impact', 'previewImport', 'previewLexiconEntry', 'previewAlert'];

const NAMED = new Set([...Object.values(RECORDED).flat(), ...COMPUTED]);

/** @returns the words for an operation; those that only read are recorded when they were refused, and are told by their name */
export function operationWords(t, operation) {
  if (NAMED.has(operation)) return t(`operation.${operation}`);
  const [method, place] = operation.split(' ');
  return place ? t('call', { method, place }) : t('reading', { what: operation.replace(/([A-Z])/g, ' $1').toLowerCase() });
}
