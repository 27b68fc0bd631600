package io.certwatch.backing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection that synchronises index changes with writes, reads ranges of ids that are texts in their order, finds few documents by their
 * words, matches conditions prepared once per query, and sorts no more than a page. The library synchronises writes only, so that creating an index during inserts
 * fails or misses documents; it scans and sorts all documents.
 */
final class StandInCollection extends MemoryCollection {
    private static final String ID = "_id";

    /** Of so many documents, the words have to leave one at most; among more, the first in order are found sooner without them. */
    private static final int FEW = 10;

    /** Positions of the documents whose ids are texts. */
    private final NavigableMap<String, Integer> byId = new TreeMap<>();

    private final Map<String, WordIndex> byWords = new LinkedHashMap<>();

    StandInCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    public synchronized void addIndex(Index<Integer> index) {
        super.addIndex(index);
        var words = WordIndex.of(index);
        if (words == null || byWords.containsKey(index.getName())) return;
        streamAllDocumentsWithPosition().forEach(each -> words.add(each.getDocument(), each.getPosition()));
        byWords.put(index.getName(), words);
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        byWords.remove(name);
    }

    /** The library encodes a document twice per update to know the size of the collection, which nothing asks for. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized void drop() {
        super.drop();
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        var position = super.addDocumentInternal(document);
        if (document.get(ID) instanceof String id) byId.put(id, position);
        byWords.values().forEach(index -> index.add(document, position));
        return position;
    }

    @Override
    protected void removeDocument(Integer position) {
        var document = getDocument(position);
        if (document.get(ID) instanceof String id) byId.remove(id);
        byWords.values().forEach(index -> index.remove(document, position));
        super.removeDocument(position);
    }

    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        super.handleUpdate(position, before, after);
        byWords.values().forEach(index -> index.replace(before, after, position));
    }

    /** All that match, at most as many as the limit, if it is not 0. */
    synchronized List<Document> read(Document query, @Nullable Document order, int limit) {
        return queryDocuments(query, order, 0, limit, 0, null).collectDocuments();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document projection) {
        if (isOfNature(order) || getIndexes().stream().anyMatch(index -> index.canHandle(query))) {
            return super.queryDocuments(query, order, skip, limit, batch, projection);
        }
        var few = findFew(query);
        if (few != null) return matchDocuments(query, few, order, skip, limit, batch, projection);
        var range = IdRange.of(query);
        if (!range.isBounded()) return super.queryDocuments(query, order, skip, limit, batch, projection);
        var found = range.within(byId);
        if (!isById(order)) return matchDocuments(query, found.values(), order, skip, limit, batch, projection);
        var inOrder = isDescending(order) ? found.descendingMap() : found;
        return matchDocuments(query, inOrder.values(), null, skip, limit, batch, projection);
    }

    /** Positions in their order, among which all documents are that the query finds; null if its words do not say so, or are in many. */
    private @Nullable List<Integer> findFew(Document query) {
        return byWords.values().stream()
                .flatMap(index -> Stream.ofNullable(index.find(query)))
                .min(Comparator.comparingInt(Set::size))
                .filter(found -> found.size() <= count() / FEW)
                .map(found -> found.stream().sorted().toList())
                .orElse(null);
    }

    @Override
    public synchronized Document handleDistinct(Document command) {
        return byWords.values().stream()
                .flatMap(index ->
                        Stream.ofNullable(index.list(Fields.text(command, "key"), Fields.document(command, "query"))))
                .findFirst()
                .map(words -> {
                    var answer = new Document("values", List.copyOf(words));
                    Utils.markOkay(answer);
                    return answer;
                })
                .orElseGet(() -> super.handleDistinct(command));
    }

    private static boolean isOfNature(@Nullable Document order) {
        return order != null && order.containsKey("$natural");
    }

    private static boolean isById(@Nullable Document order) {
        return order != null && order.keySet().equals(Set.of(ID)) && order.get(ID) instanceof Number;
    }

    private static boolean isDescending(@Nullable Document order) {
        return order != null && order.get(ID) instanceof Number sign && sign.intValue() < 0;
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> documents,
            int skip,
            int limit,
            int batch,
            @Nullable Comparator<Document> order,
            @Nullable Document projection) {
        var matching = documents.filter(new Matching(query));
        if (order == null || limit <= 0) {
            return super.matchDocumentsFromStream(new Document(), matching, skip, limit, batch, order, projection);
        }
        var first = new FirstInOrder(order, skip + limit);
        matching.forEach(first::add);
        return super.matchDocumentsFromStream(
                new Document(), first.sorted().stream(), skip, limit, batch, null, projection);
    }
}
