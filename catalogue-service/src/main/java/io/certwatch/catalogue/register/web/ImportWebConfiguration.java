package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.register.CertificateList;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.web.ImportResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportWebConfiguration {

    @Bean
    ImportResource<CertificateList, ImportView> importResource(Imports<CertificateList> imports) {
        return new ImportResource<>(ImportView.PATH, imports, () -> ImportJob.SHARED, ImportView::of);
    }
}
