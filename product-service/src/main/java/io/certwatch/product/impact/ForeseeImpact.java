package io.certwatch.product.impact;

import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Assesses a company's products by the current catalogue and by the same with a proposed edition, both as of one day,
 * as a run would: by the same engine, with the same decisions and certificates, and only products that the edition
 * can affect. It stores and publishes nothing. It keeps only one page of products and the selected ones in memory.
 */
public class ForeseeImpact {

    private final Prospects prospects;
    private final Products products;
    private final ContextLoader contextLoader;
    private final int pageSize;
    private final Clock clock;

    public ForeseeImpact(
            Prospects prospects, Products products, ContextLoader contextLoader, int pageSize, Clock clock) {
        this.prospects = prospects;
        this.products = products;
        this.contextLoader = contextLoader;
        this.pageSize = pageSize;
        this.clock = clock;
    }

    /**
     * @param on the day to assess for; if null, the day on which the edition takes effect, or today if that is later
     * @throws InvalidField if the day is in the past
     * @throws io.certwatch.product.catalogue.Uncompilable if the edition cannot be compiled
     */
    public Impact of(String company, Edition proposed, @Nullable LocalDate on, Selection selection) {
        var day = on == null ? prospects.dayOf(proposed) : on;
        if (day.isBefore(prospects.today())) {
            throw new InvalidField("on", Explanation.of("problem.day-passed", day, prospects.today()));
        }
        var prospect = prospects.of(proposed, day);
        var comparison = new EditionComparison(prospect, contextLoader, clock.instant());
        var counter = new Counts.Counter();
        var shown = selection.new Shown();
        products.ofCompany(company, prospect.reach(), pageSize, page -> {
            counter.examined(page.size());
            comparison.compare(page).forEach(effect -> {
                counter.add(effect);
                shown.offer(effect);
            });
        });
        return new Impact(prospect.proposed(), day, prospect.reach(), counter.counts(), shown.effects());
    }
}
