package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

class SecuritySettingsTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class, SecurityAutoConfiguration.class));

    @Test
    void stopsTheStartIfTwoIssuersHaveTheSameUri() {
        application
                .withPropertyValues(
                        "certwatch.security.issuers[0].uri=https://login.example",
                        "certwatch.security.issuers[1].uri=https://keys.example",
                        "certwatch.security.issuers[2].uri=https://login.example",
                        "certwatch.security.issuers[2].jwk-set-uri=https://login.example/jwks")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseMessage("certwatch.security.issuers names https://login.example more than once"));
    }

    @Test
    void stopsTheStartWithoutAnIssuer() {
        application.run(context -> assertThat(context)
                .getFailure()
                .hasRootCauseMessage("certwatch.security.issuers names no issuer whose tokens are accepted"));
    }
}
