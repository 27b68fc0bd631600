package io.certwatch.catalogue;

import io.certwatch.audit.RecordedOperations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Operations that change something are audited. Stewards read all records. */
@Configuration(proxyBeanMethods = false)
class CatalogueAudit {

    @Bean
    RecordedOperations recordedOperations() {
        return RecordedOperations.changes().without("previewLexiconEntry").readByStewards();
    }
}
