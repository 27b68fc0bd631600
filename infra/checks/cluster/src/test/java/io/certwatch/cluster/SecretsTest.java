package io.certwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every secret that a pod or an operator reads is made, by an operator or from the vault, with the keys that are read. */
class SecretsTest {

    private static final String VOLUMES = "/spec/template/spec/volumes";

    @Test
    void everySecretOfAPodIsMade() {
        assertThat(made()).containsAll(readByPods());
    }

    @Test
    void everySecretOfTheVaultIsRead() {
        var read = new HashSet<>(readByPods());
        read.addAll(readByOperators());

        assertThat(read).containsAll(fromTheVault());
        assertThat(made()).containsAll(readByOperators());
    }

    @Test
    void theReadmeNamesEveryKeyOfTheVault() {
        var readme = Manifests.text("infra/k8s/README.md");

        assertThat(Manifests.ofKind("ExternalSecret"))
                .isNotEmpty()
                .allSatisfy(secret -> secret.each("/spec/data")
                        .forEach(key -> assertThat(readme)
                                .contains("`" + key.path("secretKey").asString() + "`")));
    }

    private static Set<String> readByPods() {
        return Manifests.ofKind("Deployment").stream()
                .flatMap(deployment -> deployment.each(VOLUMES))
                .flatMap(volume -> Stream.concat(
                        volume.has("secret")
                                ? keys(volume.at("/secret/secretName").asString(), volume.at("/secret/items"))
                                : Stream.of(),
                        volume.at("/projected/sources")
                                .valueStream()
                                .flatMap(source ->
                                        keys(source.at("/secret/name").asString(), source.at("/secret/items")))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(String secret, JsonNode items) {
        if (items.isEmpty()) return Stream.of(secret + "/tls.crt", secret + "/tls.key", secret + "/ca.crt");
        return items.valueStream().map(item -> secret + "/" + item.path("key").asString());
    }

    private static Set<String> readByOperators() {
        var scaling = Manifests.one("TriggerAuthentication", "kafka");
        return Stream.concat(
                        Manifests.one("MongoDBCommunity", "certwatch-mongodb")
                                .each("/spec/users")
                                .map(user -> user.at("/passwordSecretRef/name").asString() + "/password"),
                        scaling.each("/spec/secretTargetRef")
                                .map(key -> key.path("name").asString() + "/"
                                        + key.path("key").asString()))
                .collect(Collectors.toSet());
    }

    private static Set<String> fromTheVault() {
        return Manifests.ofKind("ExternalSecret").stream()
                .flatMap(secret -> secret.each("/spec/data")
                        .map(key -> secret.at("/spec/target/name").asString() + "/"
                                + key.path("secretKey").asString()))
                .collect(Collectors.toSet());
    }

    private static Set<String> made() {
        var prefix = Manifests.one("Kafka", "certwatch")
                .at("/spec/entityOperator/userOperator/secretPrefix")
                .asString();
        var made = new HashSet<>(fromTheVault());
        made.add("certwatch-cluster-ca-cert/ca.crt");
        Manifests.ofKind("KafkaUser").forEach(user -> {
            made.add(prefix + user.name() + "/password");
            made.add(prefix + user.name() + "/sasl.jaas.config");
        });
        Manifests.one("MongoDBCommunity", "certwatch-mongodb")
                .each("/spec/users")
                .forEach(user ->
                        made.add(user.path("connectionStringSecretName").asString() + "/connectionString.standard"));
        Manifests.ofKind("Certificate")
                .forEach(certificate -> Stream.of("tls.crt", "tls.key", "ca.crt")
                        .forEach(key ->
                                made.add(certificate.at("/spec/secretName").asString() + "/" + key)));
        return made;
    }
}
