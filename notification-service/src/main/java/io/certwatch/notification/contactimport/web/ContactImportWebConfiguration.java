package io.certwatch.notification.contactimport.web;

import io.certwatch.importjob.Imports;
import io.certwatch.importjob.web.ImportResource;
import io.certwatch.notification.contactimport.ContactFile;
import io.certwatch.platform.web.CurrentCompany;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactImportWebConfiguration {

    @Bean
    ImportResource<ContactFile, ContactImportView> contactImports(
            Imports<ContactFile> imports, CurrentCompany company) {
        return new ImportResource<>(ContactImportView.PATH, imports, company::id, ContactImportView::of);
    }
}
