package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

class SecuritySettingsTest {

    private static final String SECURE = "https://id.example";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECURE,
                "http://127.0.0.1:8084",
                "http://127.9.9.9",
                "http://localhost:8084/realms/a",
                "http://[::1]:8084"
            })
    void acceptsAddressesThatNobodyElseCanAnswer(String address) {
        assertThat(settings(Map.of("issuers[0].uri", address)).issuers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example",
                "HTTP://id.example",
                "http://127.0.0.1.example",
                "http://localhost.example",
                "http://localhost@id.example",
                "http://10.0.0.1"
            })
    void refusesKeysOverPlainHttp(String address) {
        refuses(Map.of("issuers[0].uri", address), "certwatch.security.issuers[0].uri");
        refuses(
                Map.of("issuers[0].uri", SECURE, "issuers[1].uri", SECURE + "/b", "issuers[1].jwk-set-uri", address),
                "certwatch.security.issuers[1].jwk-set-uri");
        assertThat(settings(Map.of("issuers[0].uri", address, "insecure-issuers", "true"))
                        .issuers())
                .hasSize(1);
    }

    @Test
    void refusesCompaniesThatNoTokenMayName() {
        refuses(
                Map.of("issuers[0].uri", SECURE, "issuers[0].companies", "demo,Harbor"),
                "certwatch.security.issuers[0].companies");
    }

    @Test
    void anIssuerWithoutRolesMayGrantNone() {
        var issuer = settings(Map.of("issuers[0].uri", SECURE, "issuers[0].roles", ""))
                .issuers()
                .getFirst();
        assertThat(Role.values()).noneMatch(issuer::mayGrant);
    }

    private static void refuses(Map<String, String> values, String setting) {
        assertThatThrownBy(() -> settings(values)).rootCause().hasMessageContaining(setting);
    }

    private static SecuritySettings settings(Map<String, String> values) {
        var named = new HashMap<String, String>();
        values.forEach((name, value) -> named.put("certwatch.security." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bind("certwatch.security", SecuritySettings.class)
                .get();
    }
}
