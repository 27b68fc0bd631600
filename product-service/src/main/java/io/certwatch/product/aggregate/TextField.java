package io.certwatch.product.aggregate;

import io.certwatch.product.failure.InvalidField;
import org.jspecify.annotations.Nullable;

/** The free-text fields of a product, each with its rule. */
public enum TextField {
    NAME_ZH(new TextRule("name.zh", 500, false), true),
    NAME_EN(new TextRule("name.en", 500, false), true),
    MODEL("model", 200),
    MANUFACTURER("manufacturer", 200),
    VENDOR("vendor", 200),
    DESCRIPTION(new TextRule("description", 10_000, true), true),
    DECLARED_ENTRY("declaredEntry", 200),
    HS_CODE("hsCode", 200);

    private final TextRule rule;
    private final boolean mendable;

    TextField(String field, int longest) {
        this(TextRule.identity(field, longest), false);
    }

    /**
     * @param mendable whether a part of the text is still useful; a part of an identifier would name something else
     */
    TextField(TextRule rule, boolean mendable) {
        this.rule = rule;
        this.mendable = mendable;
    }

    /**
     * Strips the text; returns null if it is blank.
     *
     * @throws InvalidField if it is too long or has characters that are not allowed
     */
    public @Nullable String read(String written) {
        return rule.read(written);
    }

    /** Shortens a rejected text and drops characters that are not allowed; null if nothing is left. */
    public @Nullable String mend(String written) {
        return mendable ? rule.mend(written) : null;
    }
}
