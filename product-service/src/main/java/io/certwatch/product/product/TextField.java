package io.certwatch.product.product;

import org.jspecify.annotations.Nullable;

/** The fields of a product that are free text, and what each takes. */
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

    /** @param mendable whether a part of it says something; a part of what identifies somebody or something would name another */
    TextField(TextRule rule, boolean mendable) {
        this.rule = rule;
        this.mendable = mendable;
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

    /** What can be kept of a text that is not taken: shortened, and without what does not belong there; null if nothing can. */
    public @Nullable String mend(String written) {
        return mendable ? rule.mend(written) : null;
    }
}
