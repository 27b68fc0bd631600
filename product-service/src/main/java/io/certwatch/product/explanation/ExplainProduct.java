package io.certwatch.product.explanation;

import static io.certwatch.product.explanation.ExplanationStep.passed;
import static io.certwatch.product.explanation.ExplanationStep.stopped;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.explanation.ExplanationStep.Kind;
import io.certwatch.product.explanation.ProductExplanation.ExplainedEntry;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Market;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import java.util.List;

/** Walks from the catalogue to the events of a product's obligations, and tells where the way ended. */
public final class ExplainProduct {

    private final Products products;
    private final CurrentCatalogue catalogue;

    public ExplainProduct(Products products, CurrentCatalogue catalogue) {
        this.products = products;
        this.catalogue = catalogue;
    }

    /** Explains an unknown product as well: that nobody registered it is why its vendor was not told. */
    public ProductExplanation explain(ProductId id) {
        var sku = id.sku().value();
        var entries = products.find(id)
                .map(this::entries)
                .orElseGet(() -> List.of(end(stopped(Kind.PRODUCT, Explanation.of("explanation.unknown", sku)))));
        return new ProductExplanation(sku, entries);
    }

    private List<ExplainedEntry> entries(AssessedProduct product) {
        var inventory = inventory(product);
        if (inventory.isStopped()) {
            return List.of(end(inventory));
        }
        var edition = edition(product);
        if (edition.isStopped()) {
            return List.of(end(inventory, edition));
        }
        var entries = new ExplainEntries(
                        product, catalogue.get().lineage(), products.hasUnpublishedEvents(product.id()))
                .after(List.of(inventory, edition));
        var nothing = stopped(Kind.ENTRY, product.assessment().explanation());
        return entries.isEmpty() ? List.of(end(inventory, edition, nothing)) : entries;
    }

    private static ExplanationStep inventory(AssessedProduct product) {
        var sku = product.id().sku().value();
        if (product.removed()) {
            return stopped(
                    Kind.PRODUCT, Explanation.of("explanation.removed", sku, ChinaCalendar.dayOf(product.changedAt())));
        }
        return product.product().market().status() == Market.Status.WITHDRAWN
                ? stopped(Kind.PRODUCT, Explanation.of("explanation.withdrawn", sku))
                : passed(Kind.PRODUCT, Explanation.of("explanation.listed", sku));
    }

    private static ExplanationStep edition(AssessedProduct product) {
        var assessment = product.assessment();
        if (assessment.pending()) {
            return stopped(Kind.EDITION, assessment.explanation());
        }
        var editions = Explanation.list(assessment.editions().stream()
                .map(edition -> new Explanation(edition, edition))
                .toList());
        return passed(
                Kind.EDITION,
                Explanation.of("explanation.assessed", editions, ChinaCalendar.dayOf(assessment.assessedAt())));
    }

    private static ExplainedEntry end(ExplanationStep... steps) {
        return new ExplainedEntry(null, null, List.of(steps));
    }
}
