package io.certwatch.product.dossier;

import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.certwatch.product.dossier.ComposeDossier.DossierReads;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DossierConfiguration.DossierSettings.class)
@Import({FindDossier.class, ComposeDossier.class, DossierReads.class, KnownLawsOnADay.class})
class DossierConfiguration {

    @Bean
    KeepDossiers keepDossiers(
            ChecklistCompanies companies,
            ComposeDossier compose,
            DossierForm form,
            DossierSnapshots snapshots,
            SingleInstanceLock lock,
            DossierSettings settings,
            Clock clock) {
        return new KeepDossiers(companies, compose, form, snapshots, lock, settings.retention(), clock);
    }

    /**
     * @param madeWithin time after midnight in China in which the dossier of the day before is made; less than a day
     * @param kept how long the dossiers of past days are kept
     */
    @ConfigurationProperties("certwatch.dossier")
    record DossierSettings(
            @DefaultValue("2h") Duration madeWithin,
            @DefaultValue("10y") Period kept) {

        DossierSettings {
            if (!madeWithin.isPositive() || madeWithin.compareTo(Duration.ofDays(1)) >= 0) {
                throw new IllegalArgumentException(
                        "certwatch.dossier.made-within is between nothing and a day: " + madeWithin);
            }
            if (kept.isNegative() || kept.isZero()) {
                throw new IllegalArgumentException("certwatch.dossier.kept is a time, such as 10y: " + kept);
            }
        }

        KeepDossiers.Retention retention() {
            return new KeepDossiers.Retention(madeWithin, kept);
        }
    }
}
