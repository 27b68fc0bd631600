package io.certwatch.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class DemoSecretsTest {

    private static final String OPEN = "--server.address=0.0.0.0";

    @Configuration(proxyBeanMethods = false)
    static class Service {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.mongodb.uri | mongodb://orders:local-orders@mongo:27017/orders?replicaSet=rs0",
                "SPRING_MONGODB_URI | mongodb://root:local-root@mongo:27017/orders",
                "spring.kafka.properties.sasl.jaas.config | Scram required username=\"a\" password=\"local-a\";",
                "certwatch.signin.client-secret | changeme",
                "CERTWATCH_SIGNIN_CLIENT_SECRET | Secret",
                "certwatch.sessions.key | local-key-of-sessions",
                "spring.mail.password | 12345678"
            })
    void refusesADemoSecretBeyondLoopback(String setting, String value) {
        assertThatExceptionOfType(DemoSecret.class)
                .isThrownBy(() -> check(Map.of("server.address", "0.0.0.0", setting, value)))
                .withMessageContaining("The setting " + setting + " has")
                .withMessageContaining("server.address is 0.0.0.0")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(value));
        assertThatExceptionOfType(DemoSecret.class)
                .as("without an address, a service listens everywhere")
                .isThrownBy(() -> check(Map.of(setting, value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void acceptsADemoSecretOnLoopback(String address) {
        assertThatCode(() -> check(Map.of("server.address", address, "spring.mail.password", "password")))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsOwnSecretsAndSettingsOfOthers() {
        assertThatCode(() -> check(Map.of(
                        "spring.mongodb.uri", "mongodb://orders:f1c0ffee@mongo:27017/orders",
                        "spring.data.host", "mongodb://mongo:27017/local-orders",
                        "certwatch.signin.client-secret", "8d9f",
                        "SHELL_PASSWORD", "password")))
                .doesNotThrowAnyException();
    }

    @Test
    void stopsTheStartWithASentence(CapturedOutput output) {
        assertThatExceptionOfType(DemoSecret.class).isThrownBy(() -> start(OPEN, "--spring.mail.password=local-mail"));

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "The setting spring.mail.password has", "configtree:")
                .doesNotContain("local-mail");
    }

    @Test
    void readsSecretsFromFiles(@TempDir Path secrets) throws IOException {
        Files.writeString(secrets.resolve("spring.mail.password"), "local-mail");
        var tree = "--spring.config.import=configtree:" + secrets + "/";
        assertThatExceptionOfType(DemoSecret.class).isThrownBy(() -> start(OPEN, tree));

        Files.writeString(secrets.resolve("spring.mail.password"), "3c5e0b");
        try (var started = start(OPEN, tree)) {
            assertThat(started.getEnvironment().getProperty("spring.mail.password"))
                    .isEqualTo("3c5e0b");
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        var application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(arguments);
    }

    private static void check(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        DemoSecrets.check(environment);
    }
}
