package io.certwatch.product.inventory.web;

import io.certwatch.platform.web.Day;
import io.certwatch.product.inventory.InvalidProduct;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object one by one, so that what is wrong can be said of the field that it is wrong in. */
record Fields(JsonNode object, String path) {

    static Fields of(JsonNode object) {
        return new Fields(object, "");
    }

    @Nullable Fields object(String field) {
        var value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isObject()) {
            throw new InvalidProduct(path + field, "must be an object");
        }
        return new Fields(value, path + field + ".");
    }

    /** One line of text without the blanks around it; blank text is none. */
    @Nullable String text(String field, int longest) {
        return oneLine(field, prose(field, longest));
    }

    /** Text of any number of lines. */
    @Nullable String prose(String field, int longest) {
        var value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidProduct(path + field, "must be text");
        }
        return checked(field, value.asString(), longest);
    }

    /** Text or a number, which is taken as it was written. */
    @Nullable String figure(String field, int longest) {
        var value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new InvalidProduct(path + field, "must be text or a number, like \"25.6 Tbps\"");
        }
        return oneLine(field, checked(field, value.asString(), longest));
    }

    private @Nullable String oneLine(String field, @Nullable String text) {
        if (text != null && !isOneLine(text)) {
            throw new InvalidProduct(path + field, "contains a line break or another control character");
        }
        return text;
    }

    /** Lines are broken by two characters that are no control characters, too. */
    static boolean isOneLine(String text) {
        return text.chars().noneMatch(
                character -> Character.isISOControl(character) || character == '\u2028' || character == '\u2029');
    }

    private @Nullable String checked(String field, String value, int longest) {
        var text = value.strip();
        if (text.length() > longest) {
            throw new InvalidProduct(path + field, "is longer than " + longest + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    boolean flag(String field) {
        var value = object.path(field);
        if (!isAbsent(value) && !value.isBoolean()) {
            throw new InvalidProduct(path + field, "must be true or false");
        }
        return value.asBoolean(false);
    }

    @Nullable LocalDate date(String field) {
        var text = text(field, 40);
        return text == null ? null : Day.read(text).orElseThrow(() -> new InvalidProduct(
                path + field, "is not a date like 2027-03-01 of the years 1900 to 2199: '" + text + "'"));
    }

    <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field) {
        var text = text(field, 40);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidProduct(path + field, "is none of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + ": '" + text + "'"));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
