package io.certwatch.product;

import io.certwatch.audit.RecordedOperations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Operations are audited that change something, or take the inventory out of the system. */
@Configuration(proxyBeanMethods = false)
class ProductAudit {

    @Bean
    RecordedOperations recordedOperations() {
        return RecordedOperations.changes()
                .without("assessProducts", "impact", "lexiconImpact", "impactTotals", "previewImport")
                .and(
                        "exportProducts",
                        "exportFindings",
                        "exportObligations",
                        "downloadImportSource",
                        "exportChecklist",
                        "printDossier",
                        "printConclusion",
                        "printMitigation",
                        "downloadChecklistEvidence",
                        "downloadProofFile",
                        "downloadStatedProofFile",
                        "downloadMitigationFile");
    }
}
