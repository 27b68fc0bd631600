package io.certwatch.platform.body;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.web.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Translates schema violations into plain words.
 *
 * @param schema the whole schema, to suggest the fields of an object
 */
record SchemaFaults(JsonNode schema) {

    private static final int LONGEST_QUOTE = 100;

    /** Empty for the branch of a nullable field that allows null only: the other branch reports the fault. */
    Optional<FieldFault> of(Error error) {
        return switch (error.getKeyword()) {
            case "anyOf", "oneOf" -> Optional.empty();
            case "type" ->
                isOfNull(error.getSchemaNode())
                        ? Optional.empty()
                        : fault(error, PlatformText.of("fault.must-be", kinds(error.getSchemaNode())));
            case "required" ->
                Optional.of(new FieldFault(
                        path(error.getInstanceLocation().append(error.getProperty())), PlatformText.missing()));
            case "additionalProperties" -> Optional.of(unknown(error));
            default -> fault(error, reason(error));
        };
    }

    private static Optional<FieldFault> fault(Error error, Sentence reason) {
        return Optional.of(new FieldFault(path(error.getInstanceLocation()), reason));
    }

    private FieldFault unknown(Error error) {
        var name = error.getProperty();
        return new FieldFault(
                path(error.getInstanceLocation().append(name)),
                NearestName.unknownField(
                        name,
                        listKnownNames(error.getSchemaLocation().getFragment().getParent())));
    }

    private Collection<String> listKnownNames(NodePath object) {
        var named = schema;
        for (var index = 0; index < object.getNameCount(); index++)
            named = named.path(String.valueOf(object.getElement(index)));
        return named.path("properties").propertyNames();
    }

    private static Sentence reason(Error error) {
        var limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "enum" -> ofEnum(error);
            case "format" -> format(limit.asString(), quote(error));
            case "maxLength" -> PlatformText.longerThan(limit.asInt());
            case "minLength" -> PlatformText.missing();
            case "minimum" -> PlatformText.of("fault.less", limit.asString());
            case "maximum" -> PlatformText.of("fault.more", limit.asString());
            case "minItems", "minProperties" ->
                limit.asInt() == 1
                        ? PlatformText.of("fault.empty")
                        : PlatformText.of("fault.fewer-elements", limit.asString());
            case "maxItems", "maxProperties" -> PlatformText.of("fault.more-elements", limit.asString());
            default -> PlatformText.of("fault.other", error.getMessage());
        };
    }

    private static Sentence ofEnum(Error error) {
        var value = quote(error);
        var possible = values(error.getSchemaNode());
        return value == null
                ? PlatformText.of("fault.none-of", possible)
                : PlatformText.of("fault.none-of-quoted", possible, value);
    }

    private static Sentence format(String format, @Nullable String value) {
        return switch (format) {
            case "date" -> value == null ? PlatformText.of("fault.date") : PlatformText.of("fault.date-quoted", value);
            case "date-time" ->
                value == null ? PlatformText.of("fault.time") : PlatformText.of("fault.time-quoted", value);
            case "uuid" -> value == null ? PlatformText.of("fault.uuid") : PlatformText.of("fault.uuid-quoted", value);
            default ->
                value == null
                        ? PlatformText.of("fault.format", format)
                        : PlatformText.of("fault.format-quoted", format, value);
        };
    }

    private static boolean isOfNull(JsonNode type) {
        return type.isString() && type.asString().equals("null");
    }

    private static Sentence kinds(JsonNode type) {
        var kinds = type.isArray() ? elements(type) : List.of(type.asString());
        return kinds.stream()
                .filter(kind -> !kind.equals("null"))
                .map(SchemaFaults::kind)
                .reduce((one, other) -> PlatformText.of("kind.or", one, other))
                .orElseGet(() -> PlatformText.of("kind.value"));
    }

    private static Sentence kind(String type) {
        return switch (type) {
            case "string" -> PlatformText.of("kind.text");
            case "integer" -> PlatformText.of("kind.whole-number");
            case "number" -> PlatformText.of("kind.number");
            case "boolean" -> PlatformText.of("kind.boolean");
            case "array" -> PlatformText.of("kind.list");
            default -> PlatformText.of("kind.object");
        };
    }

    private static String values(JsonNode values) {
        return elements(values).stream().filter(value -> !value.equals("null")).collect(Collectors.joining(", "));
    }

    private static List<String> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static @Nullable String quote(Error error) {
        var value = error.getInstanceNode();
        return value.isString() && value.asString().length() <= LONGEST_QUOTE ? value.asString() : null;
    }

    /** {@code entries[3].name.zh} */
    private static String path(NodePath location) {
        var path = new StringBuilder();
        for (var index = 0; index < location.getNameCount(); index++) {
            var element = location.getElement(index);
            path.append(element instanceof Integer ? "[" + element + "]" : (path.isEmpty() ? "" : ".") + element);
        }
        return path.isEmpty() ? FieldFault.BODY : path.toString();
    }
}
