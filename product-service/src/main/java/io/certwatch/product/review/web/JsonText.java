package io.certwatch.product.review.web;

import io.certwatch.product.review.InvalidDecision;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static java.util.stream.Collectors.joining;

/** The texts of a JSON object, read one by one, so that what is wrong can be said of the field that it is wrong in. */
public record JsonText(JsonNode object) {

    public static JsonText of(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidDecision("body", "must be an object");
        }
        return new JsonText(body);
    }

    public String needed(String field, int longest) {
        var text = text(field, longest);
        if (text == null) {
            throw new InvalidDecision(field, "is missing");
        }
        return text;
    }

    /** Without the blanks around it; blank text is none. */
    public @Nullable String text(String field, int longest) {
        var value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidDecision(field, "must be text");
        }
        var text = value.asString().strip();
        if (text.length() > longest) {
            throw new InvalidDecision(field, "is longer than " + longest + " characters");
        }
        if (text.chars().anyMatch(character -> Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t')) {
            throw new InvalidDecision(field, "contains a control character");
        }
        return text.isEmpty() ? null : text;
    }

    /** One line of text. */
    public String line(String field, int longest) {
        var text = needed(field, longest);
        if (text.chars().anyMatch(character -> Character.isISOControl(character) || character == '\u2028' || character == '\u2029')) {
            throw new InvalidDecision(field, "contains a line break");
        }
        return text;
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String field) {
        var text = needed(field, 40).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidDecision(field, "is none of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(joining(", ")) + ": '" + text + "'"));
    }
}
