package io.certwatch.product.sweep;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.ReachOfChanges;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.decision.Decisions;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.ReminderLeads;
import io.certwatch.product.product.AssessmentPipeline;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.Summaries;
import io.certwatch.product.profile.CompanyProfiles;
import io.certwatch.product.sweep.CertificateSweep.Cut;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SweepConfiguration.ReassessmentSettings.class)
class SweepConfiguration {

    private static final int MOST_SLOTS = 64;
    private static final int DAILY_PAGE = 500;
    private static final Duration FIRST_TURN = Duration.ofSeconds(2);
    private static final int CERTIFICATES_AT_ONCE = 500;

    @Bean
    StartReassessment startReassessment(
            ReassessmentRuns runs,
            Products products,
            ReachOfChanges reaches,
            ReassessmentSettings settings,
            Clock clock) {
        return new StartReassessment(runs, products, reaches, settings.slots(), clock);
    }

    @Bean
    EntryCounts entryCounts(CurrentCatalogue current, Summaries summaries) {
        return new EntryCounts(current, summaries);
    }

    /** A bean with a name, because the listener's annotation takes expressions only. */
    @Bean
    Integer reassessmentWorkers(ReassessmentSettings settings) {
        return settings.workers();
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

    @Bean
    CertificateSweep certificateSweep(
            CertificateReadModel certificates,
            Products products,
            AssessmentPipeline pipeline,
            CertificateProgress progress,
            SingleInstanceLock lock,
            Cut cut,
            ReassessmentSettings settings,
            Tracing tracing,
            Clock clock) {
        return new CertificateSweep(
                certificates, products, pipeline, progress, lock, cut, settings.page(), tracing, clock);
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

    @Bean
    EditionSweep editionSweep(
            ReassessmentRuns runs,
            Products products,
            Obligations obligations,
            AssessmentPipeline pipeline,
            ReachOfChanges reaches,
            ReassessmentSettings settings,
            Clock clock) {
        return new EditionSweep(runs, products, obligations, pipeline, reaches, settings.page(), clock);
    }

    @Bean
    DailySweep dailySweep(
            Products products, AssessmentPipeline pipeline, ReminderLeads leads, SingleInstanceLock lock, Clock clock) {
        return new DailySweep(products, pipeline, leads, lock, clock, DAILY_PAGE);
    }

    @Bean
    DecisionSweep decisionSweep(
            Decisions decisions,
            Products products,
            AssessmentPipeline pipeline,
            SingleInstanceLock lock,
            ReassessmentSettings settings) {
        return new DecisionSweep(decisions, products, pipeline, lock, settings.page());
    }

    @Bean
    ProfileSweep profileSweep(
            CompanyProfiles profiles,
            Products products,
            AssessmentPipeline pipeline,
            SingleInstanceLock lock,
            ReassessmentSettings settings,
            Clock clock) {
        return new ProfileSweep(profiles, products, pipeline, lock, settings.page(), clock);
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

    /**
     * @param slots the number of parts of a run
     * @param page how many products any sweep assesses and saves at once
     * @param workers how many slots one instance processes at once
     * @param longest how long one slot may take before its worker counts as stuck and another starts the slot again
     */
    @Validated
    @ConfigurationProperties("certwatch.reassessment")
    record ReassessmentSettings(
            @DefaultValue("16") @Min(1) @Max(1024) int slots,
            @DefaultValue("500") @Min(1) int page,
            @DefaultValue("2") @Min(1) @Max(64) int workers,

            @DefaultValue("1h") @DurationMin(minutes = 5) @DurationMax(days = 7)
            Duration longest) {}
}
