package io.certwatch.product.review.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import io.certwatch.product.decision.Decisions.Place;
import io.certwatch.product.decision.Decisions.Search;
import io.certwatch.product.product.mongo.GivenConditions;
import org.bson.conversions.Bson;

/** Translates searches to MongoDB queries. */
final class DecisionFilters {

    private DecisionFilters() {}

    static Bson of(Search search) {
        return new GivenConditions(eq("company", search.company()))
                .eq("decision.outcome", search.outcome())
                .eq("decision.extent.scope", search.scope())
                .eq("decision.entry.code", search.entry())
                .eq("standing", search.standing())
                .add(search.after(), DecisionFilters::olderThan)
                .all();
    }

    private static Bson olderThan(Place place) {
        return or(
                lt("decision.at", place.at()),
                and(eq("decision.at", place.at()), lt("_id", place.id().toString())));
    }
}
