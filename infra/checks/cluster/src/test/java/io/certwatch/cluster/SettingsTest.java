package io.certwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting exists, every placeholder has a value, every address and every mounted file is there. */
class SettingsTest {

    private static final String POD = "/spec/template/spec";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(installation\\.[a-z.]+)}");
    private static final String DOCUMENTED = Manifests.text("infra/docs/configuration.md");
    private static final List<String> FILES =
            List.of("common", "services", "product-service", "notification-service", "gateway");

    static List<Manifest> deployments() {
        return Manifests.ofKind("Deployment");
    }

    static List<String> files() {
        return FILES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySettingIsDocumented(String file) {
        assertThat(settings(file).stringPropertyNames()).isNotEmpty().allMatch(SettingsTest::isDocumented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void anOverlayFillsInEveryPlaceholderThatIsNotASecret(String overlay) {
        var given = Manifests.properties("overlays/" + overlay + "/installation.properties")
                .stringPropertyNames();

        assertThat(Stream.concat(given.stream(), secretSettings())).containsExactlyInAnyOrderElementsOf(placeholders());
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void theIngressIsForTheHostOfTheInstallation(String overlay) {
        var host = Manifests.properties("overlays/" + overlay + "/installation.properties")
                .getProperty("installation.host");
        var ingress = Manifests.under("overlays/" + overlay).stream()
                .filter(manifest -> manifest.kind().equals("Ingress"))
                .findFirst()
                .orElseThrow();

        assertThat(ingress.at("/spec/rules/0/host").asString()).isEqualTo(host);
        assertThat(ingress.at("/spec/tls/0/hosts/0").asString()).isEqualTo(host);
        assertThat(Manifests.one(
                                "Service",
                                ingress.at("/spec/rules/0/http/paths/0/backend/service/name")
                                        .asString())
                        .at("/spec/ports/0/name"))
                .isEqualTo(ingress.at("/spec/rules/0/http/paths/0/backend/service/port/name"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void readsFilesThatAreMounted(Manifest deployment) {
        var mounts = deployment
                .each(POD + "/containers/0/volumeMounts")
                .map(mount -> mount.path("mountPath").asString())
                .toList();
        var read = new HashSet<>(locations(deployment));
        filesOf(deployment)
                .forEach(file -> settings(file).forEach((_, value) -> {
                    var path = value.toString().replaceFirst("^(file|configtree):", "");
                    if (path.startsWith("/run/")) read.add(path);
                }));

        assertThat(read)
                .isNotEmpty()
                .allMatch(file -> mounts.stream().anyMatch(mount -> (file + "/").startsWith(mount + "/")));
    }

    @Test
    void theGatewayCallsTheServicesByTheirNamesAndPorts() {
        var gateway = settings("gateway");

        for (var service : List.of("catalogue", "product", "notification")) {
            var target = Manifests.one("Service", service + "-service");
            assertThat(gateway.getProperty("certwatch.gateway." + service))
                    .isEqualTo("https://%s:%d"
                            .formatted(
                                    target.name(),
                                    target.at("/spec/ports/0/port").asInt()));
        }
    }

    @Test
    void theServicesReachTheListenerOfKafkaByTlsAlone() {
        var kafka = Manifests.one("Kafka", "certwatch");
        var listener = kafka.at("/spec/kafka/listeners/0");

        assertThat(kafka.each("/spec/kafka/listeners"))
                .allMatch(it -> it.path("tls").asBoolean(false));
        assertThat(settings("services").getProperty("spring.kafka.bootstrap-servers"))
                .isEqualTo("%s-kafka-bootstrap:%d"
                        .formatted(kafka.name(), listener.path("port").asInt()));
        assertThat(settings("services").getProperty("spring.kafka.security.protocol"))
                .isEqualTo("SASL_SSL");
        assertThat(listener.at("/authentication/type").asString().toUpperCase(Locale.ROOT))
                .isEqualTo(settings("services").getProperty("spring.kafka.properties.sasl.mechanism"));
    }

    private static Properties settings(String file) {
        return Manifests.properties("base/settings/" + file + ".properties");
    }

    private static List<String> filesOf(Manifest deployment) {
        return locations(deployment).stream()
                .map(location -> location.replaceFirst(".*/(.*)\\.properties", "$1"))
                .filter(FILES::contains)
                .toList();
    }

    private static List<String> locations(Manifest deployment) {
        return deployment
                .each(POD + "/containers/0/env")
                .filter(variable -> variable.path("name").asString().equals("SPRING_CONFIG_ADDITIONALLOCATION"))
                .flatMap(variable -> Stream.of(variable.path("value").asString().split(",")))
                .map(location -> location.replace("file:", ""))
                .toList();
    }

    private static Set<String> placeholders() {
        return FILES.stream()
                .flatMap(file -> settings(file).values().stream())
                .flatMap(value -> PLACEHOLDER.matcher(value.toString()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> secretSettings() {
        return deployments().stream()
                .flatMap(deployment -> Manifests.secretsOf(deployment).stream())
                .filter(Predicate.not(SettingsTest::isDocumented));
    }

    /** The names of Spring are documented, too: which of them are needed is not obvious. */
    private static boolean isDocumented(String setting) {
        return DOCUMENTED.contains("`" + setting.replaceAll("\\[\\d+]", "[*]") + "`");
    }
}
