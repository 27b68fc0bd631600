package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by words that they have in a field, also of one owner, a company for example, as a server does by an index of words and
 * id, or of owner, words and id. The library uses no such index.
 */
final class WordIndex {
    private static final String AND = "$and";

    /** What a server reads as a beginning. */
    private static final Pattern BEGINNING = Pattern.compile("\\^(?:([\\p{L}\\p{N}]+)|\\\\Q((?:(?!\\\\E).)+)\\\\E)");

    private static final String ID = "_id";

    /** In the place of an owner where the index has none. */
    private static final String NOBODY = "";

    private final @Nullable String owner;
    private final String field;
    private final Map<String, NavigableMap<String, Set<Integer>>> positions = new HashMap<>();

    /** Whether a document has several owners, which this index does not tell apart. */
    private boolean ofSeveralOwners;

    private WordIndex(@Nullable String owner, String field) {
        this.owner = owner;
        this.field = field;
    }

    /** Null if the index is of another kind. */
    static @Nullable WordIndex of(Index<?> index) {
        var keys = index.getKeys().stream().map(IndexKey::getKey).toList();
        if (index.isUnique()) return null;
        return switch (keys.indexOf(ID)) {
            case 1 -> new WordIndex(null, keys.getFirst());
            case 2 ->
                keys.size() == 3 && isOfDocument(keys.getFirst()) ? new WordIndex(keys.getFirst(), keys.get(1)) : null;
            default -> null;
        };
    }

    private static boolean isOfDocument(String field) {
        return !field.contains(".");
    }

    private @Nullable String ownerOf(Document document) {
        if (owner == null) return NOBODY;
        return document.get(owner) instanceof String of ? of : null;
    }

    void add(Document document, Integer position) {
        if (owner != null && document.get(owner) instanceof Collection<?>) ofSeveralOwners = true;
        var of = ownerOf(document);
        if (of == null) return;
        var words = positions.computeIfAbsent(of, _ -> new TreeMap<>());
        words(document)
                .forEach(word ->
                        words.computeIfAbsent(word, _ -> new HashSet<>()).add(position));
    }

    void remove(Document document, Integer position) {
        var of = ownerOf(document);
        if (of == null || !positions.containsKey(of)) return;
        var words = positions.get(of);
        words(document)
                .forEach(word -> words.computeIfPresent(word, (_, found) -> {
                    found.remove(position);
                    return found.isEmpty() ? null : found;
                }));
    }

    void replace(Document before, Document after, Integer position) {
        var same =
                Objects.equals(ownerOf(before), ownerOf(after)) && words(before).equals(words(after));
        if (same) return;
        remove(before, position);
        add(after, position);
    }

    private List<String> words(Document document) {
        return words(Utils.getSubdocumentValueCollectionAware(document, field)).toList();
    }

    /** Of a list on the way or at the end, those of each element. */
    private static Stream<String> words(@Nullable Object value) {
        if (value instanceof String word) return Stream.of(word);
        return value instanceof Collection<?> values ? values.stream().flatMap(WordIndex::words) : Stream.empty();
    }

    /** Positions among which all documents are that the query finds; null if it names no owner or no words. */
    @Nullable
    Set<Integer> find(Document query) {
        if (ofSeveralOwners) return null;
        var conditions = new ArrayList<Map.Entry<String, Object>>();
        collect(query, conditions);
        var of = askedOwner(conditions);
        if (of == null) return null;
        var words = positions.getOrDefault(of, new TreeMap<>());
        var found = new ArrayList<Set<Integer>>();
        conditions.stream()
                .filter(each -> each.getKey().equals(field))
                .forEach(each -> addFound(words, each.getValue(), found));
        if (found.isEmpty()) return null;
        if (found.size() == 1) return found.getFirst();
        found.sort(Comparator.comparingInt(Set::size));
        var common = new HashSet<>(found.getFirst());
        found.subList(1, found.size()).forEach(common::retainAll);
        return common;
    }

    private @Nullable String askedOwner(List<Map.Entry<String, Object>> conditions) {
        if (owner == null) return NOBODY;
        return conditions.stream()
                .filter(each -> each.getKey().equals(owner) && each.getValue() instanceof String)
                .map(each -> (String) each.getValue())
                .findFirst()
                .orElse(null);
    }

    /** The words that begin so, of the one owner and the one beginning that the query names; null if it is not of this kind. */
    @Nullable
    Collection<String> list(String of, Document query) {
        var conditions = new ArrayList<Map.Entry<String, Object>>();
        collect(query, conditions);
        var wanted = new HashMap<String, Object>();
        conditions.forEach(each -> wanted.put(each.getKey(), each.getValue()));
        wanted.remove(AND);
        var isOfThese = owner != null
                && !ofSeveralOwners
                && of.equals(field)
                && wanted.keySet().equals(Set.of(owner, field))
                && conditions.size() <= 3;
        var condition = wanted.get(field);
        if (!isOfThese || condition == null || !(wanted.get(owner) instanceof String named)) return null;
        var beginning = BsonRegularExpression.isRegularExpression(condition) ? beginning(condition) : null;
        if (beginning == null) return null;
        var words = positions.getOrDefault(named, new TreeMap<>());
        return List.copyOf(beginWith(words, beginning).keySet());
    }

    private static NavigableMap<String, Set<Integer>> beginWith(
            NavigableMap<String, Set<Integer>> words, String beginning) {
        return words.subMap(beginning, true, beginning + Character.MAX_VALUE, false);
    }

    private static void collect(Document query, List<Map.Entry<String, Object>> conditions) {
        query.forEach((key, value) -> {
            if (value != null) conditions.add(Map.entry(key, value));
        });
        if (query.get(AND) instanceof Collection<?> queries) {
            queries.forEach(each -> collect((Document) each, conditions));
        }
    }

    private static void addFound(NavigableMap<String, Set<Integer>> words, Object condition, List<Set<Integer>> found) {
        if (condition instanceof String word) {
            found.add(words.getOrDefault(word, Set.of()));
        } else if (BsonRegularExpression.isRegularExpression(condition)) {
            var beginning = beginning(condition);
            if (beginning != null) found.add(union(beginWith(words, beginning)));
        } else if (condition instanceof Document operators) {
            addFound(words, operators, found);
        }
    }

    private static void addFound(
            NavigableMap<String, Set<Integer>> words, Document operators, List<Set<Integer>> found) {
        if (operators.get("$all") instanceof Collection<?> all) {
            all.stream()
                    .filter(String.class::isInstance)
                    .forEach(word -> found.add(words.getOrDefault((String) word, Set.of())));
        } else if (operators.get("$in") instanceof Collection<?> any
                && any.stream().allMatch(String.class::isInstance)) {
            var all = new HashSet<Integer>();
            any.forEach(word -> all.addAll(words.getOrDefault((String) word, Set.of())));
            found.add(all);
        } else if (operators.get("$elemMatch") instanceof Document between
                && between.keySet().equals(Set.of("$gte", "$lt"))
                && between.get("$gte") instanceof String first
                && between.get("$lt") instanceof String end
                && first.compareTo(end) <= 0) {
            found.add(union(words.subMap(first, true, end, false)));
        }
    }

    private static @Nullable String beginning(Object condition) {
        var expression = BsonRegularExpression.convertToRegularExpression(condition);
        var matcher = BEGINNING.matcher(expression.getPattern());
        var options = Objects.requireNonNullElse(expression.getOptions(), "");
        if (!options.isEmpty() || !matcher.matches()) return null;
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static Set<Integer> union(NavigableMap<String, Set<Integer>> words) {
        if (words.size() == 1) return words.firstEntry().getValue();
        var all = new HashSet<Integer>();
        words.values().forEach(all::addAll);
        return all;
    }
}
