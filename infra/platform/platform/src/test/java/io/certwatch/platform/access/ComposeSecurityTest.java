package io.certwatch.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** The environment of {@code docker-compose.yml} reaches the Kafka clients, the command that gives users their passwords, and Keycloak. */
class ComposeSecurityTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::(?:-([^}]*)|\\?[^}]*))?}");

    private final Map<String, Object> compose = read("../../../docker-compose.yml");

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-service", "product-service", "notification-service"})
    void aServiceSignsInAsItsUserWithThePasswordThatTheCommandSets(String service) {
        var password = bind("kafka-access", "certwatch.kafka-access", KafkaAccessSettings.class)
                .passwords()
                .get(service);
        var kafka = bind(service, "spring.kafka", KafkaProperties.class);

        assertThat(password).isNotBlank();
        assertThat(kafka.buildAdminProperties())
                .containsEntry("bootstrap.servers", List.of("kafka:9092"))
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                .formatted(service, password));
        assertThat(kafka.buildProducerProperties()).containsEntry("sasl.mechanism", "SCRAM-SHA-512");
        assertThat(kafka.buildConsumerProperties()).containsEntry("sasl.mechanism", "SCRAM-SHA-512");
    }

    @Test
    void readersHaveNoPasswordUnlessTheInstallationSetsOne() {
        assertThat(bind("kafka-access", "certwatch.kafka-access", KafkaAccessSettings.class)
                        .passwords())
                .containsOnlyKeys(
                        KafkaUser.declared().stream().map(KafkaUser::name).toList())
                .containsEntry("integrator", "")
                .containsEntry("operator", "");
    }

    @Test
    void theBrokerDeniesWhatNoRuleAllows() {
        assertThat(environment("kafka"))
                .containsEntry("KAFKA_AUTHORIZER_CLASS_NAME", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .containsEntry("KAFKA_SUPER_USERS", "User:broker")
                .doesNotContainKey("KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND");
        assertThat(environment("kafka").get("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"))
                .asString()
                .doesNotContain(":PLAINTEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-service", "product-service", "notification-service"})
    void aServiceBelievesTheGatewayAloneWhoTheClientIs(String service) {
        assertThat(bind(service, "certwatch.audit.trusted-proxies", String.class))
                .isEqualTo(addressOfTheGateway());
    }

    @Test
    void everyClientAndPersonOfTheRealmHasASecretOfItsOwn() {
        var realm = read("../../docker/keycloak/certwatch-realm.json");
        var secrets = Stream.concat(
                        list(realm, "clients").stream().map(client -> client.get("secret")),
                        passwords(realm).map(password -> password.get("value")))
                .map(String::valueOf)
                .toList();

        assertThat(secrets)
                .doesNotHaveDuplicates()
                .hasSize(9 + 6)
                .allMatch(secret -> VARIABLE.matcher(secret).matches());
        assertThat(environment("keycloak"))
                .containsKeys(
                        secrets.stream().map(ComposeSecurityTest::variable).toArray(String[]::new));
    }

    @Test
    void composeGivesEveryVariableThatTheRealmNames() throws IOException {
        var realm = Files.readString(Path.of("../../docker/keycloak/certwatch-realm.json"));

        assertThat(environment("keycloak").keySet())
                .containsAll(VARIABLE.matcher(realm)
                        .results()
                        .map(variable -> variable.group(1))
                        .toList());
    }

    @Test
    void sessionsOfTheRealmLastAsLongAsThoseOfTheGateway() {
        var realm = read("../../docker/keycloak/certwatch-realm.json");

        assertThat(realm)
                .containsEntry("ssoSessionIdleTimeout", seconds("certwatch.sessions.idle"))
                .containsEntry("ssoSessionMaxLifespan", seconds("certwatch.sessions.longest"));
    }

    /** The documented default of a setting in hours. */
    private static int seconds(String setting) {
        try (var lines = Files.lines(Path.of("../../docs/configuration.md"))) {
            var row = Pattern.compile("\\| `" + Pattern.quote(setting) + "` \\| `(\\d+)h` \\|.*");
            return lines.map(row::matcher)
                    .filter(Matcher::matches)
                    .mapToInt(found -> Integer.parseInt(found.group(1)) * 3600)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void peopleReplaceTheirFirstPasswords() {
        var realm = read("../../docker/keycloak/certwatch-realm.json");

        assertThat(passwords(realm)).isNotEmpty().allMatch(password -> Boolean.TRUE.equals(password.get("temporary")));
        assertThat(list(realm, "users").stream().filter(user -> user.containsKey("credentials")))
                .allMatch(user -> List.of("UPDATE_PASSWORD").equals(user.get("requiredActions")));
    }

    @Test
    void healthChecksShowNoSecretInTheirArguments() {
        var services = (Map<?, ?>) compose.get("services");

        assertThat(services.values())
                .extracting(service -> String.valueOf(((Map<?, ?>) service).get("healthcheck")))
                .noneMatch(check -> check.contains("$$") && check.contains("PASSWORD"));
    }

    private static Stream<Map<String, Object>> passwords(Map<String, Object> realm) {
        return list(realm, "users").stream()
                .filter(user -> user.containsKey("credentials"))
                .flatMap(user -> list(user, "credentials").stream());
    }

    private static String variable(String text) {
        return VARIABLE.matcher(text).replaceAll("$1");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) of.get(name);
    }

    @SuppressWarnings("unchecked")
    private String addressOfTheGateway() {
        var services = (Map<String, Map<String, Map<String, Map<String, String>>>>) compose.get("services");
        return withValues(
                services.get("gateway").get("networks").get("certwatch").get("ipv4_address"));
    }

    private <T> T bind(String service, String prefix, Class<T> form) {
        var sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment(service)));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind(prefix, form)
                .get();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment(String service) {
        var services = (Map<String, Map<String, Object>>) compose.get("services");
        var environment = new LinkedHashMap<String, Object>();
        ((Map<String, Object>) services.get(service).get("environment"))
                .forEach((name, value) -> environment.put(name, withValues(String.valueOf(value))));
        return environment;
    }

    private static String withValues(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        variable -> variable.group(2) == null ? "value-of-" + variable.group(1) : variable.group(2));
    }

    private static Map<String, Object> read(String path) {
        try (var file = Files.newBufferedReader(Path.of(path))) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
