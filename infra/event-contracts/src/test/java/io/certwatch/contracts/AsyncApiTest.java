package io.certwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document, the files beside it and the topics that services create are one thing told three times. */
class AsyncApiTest {

    /** @param retention in days, 0 where the newest of each key is kept for good */
    record Topic(String name, String key, String kept, int partitions, String policy, long retention) {

        static Topic described(JsonNode channel) {
            var kafka = channel.path("bindings").path("kafka");
            var configuration = kafka.path("topicConfiguration");
            return new Topic(
                    channel.path("address").asString(),
                    channel.path("x-certwatch").path("key").asString(),
                    channel.path("x-certwatch").path("kept").asString(),
                    kafka.path("partitions").asInt(),
                    configuration.path("cleanup.policy").path(0).asString(),
                    Duration.ofMillis(configuration.path("retention.ms").asLong(0))
                            .toDays());
        }

        static Topic declared(JsonNode topic) {
            var kept = topic.path("kept").asString();
            return new Topic(
                    topic.path("name").asString(),
                    topic.path("key").asString(),
                    kept,
                    topic.path("partitions").asInt(),
                    kept.equals("compacted") ? "compact" : "delete",
                    Long.parseLong(topic.path("retention").asString("0d").replace("d", "")));
        }
    }

    private static final Path FILES = Path.of("src/main/resources/certwatch/contracts");
    private static final Path DECLARED_TOPICS =
            Path.of("../platform/platform/src/main/resources/certwatch/topics.yaml");

    private final JsonNode document = ContractFile.tree(Contracts.ASYNC_API);
    private final Set<Reference> followed = new HashSet<>();

    @Test
    void isAsyncApi3() {
        assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(document.path("channels").propertyNames()).isNotEmpty();
    }

    @Test
    void leadsToEveryFileAndEveryReferenceLeadsSomewhere() throws IOException {
        followAll(Reference.to(Contracts.ASYNC_API), document);
        assertThat(followed.stream().map(Reference::file).collect(Collectors.toSet()))
                .containsAll(filesBesideIt());
    }

    @Test
    void describesExactlyTheTopicsThatServicesCreate() {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(declared());
    }

    @Test
    void saysOfEveryTopicWhoOwnsItHowItIsKeptAndHowToRebuildFromIt() {
        assertThat(document.path("channels").valueStream())
                .allSatisfy(channel -> assertThat(channel.path("x-certwatch").propertyNames())
                        .contains("owner", "key", "kept", "visibility", "rebuild"));
    }

    @Test
    void namesEverySchemaByItsFile() throws IOException {
        for (String file : filesBesideIt()) {
            if (file.endsWith(".schema.json")) {
                assertThat(ContractFile.tree(file).path("$id").asString()).isEqualTo(Contracts.SCHEMA_IDS + file);
            }
        }
    }

    @Test
    void describesEveryFieldOfEverySchema() throws IOException {
        for (String file : filesBesideIt()) {
            if (file.endsWith(".schema.json")) {
                assertThat(undescribed(ContractFile.tree(file))).as(file).isEmpty();
            }
        }
    }

    private List<Topic> described() {
        return document.path("channels")
                .valueStream()
                .filter(channel -> !channel.has("parameters"))
                .map(Topic::described)
                .toList();
    }

    private static List<Topic> declared() {
        return new YAMLMapper()
                .readTree(DECLARED_TOPICS.toFile())
                .path("topics")
                .valueStream()
                .map(Topic::declared)
                .toList();
    }

    private void followAll(Reference place, JsonNode node) {
        if (node.path("$ref").isString()) {
            Reference target = place.follow(node);
            if (followed.add(target)) {
                followAll(target, target.target());
            }
        }
        node.valueStream().forEach(child -> followAll(place, child));
    }

    private static Stream<String> undescribed(JsonNode schema) {
        Stream<String> fields = schema.path("properties")
                .propertyStream()
                .filter(field -> !field.getValue().has("description")
                        && !field.getValue().has("$ref"))
                .map(Map.Entry::getKey);
        Stream<JsonNode> within = Stream.of(
                        schema.path("properties").valueStream(),
                        schema.path("$defs").valueStream(),
                        Stream.of(schema.path("items")))
                .flatMap(parts -> parts)
                .filter(part -> !part.isMissingNode());
        return Stream.concat(fields, within.flatMap(AsyncApiTest::undescribed));
    }

    private static Set<String> filesBesideIt() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FILES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(Contracts.ASYNC_API) && !file.equals(TopicIndexTest.INDEX))
                    .collect(Collectors.toSet());
        }
    }
}
