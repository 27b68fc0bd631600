package io.certwatch.product.obligation.mongo;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.mongo.DueDay;
import io.certwatch.product.aggregate.mongo.ObligationDocument;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductConditions;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.aggregate.mongo.ProductMarks;
import io.certwatch.product.aggregate.mongo.ProductMarks.Mark;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.obligation.ObligationOverview;
import io.certwatch.product.obligation.ObligationOverview.OwedProduct;
import io.certwatch.product.obligation.ObligationOverview.Place;
import io.certwatch.product.obligation.ObligationOverviews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the few fields of an obligation that lists of many show, without its explanation and without its product. */
final class MongoObligationOverviews implements ObligationOverviews {

    private static final String ID = "obligations.id";
    private static final String STATUS = "obligations.status";
    private static final List<String> REQUIRED =
            List.of(Status.OPEN.name(), Status.IN_PROGRESS.name(), Status.SATISFIED.name(), Status.WAIVED.name());
    private static final Bson OF_PRODUCT =
            include("obligations", "product.name", "product.model", "product.manufacturer", "product.vendor");

    /** Of an obligation after {@code $unwind}. */
    private static final Bson FIELDS = include(
            "product",
            ID,
            STATUS,
            "obligations.requirement.edition",
            "obligations.requirement.entry",
            "obligations.requirement.due",
            "obligations.requirement.duePlanned",
            "obligations.progress",
            "obligations.certificate",
            "obligations.proof",
            "obligations.waiver",
            "obligations.otherListing",
            "obligations.cover",
            "obligations.answer",
            "obligations.openedAt",
            "obligations.reopenedAt",
            "obligations.changedAt",
            "obligations.revision");

    private final MongoCollection<ProductDocument> collection;

    MongoObligationOverviews(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    /** One product with one of its obligations, the result of {@code $unwind}. */
    public record Row(@BsonId String id, Described product, Owed obligations) {

        public record Described(
                Name name,
                @Nullable String model,
                @Nullable String manufacturer,
                @Nullable String vendor) {

            OwedProduct owed() {
                return new OwedProduct(
                        new Wording(
                                Objects.requireNonNullElse(name.zh(), ""), Objects.requireNonNullElse(name.en(), "")),
                        model,
                        manufacturer,
                        vendor);
            }
        }

        public record Required(
                Requirement.Source edition,
                Requirement.Entry entry,
                @Nullable LocalDate due,
                boolean duePlanned) {}

        public record Owed(
                String id,
                Required requirement,
                Status status,
                @Nullable InProgress progress,
                @Nullable Certified certificate,
                @Nullable AcceptedProof proof,
                @Nullable Waived waiver,
                @Nullable Explanation otherListing,
                @Nullable Cover cover,
                @Nullable VendorAnswer answer,
                Instant openedAt,
                @Nullable Instant reopenedAt,
                Instant changedAt,
                long revision) {}

        /** A product that was on the market when an edition listed it has no day that anybody planned. */
        private boolean isDueByPlan() {
            var effective = obligations.requirement().edition().effective();
            return obligations.requirement().duePlanned()
                    || effective.isAfter(ChinaCalendar.dayOf(obligations.openedAt()))
                            && effective.equals(
                                    DueDay.read(obligations.requirement().due()));
        }

        ObligationOverview overview() {
            return new ObligationOverview(
                    UUID.fromString(obligations.id()),
                    ProductId.parse(id).sku().value(),
                    product.owed(),
                    obligations.requirement().edition(),
                    obligations.requirement().entry(),
                    DueDay.read(obligations.requirement().due()),
                    isDueByPlan() ? DueDay.read(obligations.requirement().due()) : null,
                    obligations.requirement().duePlanned(),
                    ObligationDocument.state(
                            obligations.status(),
                            obligations.progress(),
                            obligations.certificate() == null ? obligations.proof() : obligations.certificate(),
                            obligations.waiver()),
                    obligations.status() == Status.SATISFIED ? obligations.otherListing() : null,
                    obligations.cover(),
                    obligations.answer(),
                    obligations.progress(),
                    obligations.openedAt(),
                    obligations.reopenedAt(),
                    obligations.changedAt(),
                    obligations.revision());
        }
    }

    /**
     * Each product has one at least, so one product more than the limit is enough, even if all obligations of the first
     * belong to the previous page.
     */
    @Override
    public List<ObligationOverview> page(String company, @Nullable Place after, int limit) {
        var first = after == null ? ProductConditions.ofCompany(company) : from(company, after.sku());
        return collection
                .aggregate(
                        List.of(
                                match(and(first, ProductMarks.has(company, Mark.OWED))),
                                sort(ascending("_id")),
                                limit(limit + 1),
                                project(OF_PRODUCT),
                                unwind("$obligations"),
                                match(and(in(STATUS, REQUIRED), behind(company, after))),
                                project(FIELDS),
                                sort(ascending("_id", ID)),
                                limit(limit)),
                        Row.class)
                .map(Row::overview)
                .into(new ArrayList<>());
    }

    private static Bson from(String company, String sku) {
        return and(ProductConditions.ofCompany(company), gte("_id", id(company, sku)));
    }

    private static Bson behind(String company, @Nullable Place after) {
        if (after == null) return empty();
        var product = id(company, after.sku());
        return or(gt("_id", product), and(eq("_id", product), gt(ID, after.id().toString())));
    }

    private static String id(String company, String sku) {
        return ProductId.of(company, sku).toString();
    }

    @Override
    public List<ObligationOverview> find(String company, Collection<UUID> ids) {
        var wanted = and(in(ID, ids.stream().map(UUID::toString).toList()), in(STATUS, REQUIRED));
        return collection
                .aggregate(
                        List.of(
                                match(and(eq("company", company), ProductMarks.hasAny(Mark.OBLIGATION, ids))),
                                project(OF_PRODUCT),
                                unwind("$obligations"),
                                match(wanted),
                                project(FIELDS),
                                sort(ascending("_id", ID))),
                        Row.class)
                .map(Row::overview)
                .into(new ArrayList<>());
    }
}
