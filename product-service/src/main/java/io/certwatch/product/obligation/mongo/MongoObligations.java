package io.certwatch.product.obligation.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static io.certwatch.product.obligation.mongo.ObligationConditions.UNWOUND;
import static io.certwatch.product.obligation.mongo.ObligationConditions.WITHIN;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.aggregate.mongo.ObligationDocument;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductConditions;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.aggregate.mongo.ProductMarks;
import io.certwatch.product.aggregate.mongo.ProductMarks.Mark;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationFilter.AnswerStatus;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.OpenedByVendor;
import io.certwatch.product.obligation.OpenedCount;
import io.certwatch.product.obligation.OpenedCounts;
import io.certwatch.product.profile.CiiExposure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads obligations from the documents of their products. */
@Component
final class MongoObligations implements Obligations {

    private static final String ID = "obligations.id";
    private static final Bson OF_PRODUCT =
            include("product", "cii", "revision", "assessment.certificates", "obligations");
    private static final Document VENDOR_OR_NULL = new Document("$ifNull", Arrays.asList("$product.vendor", null));

    private final MongoCollection<ProductDocument> collection;

    MongoObligations(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    /** What is read of an assessment. */
    public record Lines(List<CertificateUse> certificates) {}

    /** One product with one of its obligations, the result of {@code $unwind}. */
    public record Row(
            @BsonId String id,
            Product product,
            CiiExposure cii,
            long revision,
            Lines assessment,
            ObligationDocument obligations) {

        ProductObligation toObligation() {
            return product.owing(obligations.toObligation(), cii, revision, assessment.certificates());
        }
    }

    /** One product with all of its obligations. */
    public record WithAll(
            @BsonId String id,
            Product product,
            CiiExposure cii,
            long revision,
            Lines assessment,
            List<ObligationDocument> obligations) {

        Stream<ProductObligation> held() {
            return obligations.stream()
                    .map(each -> product.owing(each.toObligation(), cii, revision, assessment.certificates()));
        }

        ProductObligation obligation(UUID wanted) {
            return held().filter(each -> each.obligation().id().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private FindIterable<WithAll> withAll(Bson products) {
        return collection.find(products, WithAll.class).projection(OF_PRODUCT);
    }

    /** Sorts values and ids only, because whole obligations need much memory. */
    @Override
    public List<ProductObligation> search(ObligationSearch search) {
        var filter = search.filter();
        var order = new ObligationPlaces(search.order());
        var ofProducts = order.areOfProducts();
        var after = ofProducts ? search.after() : null;
        var products = new GivenConditions(eq("company", filter.company()), products(filter, WITHIN.of(search)))
                .add(after, order::productsFrom)
                .all();
        var obligations = new GivenConditions(UNWOUND.of(search))
                .add(after, place -> order.behindProduct(place, ID))
                .all();
        var value = ofProducts ? order.field() : "obligations." + order.field();
        var places = collection
                .aggregate(
                        List.of(
                                match(products),
                                project(ofProducts ? include("obligations", value) : include("obligations")),
                                unwind("$obligations"),
                                match(obligations),
                                project(fields(computed("value", "$" + value), computed("obligation", "$" + ID))),
                                sort(
                                        search.order().ascends()
                                                ? ascending("value", "obligation")
                                                : descending("value", "obligation")),
                                limit(search.limit())),
                        Document.class)
                .into(new ArrayList<>());
        return at(places);
    }

    @Override
    public int count(ObligationFilter filter, int most) {
        var counted = collection
                .aggregate(
                        List.of(
                                match(and(eq("company", filter.company()), products(filter, WITHIN.of(filter)))),
                                project(include("obligations")),
                                unwind("$obligations"),
                                match(UNWOUND.of(filter)),
                                limit(most),
                                group(null, sum("n", 1))),
                        Document.class)
                .first();
        return counted == null ? 0 : counted.getInteger("n");
    }

    /** Reads the products of a page only; the obligations of a product stay with it, in any state. */
    private List<ProductObligation> at(List<Document> places) {
        var products = new HashMap<String, WithAll>();
        withAll(in("_id", places.stream().map(place -> place.getString("_id")).collect(toSet())))
                .forEach(product -> products.put(product.id(), product));
        return places.stream()
                .map(place -> requireNonNull(products.get(place.getString("_id")))
                        .obligation(UUID.fromString(place.getString("obligation"))))
                .toList();
    }

    /**
     * Reads page by page: a server may return the whole result of an aggregation at once, whatever the batch size.
     */
    @Override
    public void each(ObligationFilter filter, Consumer<ProductObligation> each) {
        var page = page(filter, null);
        while (true) {
            page.forEach(row -> each.accept(row.toObligation()));
            if (page.stream().map(Row::id).distinct().count() < ProductCollection.BATCH) return;
            page = page(filter, page.getLast().product().sku().value());
        }
    }

    /**
     * Reads that many products; each has a matching obligation. They are sorted before {@code $unwind}, so that an
     * index gives the order.
     */
    private List<Row> page(ObligationFilter filter, @Nullable String after) {
        return collection
                .aggregate(
                        List.of(
                                match(and(
                                        ProductConditions.ofCompany(filter.company(), after),
                                        products(filter, WITHIN.of(filter)))),
                                sort(ascending("_id")),
                                limit(ProductCollection.BATCH),
                                project(OF_PRODUCT),
                                unwind("$obligations"),
                                match(UNWOUND.of(filter))),
                        Row.class)
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, List<OpenedByVendor>> openedBy(String company, Collection<Cause> causes) {
        var ids = causes.stream().map(Cause::id).toList();
        var kinds = causes.stream().map(cause -> cause.kind().name()).distinct().toList();
        var isOpenedByOne = and(in("openedBy.id", ids), in("openedBy.kind", kinds));
        return collection
                .aggregate(
                        List.of(
                                match(and(
                                        eq("company", company),
                                        ProductMarks.hasCause(company, ids),
                                        elemMatch("obligations", isOpenedByOne))),
                                project(include("product.vendor", "obligations")),
                                unwind("$obligations"),
                                match(and(in("obligations.openedBy.id", ids), in("obligations.openedBy.kind", kinds))),
                                group(
                                        new Document("cause", "$obligations.openedBy.id")
                                                .append("vendor", VENDOR_OR_NULL),
                                        sum("n", 1)),
                                sort(orderBy(descending("n"), ascending("_id.vendor")))),
                        Document.class)
                .into(new ArrayList<>())
                .stream()
                .collect(groupingBy(
                        group -> key(group).getString("cause"),
                        mapping(
                                group -> new OpenedByVendor(key(group).getString("vendor"), group.getInteger("n")),
                                toList())));
    }

    /** Vendors that are not listed are only counted while they are read, so memory is bounded. */
    @Override
    public OpenedCounts openedBy(Cause cause, int most) {
        var listed = new ArrayList<OpenedCount>();
        int unlisted = 0;
        try (var groups = collection
                .aggregate(
                        List.of(
                                match(and(
                                        ProductMarks.hasCause(cause.id()),
                                        elemMatch(
                                                "obligations",
                                                and(
                                                        eq("openedBy.id", cause.id()),
                                                        eq(
                                                                "openedBy.kind",
                                                                cause.kind().name()))))),
                                group(
                                        new Document("company", "$company").append("vendor", VENDOR_OR_NULL),
                                        sum("n", new Document("$size", openedAmongAll(cause)))),
                                sort(orderBy(descending("n"), ascending("_id.company", "_id.vendor")))),
                        Document.class)
                .allowDiskUse(true)
                .cursor()) {
            while (groups.hasNext()) {
                var group = groups.next();
                if (listed.size() < most) {
                    listed.add(new OpenedCount(
                            key(group).getString("company"), key(group).getString("vendor"), group.getInteger("n")));
                } else {
                    unlisted++;
                }
            }
        }
        return new OpenedCounts(List.copyOf(listed), unlisted);
    }

    private static Document key(Document group) {
        return group.get("_id", Document.class);
    }

    private static Document openedAmongAll(Cause cause) {
        return new Document(
                "$filter",
                new Document("input", "$obligations")
                        .append("as", "one")
                        .append(
                                "cond",
                                new Document(
                                        "$and",
                                        List.of(
                                                new Document("$eq", List.of("$$one.openedBy.id", cause.id())),
                                                new Document(
                                                        "$eq",
                                                        List.of(
                                                                "$$one.openedBy.kind",
                                                                cause.kind().name()))))));
    }

    @Override
    public Optional<ProductObligation> find(String company, UUID id) {
        return Optional.ofNullable(
                        withAll(and(eq("company", company), ProductMarks.has(Mark.OBLIGATION, id.toString())))
                                .first())
                .map(product -> product.obligation(id));
    }

    @Override
    public List<ProductObligation> find(String company, Collection<UUID> ids) {
        var wanted = Set.copyOf(ids);
        return withAll(and(eq("company", company), ProductMarks.hasAny(Mark.OBLIGATION, wanted)))
                .into(new ArrayList<>())
                .stream()
                .flatMap(WithAll::held)
                .filter(held -> wanted.contains(held.obligation().id()))
                .toList();
    }

    /**
     * Matches products with such an obligation; all conditions are on one obligation, so that an index of two of its
     * fields bounds both.
     */
    private static Bson products(ObligationFilter filter, Bson has) {
        return new GivenConditions(elemMatch("obligations", has))
                .vendor(filter.vendor())
                .add(filter.sector(), sector -> ProductMarks.has(filter.company(), Mark.SECTOR, sector.name()))
                .add(filter.openedBy(), cause -> ProductMarks.hasCause(filter.company(), List.of(cause)))
                .add(
                        filter.answer() == AnswerStatus.WAITING ? filter : null,
                        _ -> ProductMarks.has(filter.company(), Mark.WAITING))
                .eq("product.sku", filter.sku())
                .add(filter.productPart(), MongoObligations::isCalled)
                .all();
    }

    private static Bson isCalled(String part) {
        var literal = Pattern.quote(part);
        return or(Stream.of("product.sku", "product.name.zh", "product.name.en", "product.model")
                .map(field -> regex(field, literal, "i"))
                .toList());
    }
}
