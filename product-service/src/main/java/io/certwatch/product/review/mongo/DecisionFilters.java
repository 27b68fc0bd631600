package io.certwatch.product.review.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import io.certwatch.product.decision.Decisions.Place;
import io.certwatch.product.decision.Decisions.Search;
import java.util.ArrayList;
import org.bson.conversions.Bson;

/** Translates searches to MongoDB queries. */
final class DecisionFilters {

    private DecisionFilters() {}

    static Bson of(Search search) {
        var filters = new ArrayList<Bson>();
        filters.add(eq("company", search.company()));
        if (search.outcome() != null) {
            filters.add(eq("decision.outcome", search.outcome().name()));
        }
        if (search.scope() != null) {
            filters.add(eq("decision.extent.scope", search.scope().name()));
        }
        if (search.entry() != null) {
            filters.add(eq("decision.entry.code", search.entry()));
        }
        if (search.standing() != null) {
            filters.add(eq("standing", search.standing()));
        }
        if (search.after() != null) {
            filters.add(olderThan(search.after()));
        }
        return and(filters);
    }

    private static Bson olderThan(Place place) {
        return or(
                lt("decision.at", place.at()),
                and(eq("decision.at", place.at()), lt("_id", place.id().toString())));
    }
}
