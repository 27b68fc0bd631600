package io.certwatch.product.sweep;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.OneInstance;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.ReachOfChanges;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.product.Judges;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.ReassessmentProgress;
import io.certwatch.product.product.Summaries;
import io.certwatch.product.sweep.HoldAgainstCertificates.Cut;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReassessmentSettings.class)
class ReassessmentConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOffSlot.class);
    private static final int MOST_SLOTS = 64;
    private static final int SHARING_A_LOOK = 500;

    @Bean
    BeginRun beginRun(Runs runs, Products products, ReachOfChanges reaches, ReassessmentSettings settings, Clock clock) {
        return new BeginRun(runs, products, reaches, settings.slots(), clock);
    }

    @Bean
    ReassessmentProgress reassessmentProgress(Runs runs) {
        return new RunProgress(runs);
    }

    @Bean
    EntryCounts entryCounts(CurrentCatalogue current, Summaries summaries) {
        return new EntryCounts(current, summaries);
    }

    /** By name for the listener, whose annotation takes expressions only. */
    @Bean
    Integer reassessmentWorkers(ReassessmentSettings settings) {
        return settings.workers();
    }

    /** Likewise. */
    @Bean
    Duration longestSlot(ReassessmentSettings settings) {
        return settings.longest();
    }

    /** The slots are leased one inside the other, so there is an end to them. */
    @Bean
    Cut certificatesCut(ReassessmentSettings settings) {
        return new Cut(Math.min(settings.slots(), MOST_SLOTS), SHARING_A_LOOK);
    }

    @Bean
    HoldAgainstCertificates holdAgainstCertificates(CertificateReadModel certificates, Products products, Judges judges, LookedAt lookedAt,
            OneInstance oneInstance, Cut cut, ReassessmentSettings settings, Tracing tracing, Clock clock) {
        return new HoldAgainstCertificates(certificates, products, judges, lookedAt, oneInstance::run, cut, settings.page(), tracing, clock);
    }

    /** None before there is a catalogue to judge by. */
    @Bean
    Worker certificatesWorker(HoldAgainstCertificates hold, CurrentCatalogue current, ReassessmentSettings settings) {
        return new Worker("certificates", settings.workers(), () -> {
            if (current.get().ready()) {
                hold.goOn();
            }
        });
    }

    @Bean
    WorkOffSlot workOffSlot(
            Runs runs,
            Products products,
            Obligations obligations,
            Judges judges,
            ReachOfChanges reaches,
            ReassessmentSettings settings,
            Clock clock) {
        return new WorkOffSlot(runs, products, obligations, judges, reaches, settings.page(), ReassessmentConfiguration::log, clock);
    }

    private static void log(String run, ProductId product, RuntimeException why) {
        LOG.error("{} goes on without {}, which cannot be judged", run, product, why);
    }
}
