package io.certwatch.bench.engine;

import io.certwatch.product.matching.Catalogue;
import io.certwatch.product.matching.CriterionResult;
import java.util.HashMap;
import java.util.Map;

/**
 * A product as the peers get it. Neither of them can read `25.6 Tbps`, so the figures are read for them beforehand and cost
 * them nothing.
 *
 * @param figures by parameter, in the base unit
 */
record Item(String text, Map<String, Double> figures) {

    static Item of(LabelledProduct product, Catalogue catalogue) {
        var figures = new HashMap<String, Double>();
        for (var finding : catalogue.judge(product.subject()).findings()) {
            for (var criterion : finding.criteria()) {
                add(criterion, figures);
            }
        }
        return new Item(product.text(), figures);
    }

    private static void add(CriterionResult criterion, Map<String, Double> figures) {
        if (criterion.actual() == null) return;
        double value = Rule.value(criterion.actual());
        if (!Double.isNaN(value)) figures.put(criterion.parameter(), value);
    }
}
