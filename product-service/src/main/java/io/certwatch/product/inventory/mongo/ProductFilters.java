package io.certwatch.product.inventory.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.aggregate.mongo.ProductConditions;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.aggregate.mongo.ProductMarks;
import io.certwatch.product.aggregate.mongo.ProductMarks.Mark;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductOrder;
import io.certwatch.product.inventory.ProductOrder.Direction;
import io.certwatch.product.inventory.ProductOrder.Place;
import io.certwatch.product.inventory.ProductSearch;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Translates filters and orders of products to MongoDB queries; each order has an index that begins with the company. */
final class ProductFilters {

    private static final String ID = "_id";

    private ProductFilters() {}

    static Bson of(ProductSearch search, @Nullable Place after) {
        var found = of(search.filter(), null);
        return after == null
                ? found
                : and(found, behind(after, search.order(), search.filter().company()));
    }

    /** @param after the SKU of the last product already seen */
    static Bson of(ProductFilter filter, @Nullable String after) {
        return new GivenConditions(ProductConditions.ofCompany(filter.company(), after), eq("removed", false))
                .add(
                        filter.status(),
                        status -> status == AssessmentStatus.PENDING
                                ? ProductMarks.has(filter.company(), Mark.PENDING)
                                : ProductMarks.hasNot(filter.company(), Mark.PENDING))
                .eq("assessment.judgement.verdict", filter.verdict())
                .eq("assessment.judgement.basis", filter.basis())
                .add(filter.entry(), entry -> ProductMarks.has(filter.company(), Mark.ENTRY, entry))
                .add(filter.sector(), sector -> ProductMarks.has(filter.company(), Mark.SECTOR, sector.name()))
                .vendor(filter.vendor())
                .eq("product.market.status", filter.market())
                .eq("product.usedInCii", filter.usedInCii())
                .add(
                        filter.remarked(),
                        remarked -> remarked ? ne("product.remarks", List.of()) : eq("product.remarks", List.of()))
                .eq(ProductDocument.SALE_STATUS, filter.sale())
                .add(filter.text(), text -> ProductConditions.havingKeys(text.lookup()))
                .all();
    }

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
            case NAME_ZH -> "product.name.zh";
            case NAME_EN -> "product.name.en";
            case MODEL -> "product.model";
            case MANUFACTURER -> "product.manufacturer";
            case VENDOR -> "product.vendor";
            case VERDICT -> "assessment.judgement.verdict";
            case SALE -> ProductDocument.SALE_STATUS;
            case MARKET_ENTRY -> "product.market.entryDate";
            case ASSESSED_AT -> "assessment.assessedAt";
        };
    }
}
