package io.certwatch.notification.steward;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StewardSettingsTest {
    private static final String FIRST = "notification.stewards.recipients[0].";
    private static final String SECOND = "notification.stewards.recipients[1].";

    @EnableConfigurationProperties(StewardSettings.class)
    static class Service {}

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Service.class);

    @Test
    void hasNoStewardsByDefault() {
        service.run(context ->
                assertThat(context.getBean(StewardSettings.class).stewards()).isEmpty());
    }

    @Test
    void readsStewardsWithTheirLanguage() {
        service.withPropertyValues(
                        FIRST + "email=Liu@example.org",
                        SECOND + "email=jane@example.org",
                        SECOND + "name=Jane Roe",
                        SECOND + "language=en")
                .run(context -> assertThat(
                                context.getBean(StewardSettings.class).stewards())
                        .containsExactly(
                                new Recipient(
                                        "steward:liu@example.org", "Liu@example.org", "Liu@example.org", Language.ZH),
                                new Recipient(
                                        "steward:jane@example.org", "Jane Roe", "jane@example.org", Language.EN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=nobody", "email=", "name=Jane", "language=fr"})
    void rejectsInvalidRecipients(String setting) {
        service.withPropertyValues(FIRST + setting)
                .run(context -> assertThat(context).hasFailed());
    }
}
