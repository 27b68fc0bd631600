package io.certwatch.product.dossier;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
