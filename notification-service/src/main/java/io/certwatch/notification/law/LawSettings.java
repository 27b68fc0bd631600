package io.certwatch.notification.law;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param sweep interval of checks for news of the law to tell, such as a version that comes into force */
@Validated
@ConfigurationProperties("notification.law")
record LawSettings(@NotNull @DefaultValue("1m") Duration sweep) {}
