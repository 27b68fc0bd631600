package io.certwatch.product.engine;

import io.certwatch.product.engine.text.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A change of a product's name, in one or more variants, from {@code rewritings.txt}.
 *
 * @param keepsThing whether the product stays the same thing; otherwise the name is that of an accessory or a service
 * @param variants templates, with {@code {}} for the name
 * @param notFor entries to whose rows it is not applied
 */
record Rewriting(String name, boolean keepsThing, List<String> variants, Set<String> notFor) {

    private static final String NAME = "{}";

    static List<Rewriting> all() {
        var all = new ArrayList<Rewriting>();
        WordLists.lines(Rewriting.class, "rewritings.txt").forEach(line -> {
            if (line.startsWith("    "))
                all.getLast().variants().add(line.substring(4).replace("\\n", "\n"));
            else all.add(headed(line));
        });
        return List.copyOf(all);
    }

    private static Rewriting headed(String line) {
        var kind = line.substring(0, line.indexOf(": "));
        var notFor = kind.indexOf('-') < 0 ? Set.<String>of() : Set.of(kind.substring(kind.indexOf('-') + 1));
        return new Rewriting(
                line.substring(line.indexOf(": ") + 2), kind.startsWith("keep"), new ArrayList<>(), notFor);
    }

    boolean appliesTo(LabelledProduct product) {
        return !notFor.contains(product.entry());
    }

    static String apply(String variant, String name) {
        return variant.replace(NAME, name);
    }
}
