package io.certwatch.plan;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonRegularExpression;
import org.bson.BsonValue;
import org.bson.Document;

/**
 * What a server should do by its rules: for each alternative of the query it takes an index whose first field the
 * query bounds, and reads the documents that meet the conditions on the fields of that index. Of several indexes, that
 * with the fewest documents. A server may choose another; only {@link ExplainedPlans} tells.
 */
record ExpectedPlans(MongoClient client) implements QueryPlans {
    private static final Set<String> BOUNDS = Set.of("$eq", "$in", "$all", "$gt", "$gte", "$lt", "$lte", "$elemMatch");

    /** @param condition on one field, or on several of one element of an array */
    private record Part(BsonDocument condition, Set<String> fields) {

        /** Of conditions on an element of an array, those on these fields of it. */
        BsonDocument restrictTo(List<String> some) {
            var name = condition.getFirstKey();
            if (some.equals(List.of(name))) return condition;
            var inner = some.stream()
                    .map(field -> field.substring(name.length() + 1))
                    .toList();
            var conditions = new BsonArray(ofElement(condition)
                    .filter(one -> inner.contains(one.getFirstKey()))
                    .toList());
            return new BsonDocument(name, new BsonDocument("$elemMatch", new BsonDocument("$and", conditions)));
        }
    }

    private record Choice(String index, long examined) {}

    @Override
    public QueryPlan plan(SentQuery query) {
        var collection = client.getDatabase(query.database()).getCollection(query.collection());
        var indexes = collection.listIndexes().into(new ArrayList<>());
        var choices = alternatives(query.filter()).stream()
                .map(parts -> choose(parts, indexes, collection))
                .toList();
        var returned = collection.countDocuments(query.filter());
        return new QueryPlan(
                choices.stream().flatMap(Optional::stream).map(Choice::index).toList(),
                choices.stream().anyMatch(Optional::isEmpty),
                choices.stream()
                        .flatMap(Optional::stream)
                        .mapToLong(Choice::examined)
                        .sum(),
                returned);
    }

    private static Optional<Choice> choose(
            List<Part> parts, List<Document> indexes, MongoCollection<Document> collection) {
        return indexes.stream()
                .map(index -> index.get("key", Document.class))
                .flatMap(fields -> use(parts, fields, collection).stream())
                .min(comparingLong(Choice::examined));
    }

    private static Optional<Choice> use(List<Part> parts, Document index, MongoCollection<Document> collection) {
        var fields = List.copyOf(index.keySet());
        var within = new BsonArray();
        var bounded = false;
        for (var part : parts) {
            var used = part.fields().stream().filter(fields::contains).toList();
            if (!used.isEmpty()) within.add(part.restrictTo(used));
            bounded |= used.contains(fields.getFirst());
        }
        return bounded
                ? Optional.of(new Choice(
                        String.join(", ", fields), collection.countDocuments(new BsonDocument("$and", within))))
                : Optional.empty();
    }

    /** The query as alternatives, each of which is met if all its parts are. */
    private static List<List<Part>> alternatives(BsonDocument filter) {
        List<List<Part>> alternatives = List.of(List.of());
        for (var entry : filter.entrySet()) {
            alternatives = combine(
                    alternatives,
                    switch (entry.getKey()) {
                        case "$and" ->
                            entry.getValue().asArray().stream()
                                    .map(each -> alternatives(each.asDocument()))
                                    .reduce(List.of(List.of()), ExpectedPlans::combine);
                        case "$or" ->
                            entry.getValue().asArray().stream()
                                    .flatMap(each -> alternatives(each.asDocument()).stream())
                                    .toList();
                        default ->
                            List.of(part(entry.getKey(), entry.getValue()).stream()
                                    .toList());
                    });
        }
        return alternatives;
    }

    private static List<List<Part>> combine(List<List<Part>> some, List<List<Part>> others) {
        return some.stream()
                .flatMap(one -> others.stream()
                        .map(other ->
                                Stream.concat(one.stream(), other.stream()).toList()))
                .toList();
    }

    private static Optional<Part> part(String field, BsonValue wanted) {
        var condition = new BsonDocument(field, wanted);
        var ofElement = ofElement(condition)
                .filter(one -> one.values().stream().allMatch(ExpectedPlans::isBound))
                .map(one -> field + "." + one.getFirstKey())
                .collect(toUnmodifiableSet());
        if (!ofElement.isEmpty()) return Optional.of(new Part(condition, ofElement));
        return isBound(wanted) ? Optional.of(new Part(condition, Set.of(field))) : Optional.empty();
    }

    /** The conditions on fields of an element; none if the element is a scalar. */
    private static Stream<BsonDocument> ofElement(BsonDocument condition) {
        return condition.get(condition.getFirstKey()) instanceof BsonDocument operators
                        && operators.get("$elemMatch") instanceof BsonDocument element
                ? flatten(element)
                : Stream.empty();
    }

    private static Stream<BsonDocument> flatten(BsonDocument conditions) {
        return conditions.entrySet().stream().flatMap(entry -> {
            if (entry.getKey().equals("$and"))
                return entry.getValue().asArray().stream().flatMap(each -> flatten(each.asDocument()));
            return entry.getKey().startsWith("$")
                    ? Stream.empty()
                    : Stream.of(new BsonDocument(entry.getKey(), entry.getValue()));
        });
    }

    private static boolean isBound(BsonValue wanted) {
        return switch (wanted) {
            case BsonNull _ -> true;
            case BsonRegularExpression expression ->
                expression.getPattern().startsWith("^")
                        && expression.getOptions().isEmpty();
            case BsonDocument operators
            when operators.keySet().stream().anyMatch(key -> key.startsWith("$")) ->
                operators.keySet().stream().anyMatch(BOUNDS::contains);
            default -> true;
        };
    }
}
