package io.certwatch.product.inventory.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.assessment.Cause.Kind;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.Openings;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cause has opened is counted on a real protocol: several obligations of a product, of which some are others' work. */
class OpeningsIT extends ServiceIT {

    private static final Cause ONE = new Cause(Kind.IMPORT, "one");
    private static final Cause OTHER = new Cause(Kind.IMPORT, "other");

    @Autowired
    private Obligations obligations;

    @Autowired
    private MongoDatabase database;

    private void product(String company, String sku, String vendor, Cause... openedBy) {
        database.getCollection("products").insertOne(new Document("_id", company + "/" + sku).append("company", company)
                .append("product", new Document("sku", sku).append("vendor", vendor))
                .append("obligations", Arrays.stream(openedBy)
                        .map(cause -> new Document("id", sku).append("openedBy", new Document("kind", cause.kind().name()).append("id", cause.id())))
                        .toList()));
    }

    @Test
    void openingsAreCountedByVendorThoseWithMostFirst() {
        product("acme", "A", "v1", ONE, OTHER);
        product("acme", "B", "v2", ONE, ONE);
        product("acme", "C", "v2", OTHER, ONE);
        product("acme", "D", null, ONE);
        product("acme", "E", "v3", OTHER, new Cause(Kind.REGISTRATION, "one"));
        product("acme", "F", "v3");
        product("acme-2", "A", "v1", ONE);
        assertThat(obligations.openedBy("acme", ONE)).containsExactly(new Openings("v2", 3), new Openings(null, 1), new Openings("v1", 1));
        assertThat(obligations.openedBy("acme", new Cause(Kind.IMPORT, "none"))).isEqualTo(List.of());
    }
}
