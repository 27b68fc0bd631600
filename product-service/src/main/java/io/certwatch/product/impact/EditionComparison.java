package io.certwatch.product.impact;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.Prospects.Prospect;
import java.time.Instant;
import java.util.List;

/** Assesses products without a proposed edition and with it, with the same decisions and certificates. */
final class EditionComparison {

    private final ContextLoader contextLoader;
    private final ProductAssessor without;
    private final ProductAssessor with;

    EditionComparison(Prospect prospect, ContextLoader contextLoader, Instant at) {
        var cause =
                new Cause(Cause.Kind.EDITION, "proposal-" + prospect.proposed().id());
        this.contextLoader = contextLoader;
        this.without = new ProductAssessor(prospect.without(), cause, at);
        this.with = new ProductAssessor(prospect.with(), cause, at);
    }

    /** The visible effects on a page of products. */
    List<Effect> compare(List<AssessedProduct> page) {
        var contexts = contextLoader.load(page);
        return page.stream()
                .flatMap(known -> {
                    var context = contexts.getOrDefault(known.id(), AssessmentContext.NONE);
                    var before = without.suppose(known, context);
                    return Effect.between(before, with.suppose(before, context)).stream();
                })
                .toList();
    }
}
