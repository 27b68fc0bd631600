package io.certwatch.catalogue.register;

import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.importjob.FindAbsent;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.RowFindings;
import io.certwatch.tabular.worker.WorkerPool;
import java.time.Clock;
import org.bson.codecs.Codec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(GuardConfiguration.class)
@Import({
    ExpireCertificates.class,
    WithdrawCertificate.class,
    RepublishRegister.class,
    AppliedBefore.class,
    ReceiveList.class,
    ReleaseImport.class
})
class RegisterConfiguration {

    @Bean
    ImportNames importNames() {
        return new ImportNames("register", "register", "CertificateImport");
    }

    @Bean
    Codec<CertificateList> certificateListCodec(MongoDatabase database) {
        return database.getCodecRegistry().get(CertificateList.class);
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
    SurveyList surveyList(WorkerPool workers, Clock clock) {
        return new SurveyList(workers.forBackground(), clock);
    }

    @Bean
    ProcessList processList(
            ReadList readList,
            AppliedBefore appliedBefore,
            Imports<CertificateList> imports,
            RowFindings findings,
            FindAbsent findAbsent,
            Certificates certificates,
            GuardConfiguration guard,
            Clock clock) {
        var completeList = new CompleteList(findAbsent, certificates, clock);
        return new ProcessList(
                appliedBefore,
                new CheckList(
                        readList, imports, findings, certificates, completeList, new Guard(guard.limits()), clock),
                new ApplyList(readList, certificates, completeList, clock));
    }
}
