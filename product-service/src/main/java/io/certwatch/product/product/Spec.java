package io.certwatch.product.product;

import java.util.Optional;

/** One figure of a datasheet, with the name and value as the datasheet writes them. */
public record Spec(String name, String value) {

    /** The most figures that a product can have. */
    public static final int MOST = 200;

    private static final TextRule NAME = new TextRule("specs", 200, false);
    private static final int LONGEST_VALUE = 500;

    /** Reads a figure and keeps its name unchanged; empty if the value is blank. */
    public static Optional<Spec> read(String name, String value) {
        var objection = name.isBlank() ? "is blank" : NAME.objection(name);
        if (objection != null) {
            throw new InvalidProduct("specs", "has a figure whose name " + objection);
        }
        var read = new TextRule("specs." + name, LONGEST_VALUE, false).read(value);
        return read == null ? Optional.empty() : Optional.of(new Spec(name, read));
    }
}
