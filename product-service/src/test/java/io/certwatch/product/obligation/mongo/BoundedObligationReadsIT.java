package io.certwatch.product.obligation.mongo;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.obligation.ObligationOrder.MOST_URGENT_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.mongo.BoundedReads;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.inventory.ProductOrder.Direction;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationOrder;
import io.certwatch.product.obligation.ObligationSearch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedObligationReadsIT extends BoundedReads {

    @Test
    void exportsReadOneCompanyOnly() {
        new MongoObligations(watched()).each(ObligationFilter.all("acme"), _ -> {});
        assertReads("acme/A", "acme/B", "acme/~");
    }

    @Test
    void exportsAreReadInBatches() {
        registerManyProducts();
        var exported = new ArrayList<String>();
        new MongoObligations(watched()).each(ObligationFilter.all("acme"), held -> exported.add(held.sku()));
        assertThat(exported).hasSize(503);
        assertBatches();
    }

    @Test
    void obligationPagesStartAtTheirPlaceInTheIndex() {
        register.register(
                "late",
                AuthorFixture.LI,
                List.of(
                        planned(aFirewall("MARCH"), "2027-03-01"),
                        planned(aFirewall("JUNE"), "2027-06-01"),
                        planned(aFirewall("APRIL"), "2027-04-01")));
        var obligations = new MongoObligations(watched());
        var all = ObligationFilter.all("late");
        var first = obligations
                .search(new ObligationSearch(all, MOST_URGENT_FIRST, null, 1))
                .getFirst();
        assertThat(first.sku()).isEqualTo("MARCH");
        asked.clear();
        assertThat(obligations.search(
                        new ObligationSearch(all, MOST_URGENT_FIRST, MOST_URGENT_FIRST.placeOf(first), 10)))
                .extracting(ProductObligation::sku)
                .containsExactly("APRIL", "JUNE");
        assertThat(database.getCollection("products")
                        .find(asked.getFirst())
                        .map(each -> each.getString("_id"))
                        .into(new ArrayList<>()))
                .containsExactlyInAnyOrder("late/APRIL", "late/JUNE");
    }

    @Test
    void pagesInAnotherOrderReadNoProductsBeforeTheirPlace() {
        register.register("sorted", AuthorFixture.LI, List.of(aFirewall("A"), aFirewall("B"), aFirewall("C")));
        var obligations = new MongoObligations(watched());
        var all = ObligationFilter.all("sorted");
        var bySku = new ObligationOrder(ObligationOrder.Key.SKU, Direction.ASC);
        var second =
                obligations.search(new ObligationSearch(all, bySku, null, 2)).getLast();
        assertThat(second.sku()).isEqualTo("B");
        asked.clear();
        assertThat(obligations.search(new ObligationSearch(all, bySku, bySku.placeOf(second), 10)))
                .extracting(ProductObligation::sku)
                .containsExactly("C");
        assertThat(database.getCollection("products")
                        .find(asked.getFirst())
                        .map(each -> each.getString("_id"))
                        .into(new ArrayList<>()))
                .as("the product of the place may owe more")
                .containsExactlyInAnyOrder("sorted/B", "sorted/C");
    }
}
