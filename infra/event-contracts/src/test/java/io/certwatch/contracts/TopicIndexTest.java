package io.certwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The index in JSON, for readers without YAML such as the web page, says of public topics what the AsyncAPI document says. */
class TopicIndexTest {

    static final String INDEX = "topics.json";

    private static final JsonMapper JSON = new JsonMapper();

    private final Reference document = Reference.to(Contracts.ASYNC_API);

    @Test
    void listsEveryPublicTopicWithItsMessages() {
        assertThat(JSON.writeValueAsString(ContractFile.tree(INDEX)))
                .as("what %s must contain", INDEX)
                .isEqualTo(JSON.writeValueAsString(expected()));
    }

    private ObjectNode expected() {
        var index = JSON.createObjectNode();
        var topics = index.putArray("topics");
        document.target().path("channels").properties().stream()
                .filter(channel -> channel.getValue()
                        .at("/x-certwatch/visibility")
                        .asString()
                        .equals("public"))
                .forEach(channel -> add(topics, channel));
        return index;
    }

    private void add(ArrayNode topics, Map.Entry<String, JsonNode> channel) {
        var described = channel.getValue();
        var topic = topics.addObject()
                .put("name", channel.getKey())
                .put("topic", described.path("address").asString())
                .put("key", described.at("/x-certwatch/key").asString())
                .put("kept", described.at("/x-certwatch/kept").asString());
        var messages = topic.putArray("messages");
        described.path("messages").valueStream().forEach(message -> add(messages, document.follow(message)));
    }

    private static void add(ArrayNode messages, Reference place) {
        var described = place.target();
        var message = messages.addObject()
                .put("type", described.path("name").asString())
                .put("title", described.path("title").asString())
                .put("schema", place.follow(described.at("/payload/schema")).file());
        var examples = message.putArray("examples");
        described
                .path("examples")
                .valueStream()
                .forEach(example ->
                        examples.add(place.follow(example.path("payload")).file()));
    }
}
