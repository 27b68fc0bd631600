package io.certwatch.product.review.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.aggregate.mongo.ProductMarks;
import io.certwatch.product.aggregate.mongo.ProductMarks.Mark;
import io.certwatch.product.review.ReviewFilter;
import io.certwatch.product.review.ReviewFilter.Alike;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a filter of reviews asks of products and of each of their reviews. */
final class ReviewConditions {

    static final String PLACE = "reviews.place";
    static final String STATUS = "reviews.status";
    static final String CODE = "reviews.code";
    static final String GROUP = "reviews.group";
    static final String SERIES = "reviews.series";

    private ReviewConditions() {}

    static Bson products(String company) {
        return products(ReviewFilter.of(company));
    }

    static Bson products(ReviewFilter filter) {
        return new GivenConditions(eq("company", filter.company()), eq("removed", false))
                .eq("product.vendor", filter.vendor())
                .add(filter.sector(), sector -> ProductMarks.has(filter.company(), Mark.SECTOR, sector.name()))
                .add(filter.alike(), alike -> hasAlike(filter.company(), alike))
                .all();
    }

    private static Bson hasAlike(String company, Alike alike) {
        return alike.series() == null
                ? ProductMarks.hasAlike(company, alike.group())
                : ProductMarks.hasAlike(company, alike.group(), alike.series());
    }

    /** Holds for a review, and for a product of which any review has each of it. */
    static Bson wanted(ReviewFilter filter, @Nullable String after) {
        var alike = filter.alike();
        return new GivenConditions(gt(PLACE, after == null ? "" : after))
                .eq(STATUS, filter.status())
                .eq(CODE, filter.entry())
                .eq(GROUP, alike == null ? null : alike.group())
                .eq(SERIES, alike == null ? null : alike.series())
                .all();
    }
}
