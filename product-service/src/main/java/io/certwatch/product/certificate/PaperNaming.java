package io.certwatch.product.certificate;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A model as a paper names it, to compare with that of a product, whichever of the two is written at greater length. */
final class PaperNaming {

    private static final Pattern VERSION = Pattern.compile("(?i)[\\s/_-]*v?\\d+(?:\\.\\d+)+$");

    private final Maker maker;
    private final Model printed;
    private final List<ModelRule> rules;

    PaperNaming(String printed, @Nullable String manufacturer) {
        this.maker = Maker.of(manufacturer == null ? "" : manufacturer);
        this.printed = Model.of(printed, maker);
        this.rules = PrintedModels.of(List.of(printed), maker);
    }

    /** A related model is another one; another version of the same is not. */
    boolean mayBe(String model) {
        var product = Model.of(model, maker);
        return rules.isEmpty()
                || rules.stream().anyMatch(rule -> rule.of(product) == Naming.NAMES || rule.mayMean(product))
                || printed.contains(product)
                || printed.contains(versionless(model));
    }

    private Model versionless(String model) {
        var name = Model.of(VERSION.matcher(model.strip()).replaceFirst(""), maker);
        return name.telling() ? name : Model.of(model, maker);
    }
}
