package io.certwatch.product.productimport;

import io.certwatch.importjob.FindAbsent;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.RowFindings;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.product.ActiveSkus;
import io.certwatch.product.product.RegisterProducts;
import io.certwatch.product.product.WithdrawProducts;
import io.certwatch.product.productimport.reading.InventoryFiles;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
@Import(RequestWithdrawal.class)
class ImportConfiguration {

    @Bean
    ImportNames importNames() {
        return new ImportNames("inventory", "product", "Import");
    }

    @Bean
    InventoryImportSteps importSteps(
            Originals originals,
            RowFindings findings,
            FindAbsent findAbsent,
            ActiveSkus activeSkus,
            InventoryFiles files,
            RegisterProducts registerProducts,
            WithdrawProducts withdrawProducts,
            CurrentCatalogue current,
            Tracing tracing,
            ImportSettings settings,
            Clock clock) {
        var processImportFile = new ProcessImportFile(
                files,
                findings,
                new StoreRows(registerProducts),
                findAbsent,
                activeSkus,
                tracing,
                clock,
                settings.batch());
        return new InventoryImportSteps(
                originals,
                processImportFile,
                new WithdrawAbsent(withdrawProducts, findings),
                () -> current.get().lexiconComplete());
    }
}
