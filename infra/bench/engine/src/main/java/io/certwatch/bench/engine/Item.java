package io.certwatch.bench.engine;

import io.certwatch.product.engine.Catalogue;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A product as the peers get it. Neither of them can read `25.6 Tbps`, so the engine has found out which figures belong to which
 * parameter, and they are handed over read.
 *
 * @param figures by parameter, in the base unit
 * @param written the same as the text has them
 */
record Item(String text, Map<String, Double> figures, List<Written> written) {

    record Written(String parameter, String figure, Dimension dimension) {}

    static Item of(LabelledProduct product, Catalogue catalogue) {
        var figures = new HashMap<String, Double>();
        var written = new ArrayList<Written>();
        for (var finding : catalogue.judge(product.subject()).findings()) {
            for (var criterion : finding.criteria()) {
                add(criterion, figures, written);
            }
        }
        return new Item(product.text(), figures, written);
    }

    private static void add(CriterionResult criterion, Map<String, Double> figures, List<Written> written) {
        var actual = criterion.actual();
        if (actual == null || !(Quantity.read(actual) instanceof Reading.Read(var quantity))) return;
        figures.put(criterion.parameter(), quantity.value().doubleValue());
        written.add(new Written(criterion.parameter(), actual, quantity.dimension()));
    }

    /** Its figures read from the text once more, as the engine has to, but only in the dimensions in which it has any. */
    Item readAnew() {
        if (written.isEmpty()) return this;
        var figures = new HashMap<String, Double>();
        for (var dimension : dimensions()) {
            for (var found : Quantity.findAll(text, dimension)) {
                for (var each : written) {
                    boolean same = each.dimension() == dimension
                            && text.startsWith(each.figure(), found.phraseStart())
                            && each.figure().length() == found.phraseEnd() - found.phraseStart();
                    if (same)
                        figures.put(each.parameter(), found.quantity().value().doubleValue());
                }
            }
        }
        return new Item(text, figures, written);
    }

    private Set<Dimension> dimensions() {
        var dimensions = EnumSet.noneOf(Dimension.class);
        written.forEach(each -> dimensions.add(each.dimension()));
        return dimensions;
    }
}
