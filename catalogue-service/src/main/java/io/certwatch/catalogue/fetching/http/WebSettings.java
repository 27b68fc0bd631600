package io.certwatch.catalogue.fetching.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param allowedHosts by default only the authorities that publish the catalogue, the register and the rules of certification
 * @param allowedNetworks in CIDR notation, in addition to public addresses
 * @param sslBundle the name of the trust store under {@code spring.ssl.bundle}; by default that of Java
 */
@Validated
@ConfigurationProperties("certwatch.watching.fetching.web")
record WebSettings(
        @DefaultValue({"www.cac.gov.cn", "www.miit.gov.cn", "www.gov.cn", "www.cnca.gov.cn"}) @NotNull
        List<String> allowedHosts,

        @DefaultValue @NotNull List<String> allowedNetworks,
        @DefaultValue("CertWatch") @NotBlank String userAgent,
        @Nullable String sslBundle,
        @DefaultValue @NotNull @Valid Attempts attempts,
        @DefaultValue @NotNull @Valid Rate rate,
        @DefaultValue @NotNull @Valid Circuit circuit) {

    /** The number of attempts after temporary failures, and the first and longest wait between them. */
    record Attempts(
            @DefaultValue("3") @Min(1) @Max(10) int atMost,
            @DefaultValue("1s") @NotNull Duration firstWait,
            @DefaultValue("30s") @NotNull Duration longestWait) {}

    /** The number of requests to a host per period; a request that would wait longer than {@code patience} is refused. */
    record Rate(
            @DefaultValue("2") @Min(1) int requests,
            @DefaultValue("1s") @NotNull Duration period,
            @DefaultValue("30s") @NotNull Duration patience) {}

    /** If {@code failureRate} per cent of the last {@code calls} requests to a host failed, the host is not called for {@code pause}. */
    record Circuit(
            @DefaultValue("6") @Min(1) int calls,
            @DefaultValue("50") @Min(1) @Max(100) int failureRate,
            @DefaultValue("2m") @NotNull Duration pause) {}
}
