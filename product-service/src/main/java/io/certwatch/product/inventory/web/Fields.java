package io.certwatch.product.inventory.web;

import io.certwatch.product.inventory.InvalidProduct;
import io.certwatch.product.inventory.TextField;
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

    /** Text without the blanks around it, as the field takes it; blank text is none. */
    @Nullable String text(TextField field) {
        var written = string(field.field().substring(path.length()));
        return written == null ? null : field.read(written);
    }

    /** Text as it was written; blank text is none. */
    @Nullable String string(String field) {
        var value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidProduct(path + field, "must be text");
        }
        return value.asString().isBlank() ? null : value.asString();
    }

    /** Text or a number, which is taken as it was written. */
    @Nullable String figure(String field) {
        var value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new InvalidProduct(path + field, "must be text or a number, like \"25.6 Tbps\"");
        }
        return value.asString();
    }

    boolean flag(String field) {
        var value = object.path(field);
        if (!isAbsent(value) && !value.isBoolean()) {
            throw new InvalidProduct(path + field, "must be true or false");
        }
        return value.asBoolean(false);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
