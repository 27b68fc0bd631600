package io.certwatch.catalogue;

import io.certwatch.audit.RecordedOperations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which operations are recorded besides all that change something. Stewards read all records. */
@Configuration(proxyBeanMethods = false)
class CatalogueAudit {

    @Bean
    RecordedOperations recordedOperations() {
        return RecordedOperations.changes().without("previewLexiconEntry").readByStewards();
    }
}
