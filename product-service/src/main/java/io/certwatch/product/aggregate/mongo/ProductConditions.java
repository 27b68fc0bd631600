package io.certwatch.product.aggregate.mongo;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static io.certwatch.product.aggregate.mongo.ProductDocument.KEYS;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.mongo.ProductMarks.Mark;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.engine.affected.AffectedProducts.Everything;
import io.certwatch.product.engine.affected.AffectedProducts.Keys;
import io.certwatch.product.engine.affected.AffectedProducts.Some;
import io.certwatch.product.engine.text.SearchKeys.Lookup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Query conditions on products that more than one feature needs. */
public final class ProductConditions {

    private static final String ID = "_id";
    private static final char AFTER_SLASH = '/' + 1;
    private static final String WATCHED = "watchedDay";
    private static final String EXPOSED = ProductDocument.CII + ".exposed";

    private ProductConditions() {}

    public static Bson pending() {
        return ProductMarks.has(Mark.PENDING, HashSlot.ALL);
    }

    public static Bson ofCompany(String company) {
        return ofCompany(company, null);
    }

    /**
     * A range of ids that holds the company's products, so that the index of ids alone returns them in the order of
     * their SKUs.
     */
    public static Bson ofCompany(String company, @Nullable String after) {
        return and(
                eq("company", company),
                gt(ID, company + "/" + requireNonNullElse(after, "")),
                lt(ID, company + AFTER_SLASH));
    }

    /** Includes products that only a person's decision or a certificate leads to. */
    public static Bson within(AffectedProducts reach, String company) {
        return switch (reach) {
            case Everything _ -> empty();
            case Some some -> {
                var any = anyWords(some);
                any.add(ProductMarks.hasOtherwise(company, some.entries()));
                yield or(any);
            }
        };
    }

    /** The pending ones and those within the reach, of a slot of all companies. */
    static Bson inSlot(HashSlot slot, AffectedProducts reach) {
        var any = new ArrayList<Bson>();
        any.add(ProductMarks.has(Mark.PENDING, slot));
        switch (reach) {
            case Everything _ -> any.add(ProductMarks.has(Mark.LISTED, slot));
            case Some some -> {
                var listed = and(gte("slot", slot.firstPlace()), lt("slot", slot.end()), eq("removed", false));
                var concerned = anyWords(some);
                concerned.add(ProductMarks.hasOtherwise(some.entries()));
                concerned.forEach(one -> any.add(and(listed, one)));
            }
        }
        return or(any);
    }

    private static List<Bson> anyWords(Some some) {
        var any = new ArrayList<>(anyOf(some.things()));
        anyOf(some.figures())
                .forEach(one -> any.add(and(ne("assessment.judgement.findings.force", Force.STATUTORY.name()), one)));
        return any;
    }

    /** Products of the company to which a decision with this scope can apply. */
    static Bson withinScope(String company, DecisionScope scope) {
        return switch (scope.scope()) {
            case PRODUCT ->
                eq(ID, ProductId.of(company, requireNonNull(scope.sku())).toString());
            case MODEL -> ProductMarks.has(company, Mark.MODEL, scope.key());
            case VENDOR_ENTRY -> eq("product.vendor", scope.vendor());
        };
    }

    /** Products that have all keys of a search text; the words may be scattered in them. */
    public static Bson havingKeys(Lookup lookup) {
        var filters = new ArrayList<Bson>();
        if (!lookup.whole().isEmpty()) filters.add(all(KEYS, lookup.whole()));
        lookup.beginnings().forEach(beginning -> filters.add(regex(KEYS, "^" + beginning)));
        return filters.isEmpty() ? empty() : and(filters);
    }

    private static List<Bson> anyOf(Keys keys) {
        return Stream.concat(
                        Stream.of(in(KEYS, keys.whole())),
                        keys.beginnings().stream().map(beginning -> regex(KEYS, "^" + beginning)))
                .toList();
    }

    /**
     * Matches products with an obligation that a new day changes, and those whose sale it may change; each alternative
     * is a range of one index.
     */
    public static Bson movedBy(LocalDate today, ReminderLeads leads) {
        var any = new ArrayList<Bson>();
        any.add(elemMatch("obligations", and(eq("status", Status.WAIVED.name()), lt(WATCHED, today))));
        any.add(ProductMarks.hasBefore(Mark.UNTIL, today));
        any.add(ofSatisfied(ne("proof", null), lt(WATCHED, today)));
        for (var exposed : List.of(false, true)) {
            var earlier = exposed ? leads.earlierInCii() : 0;
            var reached = new ArrayList<Bson>();
            leads.days().forEach(lead -> reached.add(matchDue(today, lead + earlier)));
            leads.proofEnds().forEach(lead -> reached.add(matchEnding(today, lead + earlier)));
            reached.forEach(condition -> any.add(and(eq(EXPOSED, exposed), condition)));
        }
        return or(any);
    }

    private static Bson matchDue(LocalDate today, int lead) {
        return toSeeTo(gt("announced", lead), lte(WATCHED, today.plusDays(lead)));
    }

    private static Bson matchEnding(LocalDate today, int lead) {
        return ofSatisfied(gt("announced", lead), lte(WATCHED, today.plusDays(lead)));
    }

    private static Bson ofSatisfied(Bson... conditions) {
        return elemMatch("obligations", and(eq("status", Status.SATISFIED.name()), and(conditions)));
    }

    private static Bson toSeeTo(Bson... conditions) {
        return elemMatch("obligations", and(in("status", ObligationDocument.UNFINISHED), and(conditions)));
    }
}
