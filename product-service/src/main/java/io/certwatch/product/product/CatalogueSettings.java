package io.certwatch.product.product;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param patience how long a request waits for the {@code catalogueVersion} that it names */
@Validated
@ConfigurationProperties("certwatch.catalogue")
record CatalogueSettings(
        @DefaultValue("8s") @DurationMin(millis = 1) @DurationMax(seconds = 30)
        Duration patience) {}
