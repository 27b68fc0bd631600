package io.certwatch.product.sweep;

import io.certwatch.platform.work.Worker;
import io.certwatch.product.aggregate.assessment.EngineVersion;
import io.certwatch.product.catalogue.CatalogueChanges;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.sweep.CertificateSweep.Cut;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReassessmentSettings.class)
@Import({
    StartReassessment.class,
    RestartReassessment.class,
    EntryCounts.class,
    ProductSweep.class,
    EditionSweep.class,
    CertificateSweep.class,
    DecisionSweep.class,
    ProfileSweep.class,
    DailySweep.class
})
class SweepConfiguration {

    private static final int MOST_SLOTS = 64;
    private static final Duration FIRST_TURN = Duration.ofSeconds(2);
    private static final int CERTIFICATES_AT_ONCE = 500;

    /** A bean with a name, because the listener's annotation takes expressions only. */
    @Bean
    Integer reassessmentWorkers(ReassessmentSettings settings) {
        return settings.workers();
    }

    @Bean(initMethod = "arrive", destroyMethod = "leave")
    FollowEngine followEngine(
            EngineBeats beats, CatalogueReadModel readModel, CurrentCatalogue current, CatalogueChanges changes) {
        return new FollowEngine(beats, readModel, current, changes, EngineVersion.RUNNING);
    }

    /** A bean with a name, for the same reason. */
    @Bean
    Duration longestSlot(ReassessmentSettings settings) {
        return settings.longest();
    }

    /** The leases of the slots are nested, so their number is limited. */
    @Bean
    Cut certificatesCut(ReassessmentSettings settings) {
        return new Cut(Math.min(settings.slots(), MOST_SLOTS), CERTIFICATES_AT_ONCE);
    }

    /** Idle until the catalogue allows verdicts. */
    @Bean
    Worker certificatesWorker(CertificateSweep sweep, CurrentCatalogue current, ReassessmentSettings settings) {
        return new Worker("certificates", settings.workers(), () -> {
            if (current.get().ready()) {
                sweep.continueAll();
            }
        });
    }

    /** Leaves new revisions to the requests that state them for a while. */
    @Bean
    Worker profilesWorker(ProfileSweep sweep, Clock clock) {
        return new Worker("profiles", 1, () -> sweep.continueAll(clock.instant().minus(FIRST_TURN)));
    }

    /** Leaves new decisions to the requests that store them for a while. */
    @Bean
    Worker decisionsWorker(DecisionSweep sweep, Clock clock) {
        return new Worker(
                "decisions", 1, () -> sweep.continueAll(clock.instant().minus(FIRST_TURN)));
    }
}
