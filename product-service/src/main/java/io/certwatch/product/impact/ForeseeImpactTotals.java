package io.certwatch.product.impact;

import static java.util.stream.Collectors.toMap;

import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.impact.Effect.Kind;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Assesses the products of all companies with and without a proposed edition, as {@link ForeseeImpact} does those of one,
 * on the day on which it takes effect. It stores and publishes nothing.
 */
public class ForeseeImpactTotals {

    private final Prospects prospects;
    private final Products products;
    private final ContextLoader contextLoader;
    private final int pageSize;
    private final Clock clock;

    public ForeseeImpactTotals(
            Prospects prospects, Products products, ContextLoader contextLoader, int pageSize, Clock clock) {
        this.prospects = prospects;
        this.products = products;
        this.contextLoader = contextLoader;
        this.pageSize = pageSize;
        this.clock = clock;
    }

    /** @throws io.certwatch.product.catalogue.Uncompilable if the edition cannot be compiled */
    public ImpactTotals of(Edition proposed) {
        var day = prospects.dayOf(proposed);
        var prospect = prospects.of(proposed, day);
        var comparison = new EditionComparison(prospect, contextLoader, clock.instant());
        var examined = new AtomicLong();
        var adders = new EnumMap<Kind, ImpactTotals.Adder>(Kind.class);
        products.inSlot(HashSlot.ALL, prospect.reach(), pageSize, page -> {
            examined.addAndGet(page.size());
            comparison
                    .compare(page)
                    .forEach(effect -> adders.computeIfAbsent(effect.kind(), _ -> new ImpactTotals.Adder())
                            .add(effect));
        });
        var effects = adders.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().total()));
        return new ImpactTotals(prospect.proposed(), day, examined.get(), effects);
    }
}
