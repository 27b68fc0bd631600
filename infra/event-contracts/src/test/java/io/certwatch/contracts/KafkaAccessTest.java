package io.certwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rights on topics follow from what the AsyncAPI document says of owners, consumers and visibility. */
class KafkaAccessTest {

    private static final Path ACCESS = Path.of("../platform/platform/src/main/resources/certwatch/kafka-access.yaml");
    private static final String DEAD_LETTERS = "-dlt";
    private static final List<String> SERVICES =
            List.of("catalogue-service", "product-service", "notification-service");

    private final JsonNode users = new YAMLMapper().readTree(ACCESS.toFile()).path("users");

    @Test
    void everyServiceWritesExactlyTheTopicsItOwnsAndTheDeadLettersOfWhatItReads() {
        for (var service : SERVICES) {
            assertThat(names(service, "writes"))
                    .as(service)
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(topics(ownedBy(service)), deadLetters(service))
                            .toList());
        }
    }

    @Test
    void everyServiceReadsExactlyTheTopicsItConsumes() {
        for (var service : SERVICES) {
            assertThat(names(service, "reads"))
                    .as(service)
                    .containsExactlyInAnyOrderElementsOf(
                            topics(consumedBy(service)).toList());
        }
    }

    @Test
    void aServiceFollowsItsDeadLettersAndOtherwiseOnlyTopicsItOwns() {
        for (var service : SERVICES) {
            var letters = deadLetters(service).toList();
            assertThat(names(service, "follows")).as(service).containsAll(letters);
            assertThat(Stream.concat(topics(ownedBy(service)), letters.stream()).toList())
                    .as(service)
                    .containsAll(names(service, "follows"));
        }
    }

    @Test
    void deadLettersOfATopicAreOfOneService() {
        assertThat(SERVICES.stream().flatMap(this::deadLetters)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyTopicHasAnOwnerThatMayWriteIt() {
        assertThat(topics(_ -> true))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(SERVICES)
                        .filteredOn(service -> names(service, "writes").contains(topic))
                        .hasSize(1));
    }

    @Test
    void anIntegratorReadsExactlyThePublicTopicsAndWritesNone() {
        assertThat(names("integrator", "reads"))
                .containsExactlyInAnyOrderElementsOf(
                        topics(channel -> says(channel, "visibility").asString().equals("public"))
                                .toList());
        assertThat(names("integrator", "writes")).isEmpty();
    }

    @Test
    void noGroupOfAReaderIsOneOfAService() {
        assertThat(names("integrator", "groups")).containsExactly("integrator.*");
        assertThat(names("operator", "groups")).containsExactly("operator.*");
        for (var service : SERVICES) {
            assertThat(names(service, "groups")).allMatch(group -> group.startsWith(service) && !group.endsWith("*"));
        }
    }

    private Stream<String> deadLetters(String service) {
        var ofOthers = topics(channel -> channel.path("x-certwatch").has("deadLetters")
                        && !says(channel, "deadLetters").asString().equals(service))
                .toList();
        return names(service, "reads").stream()
                .filter(topic -> !ofOthers.contains(topic))
                .map(topic -> topic + DEAD_LETTERS);
    }

    private Set<String> names(String user, String right) {
        return users.valueStream()
                .filter(it -> it.path("name").asString().equals(user))
                .findFirst()
                .orElseThrow()
                .path(right)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Stream<String> topics(Predicate<JsonNode> which) {
        return ContractFile.tree(Contracts.ASYNC_API)
                .path("channels")
                .valueStream()
                .filter(channel -> !channel.has("parameters"))
                .filter(which)
                .map(channel -> channel.path("address").asString());
    }

    private static Predicate<JsonNode> ownedBy(String service) {
        return channel -> says(channel, "owner").asString().equals(service);
    }

    private static Predicate<JsonNode> consumedBy(String service) {
        return channel -> says(channel, "consumers")
                .valueStream()
                .anyMatch(consumer -> consumer.asString().equals(service));
    }

    private static JsonNode says(JsonNode channel, String name) {
        return channel.path("x-certwatch").path(name);
    }
}
