package io.certwatch.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build adds to the web page: contracts of events, versions, licences. */
class BuildFilesTest extends GatewayTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path INTEGRATIONS = Path.of("web-page/src/main/resources/static/web/pages/integrations");

    @Test
    void everySchemaAndExampleOfATopicIsServed() {
        var messages = read("contracts/topics.json")
                .path("topics")
                .valueStream()
                .flatMap(topic -> topic.path("messages").valueStream());

        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            assertThat(read("contracts/" + message.path("schema").asString()).isObject())
                    .isTrue();
            assertThat(message.path("examples")).isNotEmpty();
            message.path("examples")
                    .forEach(example -> assertThat(
                                    read("contracts/" + example.asString()).isObject())
                            .isTrue());
        });
    }

    @Test
    void theDescriptionOfTheTopicsIsYamlAndStandsForItsDirectory() {
        var directory = send(anonymous("/web/contracts/"));
        assertThat(directory.statusCode()).isEqualTo(302);
        assertThat(directory.headers().firstValue("Location").orElseThrow()).endsWith("/web/contracts/asyncapi.yaml");

        var document = send(anonymous("/web/contracts/asyncapi.yaml"));
        assertThat(document.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        assertThat(document.body()).contains("scramSha512");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyTopicAndEventHasWords(String language) {
        var texts = JSON.readTree(INTEGRATIONS.resolve(language + ".json").toFile());

        assertThat(read("contracts/topics.json").path("topics")).isNotEmpty().allSatisfy(topic -> {
            var name = "topic." + topic.path("name").asString();
            assertThat(texts.propertyNames()).contains(name, name + ".text");
            assertThat(topic.path("messages"))
                    .allSatisfy(message -> assertThat(texts.propertyNames())
                            .contains("event." + message.path("type").asString().replace("io.certwatch.", "")));
        });
    }

    @Test
    void versionAndCommitAreThoseOfTheBuild() {
        var versions = read("build/versions.json");

        assertThat(versions.path("certwatch").asString()).matches("\\d+\\..+");
        // A build from an archive has no commit.
        assertThat(versions.path("commit").asString()).matches("[0-9a-f]{40}|@git.+@");
    }

    @Test
    void everyLibraryHasALicence() {
        var libraries = read("build/licences.json").path("libraries");

        assertThat(libraries)
                .hasSizeGreaterThan(50)
                .allSatisfy(library -> assertThat(library.path("licences"))
                        .as(library.toString())
                        .isNotEmpty());
        assertThat(libraries
                        .valueStream()
                        .map(library -> library.path("artifact").asString()))
                .contains("org.webjars.npm:lit", "org.webjars:swagger-ui")
                .noneMatch(artifact -> artifact.startsWith("io.certwatch:"));
    }

    private JsonNode read(String file) {
        var answer = send(anonymous("/web/" + file));
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
