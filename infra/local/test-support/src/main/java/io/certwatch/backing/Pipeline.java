package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an aggregation. The first condition, order and limit read from the collection as a query does; {@code $unwind} copies
 * no more than the outer document, and {@code $project} of fields to keep copies none; an order with a limit sorts no more than a page.
 * The library, which would read and copy everything, runs the other stages.
 */
final class Pipeline {
    private static final Set<String> ORDINARY =
            Set.of("$match", "$project", "$unwind", "$group", "$sort", "$limit", "$skip", "$addFields", "$count");
    private static final Set<String> EXTRAS = Set.of("let", "collation", "explain");
    private static final int MOST = 100_000;

    private final List<Document> stages;
    private final Function<Document, Aggregation> library;
    private int next;

    Pipeline(List<Document> stages, Function<Document, Aggregation> library) {
        this.stages = stages;
        this.library = library;
    }

    /** Whether the command has such stages only, and no options that change their meaning. */
    static boolean isOrdinary(Document command) {
        return command.keySet().stream().noneMatch(EXTRAS::contains)
                && command.get("pipeline") instanceof List<?> stages
                && stages.stream().allMatch(Pipeline::isOrdinaryStage);
    }

    private static boolean isOrdinaryStage(Object stage) {
        return stage instanceof Document form && form.size() == 1 && ORDINARY.containsAll(form.keySet());
    }

    List<Document> run(StandInCollection collection) {
        var query = takeStage("$match") instanceof Document conditions ? conditions : new Document();
        var order = takenOrder();
        var found = collection.read(query, order, takenLimit()).stream();
        while (next < stages.size()) found = apply(found);
        return found.toList();
    }

    private Stream<Document> apply(Stream<Document> documents) {
        if (takeStage("$match") instanceof Document query) return documents.filter(new Matching(query));
        if (takeInclusion() instanceof Inclusion kept) return documents.map(kept::keepOf);
        if (field() instanceof String field) return documents.flatMap(document -> unwind(document, field));
        var order = next + 1 < stages.size() && stages.get(next + 1).containsKey("$limit") ? takenOrder() : null;
        var limit = order == null ? 0 : takenLimit();
        if (order == null) return library.apply(stages.get(next++)).runStagesAsStream(documents);
        var comparator = new DocumentComparator(order);
        if (limit == 0) return documents.sorted(comparator);
        var first = new FirstInOrder(comparator, limit);
        documents.forEach(first::add);
        return first.sorted().stream();
    }

    /** The value of the next stage if it is of this kind; the next is then the one after it. */
    private @Nullable Object takeStage(String kind) {
        return next < stages.size() && stages.get(next).get(kind) instanceof Document value && step() ? value : null;
    }

    private boolean step() {
        next++;
        return true;
    }

    private @Nullable Document takenOrder() {
        var isOrder = next < stages.size()
                && stages.get(next).get("$sort") instanceof Document order
                && !order.isEmpty()
                && order.values().stream().allMatch(Number.class::isInstance);
        return isOrder ? (Document) takeStage("$sort") : null;
    }

    private int takenLimit() {
        var isLimit = next < stages.size()
                && stages.get(next).get("$limit") instanceof Number limit
                && limit.longValue() > 0
                && limit.longValue() <= MOST;
        return isLimit ? ((Number) Fields.value(stages.get(next++), "$limit")).intValue() : 0;
    }

    private @Nullable Inclusion takeInclusion() {
        var kept = stages.get(next).get("$project") instanceof Document stage ? Inclusion.of(stage) : null;
        if (kept != null) next++;
        return kept;
    }

    private @Nullable String field() {
        var isField =
                stages.get(next).get("$unwind") instanceof String path && path.startsWith("$") && path.indexOf('.') < 0;
        return isField ? Fields.text(stages.get(next++), "$unwind").substring(1) : null;
    }

    private static Stream<Document> unwind(Document document, String field) {
        var value = document.get(field);
        if (value == null) return Stream.empty();
        return ((Collection<?>) value).stream().map(element -> {
            var copy = document.clone();
            copy.put(field, element);
            return copy;
        });
    }
}
