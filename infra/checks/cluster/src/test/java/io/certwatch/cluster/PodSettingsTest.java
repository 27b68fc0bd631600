package io.certwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Spring Boot reads settings and secrets from where a pod has them. */
class PodSettingsTest {

    private static final String SECRET = "a secret";

    @TempDir
    private Path run;

    static List<Manifest> deployments() {
        return Manifests.ofKind("Deployment");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everySettingHasAValue(Manifest deployment) throws IOException {
        var settings = read(deployment);

        assertThat(settings.getProperty("spring.mongodb.uri")).isEqualTo(SECRET);
        assertThat(settings.getPropertySources())
                .filteredOn(source -> source.getName().contains(run.toString()))
                .hasSizeGreaterThan(3)
                .allSatisfy(source -> assertThat(((EnumerablePropertySource<?>) source).getPropertyNames())
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(settings.getRequiredProperty(name))
                                .isNotBlank()
                                .doesNotContain("${")));
    }

    @Test
    void whatIsBuiltFromTheInstallationIsFilledIn() throws IOException {
        var notification = read(Manifests.one("Deployment", "notification-service"));

        assertThat(notification.getProperty("notification.mail.servers[0].password"))
                .isEqualTo(SECRET);
        assertThat(notification.getProperty("notification.mail.site")).isEqualTo("https://certwatch.example");
        assertThat(notification.getProperty("certwatch.topics.replication")).isEqualTo("3");
    }

    private StandardEnvironment read(Manifest deployment) throws IOException {
        for (var folder : List.of("settings", "installation", "secrets")) Files.createDirectories(run.resolve(folder));
        for (var file : Manifests.filesIn("base/settings")) copy(file, "settings");
        copy("overlays/production/installation.properties", "installation");
        for (var secret : Manifests.secretsOf(deployment))
            Files.writeString(run.resolve("secrets").resolve(secret), SECRET);

        var environment = new StandardEnvironment();
        var variables = Map.<String, Object>of(
                "SPRING_CONFIG_ADDITIONALLOCATION",
                inThisFolder(deployment
                        .each("/spec/template/spec/containers/0/env")
                        .filter(variable -> variable.path("name").asString().startsWith("SPRING_CONFIG"))
                        .map(variable -> variable.path("value").asString())
                        .findFirst()
                        .orElseThrow()));
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private void copy(String file, String folder) throws IOException {
        Files.writeString(
                run.resolve(folder).resolve(Path.of(file).getFileName()),
                inThisFolder(Manifests.text("infra/k8s/" + file)));
    }

    private String inThisFolder(String text) {
        return text.replace("/run/", run + "/");
    }
}
