package io.certwatch.product.inventory.importing;

import io.certwatch.platform.work.OneInstance;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.following.CurrentCatalogue;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.WithdrawProducts;
import io.certwatch.product.inventory.reading.InventoryFiles;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {

    @Bean
    ReceiveFile receiveFile(Imports imports, Originals originals, Clock clock) {
        return new ReceiveFile(imports, originals, clock);
    }

    @Bean
    DecideImport decideImport(Imports imports, Consumer<Import> news, Clock clock) {
        return new DecideImport(imports, news, clock);
    }

    @Bean
    WorkOffImports workOffImports(
            Imports imports, Originals originals, Findings findings, Standing standing, InventoryFiles files, RegisterProducts registerProducts,
            WithdrawProducts withdrawProducts, OneInstance oneInstance, CurrentCatalogue current, Consumer<Import> news, ImportSettings settings, Clock clock) {
        var takeInFile = new TakeInFile(
                files, findings, new StoreRows(registerProducts), new FindAbsent(standing, findings), clock, settings.batch());
        return new WorkOffImports(
                imports, originals, takeInFile, new WithdrawAbsent(withdrawProducts, findings, clock), oneInstance::run, current::ready, news, clock);
    }

    @Bean
    Worker importWorker(WorkOffImports workOffImports, ImportSettings settings) {
        return new Worker("inventory-imports", settings.workers(), workOffImports::workOff);
    }
}
