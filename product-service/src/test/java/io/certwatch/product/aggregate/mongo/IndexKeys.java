package io.certwatch.product.aggregate.mongo;

import com.mongodb.client.model.IndexModel;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/**
 * The keys that a document has in an index, as MongoDB makes and encodes them, before its storage leaves out what a key
 * has in common with the one before. Of arrays on the way each element makes a key.
 *
 * <p>Rules: "Multikey Indexes" in MongoDB's manual; sizes: {@code src/mongo/db/storage/key_string} of its source, with
 * five bytes for the place of the document and the end.
 */
record IndexKeys(Set<List<BsonValue>> keys) {

    private static final int PLACE_AND_END = 5;
    private static final int TYPE = 1;
    private static final int DAY = 8;
    private static final int UUID = 18;

    static IndexKeys of(BsonDocument document, IndexModel index) {
        var fields = List.copyOf(index.getKeys().toBsonDocument().keySet());
        var leftOut = index.getOptions().isSparse() && fields.stream().allMatch(field -> isMissing(document, field));
        return new IndexKeys(leftOut ? Set.of() : expand(document, fields));
    }

    int entries() {
        return keys.size();
    }

    int bytes() {
        return keys.stream()
                .mapToInt(key ->
                        PLACE_AND_END + key.stream().mapToInt(IndexKeys::size).sum())
                .sum();
    }

    private static boolean isMissing(BsonDocument document, String field) {
        return expand(document, List.of(field)).equals(Set.of(List.of(BsonNull.VALUE)));
    }

    private static Set<List<BsonValue>> expand(BsonDocument document, List<String> fields) {
        var array = fields.stream()
                .flatMap(field -> prefixes(field).stream())
                .filter(prefix -> find(document, prefix) instanceof BsonArray)
                .findFirst();
        if (array.isEmpty()) {
            return Set.of(fields.stream().map(field -> find(document, field)).toList());
        }
        var keys = new LinkedHashSet<List<BsonValue>>();
        elements(document, array.get()).forEach(one -> keys.addAll(expand(one, fields)));
        return keys;
    }

    private static List<String> prefixes(String field) {
        var parts = List.of(field.split("\\."));
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(length -> String.join(".", parts.subList(0, length)))
                .toList();
    }

    private static BsonValue find(BsonDocument document, String field) {
        BsonValue value = document;
        for (var part : field.split("\\.")) {
            if (value instanceof BsonArray) return value;
            value = value instanceof BsonDocument inner ? inner.get(part, BsonNull.VALUE) : BsonNull.VALUE;
        }
        return value;
    }

    /** The document once for each element of the array, with the element in its place. */
    private static Collection<BsonDocument> elements(BsonDocument document, String array) {
        var elements = ((BsonArray) find(document, array)).getValues();
        return (elements.isEmpty() ? List.of(BsonNull.VALUE) : elements)
                .stream().map(element -> replace(document, array, element)).toList();
    }

    private static BsonDocument replace(BsonDocument document, String field, BsonValue value) {
        var copy = new BsonDocument();
        copy.putAll(document);
        var dot = field.indexOf('.');
        return dot < 0
                ? copy.append(field, value)
                : copy.append(
                        field.substring(0, dot),
                        replace(document.getDocument(field.substring(0, dot)), field.substring(dot + 1), value));
    }

    private static int size(BsonValue value) {
        return switch (value.getBsonType()) {
            case STRING -> TYPE + value.asString().getValue().getBytes(StandardCharsets.UTF_8).length + 1;
            case INT32, INT64 ->
                TYPE + Long.toHexString(Math.abs(value.asNumber().longValue())).length() / 2 + 1;
            case DATE_TIME -> TYPE + DAY;
            case BINARY -> TYPE + UUID;
            case NULL, BOOLEAN -> TYPE;
            default -> throw new IllegalArgumentException("No key of " + value.getBsonType());
        };
    }
}
