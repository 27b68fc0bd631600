package io.certwatch.catalogue;

import static io.certwatch.security.Role.INTEGRATOR;
import static io.certwatch.security.Role.MEMBER;
import static io.certwatch.security.Role.OPERATOR;
import static io.certwatch.security.Role.STEWARD;
import static io.certwatch.security.Role.VIEWER;

import io.certwatch.security.AccessTable;
import io.certwatch.security.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call which operation. All companies read the same catalogue, with its drafts; stewards maintain it. */
@Configuration(proxyBeanMethods = false)
class CatalogueAccess {

    private static final Set<Role> EVERYBODY = Set.of(STEWARD, MEMBER, VIEWER, INTEGRATOR);
    private static final Set<Role> STEWARDS = Set.of(STEWARD);

    @Bean
    AccessTable accessTable() {
        return AccessTable.builder()
                .allow(
                        EVERYBODY,
                        "listEditions",
                        "getEdition",
                        "getEditionChanges",
                        "getEditionForm",
                        "getEditionFeed",
                        "followEditions",
                        "listEditionSources",
                        "downloadEditionSource",
                        "downloadLatestEditionSource",
                        "listEntriesInForce",
                        "getEntryHistory",
                        "listLexicon",
                        "getLexiconEntry",
                        "getShippedLexiconEntry",
                        "listLexiconRevisions",
                        "searchCertificates",
                        "getCertificate",
                        "getCertificateHistory")
                .allow(EVERYBODY, "listLaws", "getLaw", "getLawForm", "getLawChanges")
                .allow(EVERYBODY, "listChecklistTemplates", "getChecklistTemplate", "listChecklistTemplateRevisions")
                .allow(EVERYBODY, "listSources", "getSource", "listChecks", "getCheck")
                .allow(
                        STEWARDS,
                        "uploadEdition",
                        "replaceDraft",
                        "editDraft",
                        "listDraftEdits",
                        "correctEdition",
                        "publishEdition",
                        "cancelPublication",
                        "withdrawEdition")
                .allow(STEWARDS, "uploadLaw", "replaceLawDraft", "removeLawDraft", "publishLaw", "withdrawLaw")
                .allow(STEWARDS, "putChecklistTemplate")
                .allow(STEWARDS, "putLexiconEntry", "previewLexiconEntry")
                .allow(
                        STEWARDS,
                        "withdrawCertificate",
                        "reinstateCertificate",
                        "uploadCertificateList",
                        "listCertificateImports",
                        "getCertificateImport",
                        "followCertificateImport",
                        "listCertificateImportErrors",
                        "downloadCertificateImportErrors",
                        "downloadCertificateImportSource",
                        "listAbsentCertificates",
                        "releaseCertificateImport",
                        "cancelCertificateImport")
                .allow(
                        STEWARDS,
                        "putSource",
                        "removeSource",
                        "checkSource",
                        "downloadCheckOriginal",
                        "releaseCheck",
                        "dismissCheck")
                .allow(Set.of(OPERATOR), "republishCatalogue")
                .allow(Set.of(STEWARD, MEMBER, OPERATOR), "listCatalogueAudit", "exportCatalogueAudit")
                .build();
    }
}
