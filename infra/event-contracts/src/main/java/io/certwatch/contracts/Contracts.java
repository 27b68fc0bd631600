package io.certwatch.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds messages against the contracts. The AsyncAPI document says which topics, types, schemas and examples there are. */
public final class Contracts {

    static final String ASYNC_API = "asyncapi.yaml";

    private static final JsonMapper JSON = new JsonMapper();
    /** The prefix of the ids of all schemas. It is not a real address; the files are on the class path. */
    static final String SCHEMA_IDS = "https://certwatch.example/contracts/";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaIdResolvers(
                    ids -> ids.mapPrefix(SCHEMA_IDS, "classpath:" + ContractFile.onClasspath(""))));
    private static final Map<Reference, Schema> COMPILED = new ConcurrentHashMap<>();
    private static final Map<String, List<Message>> MESSAGES = read();

    private Contracts() {}

    /** The topics that contracts exist for, dead-letter topics aside. */
    public static Set<String> topics() {
        return MESSAGES.keySet();
    }

    /** What a message breaks, one line each; empty when it keeps its contract. */
    public static List<String> violations(String topic, String type, byte[] json) {
        return messages(topic).stream()
                .filter(message -> message.type().equals(type))
                .findFirst()
                .map(message -> violations(message.schema(), json))
                .orElseGet(() -> List.of(topic + " knows no type " + type));
    }

    /** Realistic messages of a topic, each with its key and headers. */
    public static List<Example> examples(String topic) {
        return messages(topic).stream()
                .flatMap(message -> message.examples().stream())
                .toList();
    }

    static List<Message> messages(String topic) {
        List<Message> messages = MESSAGES.get(topic);
        if (messages == null) {
            throw new IllegalArgumentException("There is no contract for the topic " + topic);
        }
        return messages;
    }

    private static List<String> violations(Reference schema, byte[] json) {
        JsonNode value;
        try {
            value = JSON.readTree(json);
        } catch (JacksonException e) {
            return List.of("not JSON: " + e.getOriginalMessage());
        }
        return compile(schema)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema compile(Reference schema) {
        return COMPILED.computeIfAbsent(
                schema, place -> SCHEMAS.getSchema(SchemaLocation.of(SCHEMA_IDS + place.file())));
    }

    private static Map<String, List<Message>> read() {
        Reference document = Reference.to(ASYNC_API);
        Map<String, List<Message>> messages = new LinkedHashMap<>();
        for (JsonNode channel : document.target().path("channels")) {
            if (channel.path("parameters").isMissingNode()) {
                String topic = channel.path("address").asString();
                messages.put(
                        topic,
                        channel.path("messages")
                                .valueStream()
                                .map(message -> Message.read(topic, document.follow(message)))
                                .toList());
            }
        }
        return messages;
    }
}
