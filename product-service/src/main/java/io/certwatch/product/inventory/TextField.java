package io.certwatch.product.inventory;

import org.jspecify.annotations.Nullable;

/** The fields of a product that are free text, and what each takes. */
public enum TextField {
    NAME_ZH("name.zh", 500),
    NAME_EN("name.en", 500),
    MODEL("model", 200),
    MANUFACTURER("manufacturer", 200),
    VENDOR("vendor", 200),
    DESCRIPTION(new TextRule("description", 10_000, true)),
    DECLARED_ENTRY("declaredEntry", 200),
    HS_CODE("hsCode", 200);

    private final TextRule rule;

    TextField(String field, int longest) {
        this(new TextRule(field, longest, false));
    }

    TextField(TextRule rule) {
        this.rule = rule;
    }

    /** As the JSON form of a product names it. */
    public String field() {
        return rule.field();
    }

    /**
     * The text without the blanks around it; blank text is none.
     *
     * @throws InvalidProduct if it is too long or has characters that do not belong there
     */
    public @Nullable String read(String written) {
        return rule.read(written);
    }
}
