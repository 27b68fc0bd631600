package io.certwatch.product.aggregate;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One figure of a datasheet, with the name and value as the datasheet writes them. */
public record Spec(String name, String value) {

    /** The most figures that a product can have. */
    public static final int MOST = 200;

    private static final TextRule NAME = new TextRule("specs", 200, false);
    private static final int LONGEST_VALUE = 500;

    /** The values by name, in the order of the datasheet. */
    public static Map<String, String> byName(List<Spec> specs) {
        var figures = LinkedHashMap.<String, String>newLinkedHashMap(specs.size());
        specs.forEach(spec -> figures.put(spec.name(), spec.value()));
        return figures;
    }

    /** Reads a figure and keeps its name unchanged; empty if the value is blank. */
    public static Optional<Spec> read(String name, String value) {
        var objection = name.isBlank() ? Explanation.of("problem.blank") : NAME.objection(name);
        if (objection != null) {
            throw new InvalidField("specs", Explanation.of("problem.figure-name", objection));
        }
        var read = new TextRule("specs." + name, LONGEST_VALUE, false).read(value);
        return read == null ? Optional.empty() : Optional.of(new Spec(name, read));
    }
}
