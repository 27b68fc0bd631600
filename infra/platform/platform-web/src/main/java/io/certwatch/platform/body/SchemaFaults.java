package io.certwatch.platform.body;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.web.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Translates schema violations into plain words.
 *
 * @param schema the whole schema, to suggest the fields of an object
 */
record SchemaFaults(JsonNode schema) {

    private static final int LONGEST_QUOTE = 100;
    private static final String DATE = "is not a date like 2027-03-01 of the years 1900 to 2199";

    /** Empty for the branch of a nullable field that allows null only: the other branch reports the fault. */
    Optional<FieldFault> of(Error error) {
        return switch (error.getKeyword()) {
            case "anyOf", "oneOf" -> Optional.empty();
            case "type" ->
                isOfNull(error.getSchemaNode())
                        ? Optional.empty()
                        : fault(error, "must be " + kinds(error.getSchemaNode()));
            case "required" ->
                Optional.of(
                        new FieldFault(path(error.getInstanceLocation().append(error.getProperty())), "is missing"));
            case "additionalProperties" -> Optional.of(unknown(error));
            default -> fault(error, reason(error));
        };
    }

    private static Optional<FieldFault> fault(Error error, String reason) {
        return Optional.of(new FieldFault(path(error.getInstanceLocation()), reason));
    }

    private FieldFault unknown(Error error) {
        var name = error.getProperty();
        return new FieldFault(
                path(error.getInstanceLocation().append(name)),
                NearestName.unknown(
                        "field",
                        name,
                        listKnownNames(error.getSchemaLocation().getFragment().getParent())));
    }

    private Collection<String> listKnownNames(NodePath object) {
        var named = schema;
        for (var index = 0; index < object.getNameCount(); index++)
            named = named.path(String.valueOf(object.getElement(index)));
        return named.path("properties").propertyNames();
    }

    private static String reason(Error error) {
        var limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "enum" -> "is none of " + values(limit) + quote(error);
            case "format" -> format(limit.asString()) + quote(error);
            case "maxLength" -> "is longer than " + limit.asString() + " characters";
            case "minLength" -> "is missing";
            case "minimum" -> "is less than " + limit.asString();
            case "maximum" -> "is more than " + limit.asString();
            case "minItems", "minProperties" ->
                limit.asInt() == 1 ? "is empty" : "has fewer than " + limit.asString() + " elements";
            case "maxItems", "maxProperties" -> "has more than " + limit.asString() + " elements";
            default -> error.getMessage();
        };
    }

    private static String format(String format) {
        return switch (format) {
            case "date" -> DATE;
            case "date-time" -> "is not a point in time like 2027-03-01T08:00:00Z";
            case "uuid" -> "is not a UUID";
            default -> "is not a " + format;
        };
    }

    private static boolean isOfNull(JsonNode type) {
        return type.isString() && type.asString().equals("null");
    }

    private static String kinds(JsonNode type) {
        var kinds = type.isArray() ? elements(type) : List.of(type.asString());
        return kinds.stream()
                .filter(kind -> !kind.equals("null"))
                .map(SchemaFaults::kind)
                .collect(Collectors.joining(" or "));
    }

    private static String kind(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            default -> "an object";
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

    private static String quote(Error error) {
        var value = error.getInstanceNode();
        return value.isString() && value.asString().length() <= LONGEST_QUOTE ? ": '" + value.asString() + "'" : "";
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
