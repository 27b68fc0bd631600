package io.certwatch.product.productimport;

import io.certwatch.importjob.FindAbsent;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.RowFindings;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.RegisteredHolders;
import io.certwatch.product.inventory.ActiveSkus;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.WithdrawProducts;
import io.certwatch.product.naming.EnterVendorNames;
import io.certwatch.product.productimport.reading.InventoryFiles;
import io.certwatch.product.proof.EnterImportedProofs;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportConfiguration.ImportSettings.class)
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
            EnterImportedProofs enterProofs,
            EnterVendorNames enterVendorNames,
            Products products,
            Certificates certificates,
            WithdrawProducts withdrawProducts,
            CurrentCatalogue current,
            Tracing tracing,
            ImportSettings settings,
            Clock clock) {
        var processImportFile = new ProcessImportFile(
                files,
                findings,
                new StoreRows(registerProducts),
                new StoreProofs(enterProofs, products, new RegisteredHolders(certificates)),
                new StoreVendorNames(enterVendorNames),
                findAbsent,
                activeSkus,
                tracing,
                clock,
                settings.batch());
        return new InventoryImportSteps(
                originals,
                processImportFile,
                withdrawProducts,
                findings,
                () -> current.get().lexiconComplete());
    }

    /** @param batch rows that are assessed and saved between two updates of the counts */
    @Validated
    @ConfigurationProperties("certwatch.importing")
    record ImportSettings(
            @DefaultValue("1000") @Min(1) @Max(5_000) int batch) {}
}
