package io.certwatch.catalogue.register;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

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

    Guard.Limits limits() {
        return new Guard.Limits(countDrop, fillDrop, changed, rejected);
    }
}
