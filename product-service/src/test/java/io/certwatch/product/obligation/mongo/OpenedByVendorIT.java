package io.certwatch.product.obligation.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.Cause.Kind;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.OpenedByVendor;
import io.certwatch.product.obligation.OpenedCount;
import io.certwatch.product.obligation.OpenedCounts;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Counts what a cause has opened on a real protocol: several obligations per product, some opened by other causes.
 */
class OpenedByVendorIT extends ServiceIT {

    private static final Cause ONE = new Cause(Kind.IMPORT, "one");
    private static final Cause OTHER = new Cause(Kind.IMPORT, "other");

    @Autowired
    private Obligations obligations;

    @Autowired
    private MongoDatabase database;

    private void product(String company, String sku, String vendor, Cause... openedBy) {
        database.getCollection("products")
                .insertOne(new Document("_id", company + "/" + sku)
                        .append("company", company)
                        .append("product", new Document("sku", sku).append("vendor", vendor))
                        .append(
                                "marks",
                                Arrays.stream(openedBy)
                                        .map(cause -> "CAUSE " + cause.id() + "/" + company)
                                        .toList())
                        .append(
                                "obligations",
                                Arrays.stream(openedBy)
                                        .map(cause -> new Document("id", sku)
                                                .append(
                                                        "openedBy",
                                                        new Document(
                                                                        "kind",
                                                                        cause.kind()
                                                                                .name())
                                                                .append("id", cause.id())))
                                        .toList()));
    }

    @Test
    void countsOpeningsByVendorHighestFirst() {
        product("acme", "A", "v1", ONE, OTHER);
        product("acme", "B", "v2", ONE, ONE);
        product("acme", "C", "v2", OTHER, ONE);
        product("acme", "D", null, ONE);
        product("acme", "E", "v3", OTHER, new Cause(Kind.REGISTRATION, "one"));
        product("acme", "F", "v3");
        product("acme-2", "A", "v1", ONE);
        assertThat(obligations.openedBy("acme", ONE))
                .containsExactly(new OpenedByVendor("v2", 3), new OpenedByVendor(null, 1), new OpenedByVendor("v1", 1));
        assertThat(obligations.openedBy("acme", new Cause(Kind.IMPORT, "none"))).isEqualTo(List.of());
    }

    @Test
    void countsOpeningsOfSeveralCausesSeparately() {
        product("two", "A", "v1", ONE, OTHER);
        product("two", "B", "v2", ONE, ONE);
        product("two", "C", null, new Cause(Kind.REGISTRATION, "one"));
        product("else", "A", "v1", ONE);
        var openings = obligations.openedBy("two", List.of(ONE, OTHER, new Cause(Kind.IMPORT, "none")));
        assertThat(openings).containsOnlyKeys("one", "other");
        assertThat(openings.get("one")).containsExactly(new OpenedByVendor("v2", 2), new OpenedByVendor("v1", 1));
        assertThat(openings.get("other")).containsExactly(new OpenedByVendor("v1", 1));
    }

    @Test
    void listsTheHighestCountsAndCountsTheRest() {
        var run = new Cause(Kind.EDITION, "edition-" + UUID.randomUUID());
        product("all-1", "A", "v1", run, ONE);
        product("all-2", "A", "v1", run, run, run);
        product("all-2", "B", null, run, run);
        product("all-2", "C", null, ONE);
        product("all-3", "A", "v9", run);
        product("all-4", "A", "v9", new Cause(Kind.LEXICON, run.id()));
        assertThat(obligations.openedBy(run, 10))
                .isEqualTo(new OpenedCounts(
                        List.of(
                                new OpenedCount("all-2", "v1", 3),
                                new OpenedCount("all-2", null, 2),
                                new OpenedCount("all-1", "v1", 1),
                                new OpenedCount("all-3", "v9", 1)),
                        0));
        assertThat(obligations.openedBy(run, 1))
                .isEqualTo(new OpenedCounts(List.of(new OpenedCount("all-2", "v1", 3)), 3));
        assertThat(obligations.openedBy(new Cause(Kind.EDITION, "none"), 1)).isEqualTo(OpenedCounts.NOTHING);
    }
}
