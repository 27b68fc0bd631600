package io.certwatch.product.inventory.mongo;

import io.certwatch.product.inventory.ProductSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

/** What is asked for, in the server's words. */
final class ProductFilters {

    private static final List<String> TEXT_FIELDS = List.of(
            "product.sku", "product.name.zh", "product.name.en", "product.model", "product.manufacturer", "product.description");

    private ProductFilters() {}

    static Bson of(ProductSearch search) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("company", search.company()));
        filters.add(eq("removed", false));
        if (search.verdict() != null) {
            filters.add(eq("assessment.judgement.verdict", search.verdict().name()));
        }
        if (search.entry() != null) {
            filters.add(eq("assessment.judgement.findings.entry", search.entry()));
        }
        if (search.vendor() != null) {
            filters.add(eq("product.vendor", search.vendor()));
        }
        if (search.text() != null) {
            var occurs = Pattern.compile(Pattern.quote(search.text()), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            filters.add(or(TEXT_FIELDS.stream().map(field -> regex(field, occurs)).toList()));
        }
        if (search.after() != null) {
            filters.add(gt("_id", search.company() + "/" + search.after()));
        }
        return and(filters);
    }
}
