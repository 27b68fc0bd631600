package io.certwatch.catalogue.register;

import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.platform.work.Worker;
import io.certwatch.tabular.worker.WorkerPool;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(GuardConfiguration.class)
class RegisterConfiguration {

    /** 5 s, 10 s, 20 s, up to 5 minutes, so that retries continue for more than half an hour. */
    private static final IntervalFunction PAUSES =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofSeconds(5), 2, 0.25, Duration.ofMinutes(5));

    @Bean
    Worker registerWorker(WorkOffImports workOffImports) {
        return new Worker("register-imports", 1, workOffImports::workOff);
    }

    @Bean
    ExpireCertificates expireCertificates(Certificates certificates, SingleInstanceLock lock, Clock clock) {
        return new ExpireCertificates(certificates, lock, clock);
    }

    @Bean
    WithdrawCertificate withdrawCertificate(Certificates certificates, Clock clock) {
        return new WithdrawCertificate(certificates, clock);
    }

    @Bean
    RepublishRegister republishRegister(Certificates certificates) {
        return new RepublishRegister(certificates);
    }

    @Bean
    ReadList readList(WorkerPool workers, Originals originals, Editions editions, Lexicon lexicon, Clock clock) {
        return new ReadList(
                workers.forBackground(),
                originals,
                () -> Categories.of(editions.published(), lexicon.entries()),
                clock);
    }

    @Bean
    AppliedBefore appliedBefore(ReadList readList, Imports imports, Certificates certificates, Clock clock) {
        return new AppliedBefore(readList, imports, certificates, clock);
    }

    @Bean
    ReceiveList receiveList(
            Imports imports, AppliedBefore appliedBefore, Originals originals, Tracing tracing, Clock clock) {
        return new ReceiveList(imports, appliedBefore, originals, tracing, clock);
    }

    @Bean
    SurveyList surveyList(WorkerPool workers, Clock clock) {
        return new SurveyList(workers.forBackground(), clock);
    }

    @Bean
    DecideImport decideImport(Imports imports, Tracing tracing, Clock clock) {
        return new DecideImport(imports, tracing, clock);
    }

    @Bean
    WorkOffImports workOffImports(
            Imports imports,
            ReadList readList,
            AppliedBefore appliedBefore,
            Certificates certificates,
            SingleInstanceLock lock,
            Diagnosis diagnosis,
            GuardConfiguration guard,
            Consumer<ListImport> news,
            Tracing tracing,
            Clock clock) {
        var findAbsent = new FindAbsent(imports, certificates, clock);
        var checkList = new CheckList(readList, imports, certificates, findAbsent, new Guard(guard.limits()), clock);
        var applyList = new ApplyList(readList, certificates, findAbsent, clock);
        return new WorkOffImports(
                imports,
                appliedBefore,
                checkList,
                applyList,
                lock,
                diagnosis,
                attempts -> Duration.ofMillis(PAUSES.apply(attempts)),
                news,
                tracing,
                clock);
    }
}
