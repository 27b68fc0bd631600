package io.certwatch.product.phrase;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.OpenPhrase.Kind;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.aggregate.mongo.PhraseDocument;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.phrase.CountedPhrase.PhraseUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the open phrases in the documents of the products: first which ones are listed, by an index, then their parts. */
@Component
final class MongoPhrases implements Phrases {

    private static final String KIND = "phrase.kind";
    private static final String TEXT = "phrase.text";

    private final MongoCollection<ProductDocument> collection;

    MongoPhrases(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    @Override
    public List<CountedPhrase> mostFrequent(Kind kind, Disclosure disclosure, @Nullable Place after, int limit) {
        var texts = texts(kind, disclosure, after, limit);
        var uses = uses(kind, texts);
        return texts.stream()
                .map(text -> CountedPhrase.of(text, uses.getOrDefault(text, List.of()), disclosure))
                .filter(phrase -> !phrase.told().isNothing())
                .toList();
    }

    private List<String> texts(Kind kind, Disclosure disclosure, @Nullable Place after, int most) {
        var told = new GivenConditions(gt("companies", 0))
                .add(
                        after,
                        place -> or(
                                lt("products", place.products()),
                                and(eq("products", place.products()), gt("_id", place.text()))))
                .all();
        return collection
                .aggregate(
                        List.of(
                                match(eq(KIND, kind.name())),
                                group(
                                        new Document("text", "$" + TEXT).append("company", "$phrase.company"),
                                        sum("n", 1L)),
                                group(
                                        "$_id.text",
                                        sum("all", 1),
                                        sum("ofAll", "$n"),
                                        sum("agreed", ifAgreed(disclosure, 1)),
                                        sum("ofAgreed", ifAgreed(disclosure, "$n"))),
                                project(new Document("companies", ifEnough("$all", "$agreed"))
                                        .append("products", ifEnough("$ofAll", "$ofAgreed"))),
                                match(told),
                                sort(orderBy(descending("products"), ascending("_id"))),
                                limit(most)),
                        Document.class)
                .allowDiskUse(true)
                .map(group -> group.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Document ifAgreed(Disclosure disclosure, Object value) {
        var agreed = List.of("$_id.company", List.copyOf(disclosure.agreed()));
        return new Document("$cond", List.of(new Document("$in", agreed), value, 0));
    }

    private static Document ifEnough(String all, String agreed) {
        var enough = new Document("$gte", List.of("$all", Disclosure.ENOUGH));
        return new Document("$cond", List.of(enough, all, agreed));
    }

    /** Products with the same phrase, doubt, entry and decisions of one company. */
    public record Group(PhraseDocument phrase, long n) {

        String text() {
            return phrase.text();
        }

        PhraseUse toUse() {
            return new PhraseUse(phrase.company(), phrase.doubt(), phrase.entry(), phrase.decided(), n);
        }
    }

    private Map<String, List<PhraseUse>> uses(Kind kind, List<String> texts) {
        return collection
                .aggregate(
                        List.<Bson>of(
                                match(and(eq(KIND, kind.name()), in(TEXT, texts))),
                                group("$phrase", sum("n", 1L)),
                                project(new Document("_id", 0)
                                        .append("phrase", "$_id")
                                        .append("n", 1))),
                        Group.class)
                .into(new ArrayList<>())
                .stream()
                .collect(groupingBy(Group::text, mapping(Group::toUse, toList())));
    }
}
