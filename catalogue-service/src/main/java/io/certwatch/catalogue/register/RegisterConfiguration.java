package io.certwatch.catalogue.register;

import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Originals;
import io.certwatch.tabular.DocumentReader;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Clock;
import org.bson.codecs.Codec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(RegisterConfiguration.GuardConfiguration.class)
@Import({
    ExpireCertificates.class,
    CorrectCertificate.class,
    RepublishRegister.class,
    AppliedBefore.class,
    SurveyList.class,
    CompleteList.class,
    CheckList.class,
    ApplyList.class,
    ProcessList.class,
    ReceiveList.class,
    ReleaseImport.class
})
class RegisterConfiguration {

    /** Shares from 0 to 1 above which a list is held. */
    @Validated
    @ConfigurationProperties("certwatch.register.guard")
    record GuardConfiguration(
            @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1")
            double countDrop,

            @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1")
            double fillDrop,

            @DefaultValue("0.2") @DecimalMin("0") @DecimalMax("1")
            double changed,

            @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1")
            double rejected) {

        Guard.GuardLimits limits() {
            return new Guard.GuardLimits(countDrop, fillDrop, changed, rejected);
        }
    }

    @Bean
    ImportNames importNames() {
        return new ImportNames("register", "register", "CertificateImport");
    }

    @Bean
    Codec<CertificateList> certificateListCodec(MongoDatabase database) {
        return database.getCodecRegistry().get(CertificateList.class);
    }

    @Bean
    ReadList readList(DocumentReader documents, Originals originals, Editions editions, Lexicon lexicon, Clock clock) {
        return new ReadList(documents, originals, () -> Categories.of(editions.published(), lexicon.entries()), clock);
    }

    @Bean
    Guard guard(GuardConfiguration settings) {
        return new Guard(settings.limits());
    }
}
