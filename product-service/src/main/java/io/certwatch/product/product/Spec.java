package io.certwatch.product.product;

import java.util.Optional;

/** One figure as the datasheet writes it, under the name the datasheet gives it. */
public record Spec(String name, String value) {

    /** So many a product has at most. */
    public static final int MOST = 200;

    private static final TextRule NAME = new TextRule("specs", 200, false);
    private static final int LONGEST_VALUE = 500;

    /** A figure as somebody wrote it, its name untouched; none if its value is blank. */
    public static Optional<Spec> read(String name, String value) {
        var objection = name.isBlank() ? "is blank" : NAME.objection(name);
        if (objection != null) {
            throw new InvalidProduct("specs", "has a figure whose name " + objection);
        }
        var read = new TextRule("specs." + name, LONGEST_VALUE, false).read(value);
        return read == null ? Optional.empty() : Optional.of(new Spec(name, read));
    }
}
