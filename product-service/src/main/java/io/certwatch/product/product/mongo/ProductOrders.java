package io.certwatch.product.product.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.ProductOrder;
import io.certwatch.product.product.ProductOrder.Direction;
import io.certwatch.product.product.ProductOrder.Place;
import java.util.List;
import org.bson.conversions.Bson;

/** Translates orders of products to MongoDB; each has an index that begins with the company. */
final class ProductOrders {

    private static final String ID = "_id";

    private ProductOrders() {}

    static Bson sort(ProductOrder order) {
        var fields = order.key() == ProductOrder.Key.SKU ? List.of(ID) : List.of(field(order.key()), ID);
        return order.direction() == Direction.ASC ? ascending(fields) : descending(fields);
    }

    /** Comparisons find no missing values, so these have conditions of their own. */
    static Bson behind(Place place, ProductOrder order, String company) {
        var up = order.direction() == Direction.ASC;
        var id = ProductId.of(company, place.sku()).toString();
        var behindSku = up ? gt(ID, id) : lt(ID, id);
        if (order.key() == ProductOrder.Key.SKU) return behindSku;
        var field = field(order.key());
        var value = place.value();
        var sameValue = and(eq(field, value), behindSku);
        if (value == null) return up ? or(sameValue, ne(field, null)) : sameValue;
        return up ? or(sameValue, gt(field, value)) : or(sameValue, lt(field, value), eq(field, null));
    }

    private static String field(ProductOrder.Key key) {
        return switch (key) {
            case SKU -> ID;
            case VENDOR -> "product.vendor";
            case VERDICT -> "assessment.judgement.verdict";
            case MARKET_ENTRY -> "product.market.entryDate";
            case ASSESSED_AT -> "assessment.assessedAt";
        };
    }
}
