package io.certwatch.product.productimport.web;

import io.certwatch.importjob.Imports;
import io.certwatch.importjob.web.ImportResource;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.productimport.InventoryExport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportWebConfiguration {

    @Bean
    ImportResource<InventoryExport, ImportView> importResource(
            Imports<InventoryExport> imports, CurrentCompany company) {
        return new ImportResource<>(ImportView.PATH, imports, company::id, ImportView::of);
    }
}
