package io.certwatch.endtoend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Chooses among documents few and small ones that together have every field, type and constant of all, as far as there is space. */
final class FewestDocuments {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** Other names are keys of a map. */
    private static final Pattern FIELD = Pattern.compile("[_a-z][A-Za-z]{0,29}");

    private static final int MOST = 24;

    /** Characters in JSON that suffice for a collection, and of which a single document has no more unless its lists are cut. */
    private static final int ENOUGH = 60_000;

    private static final int ELEMENTS = 20;

    private FewestDocuments() {}

    static List<BsonDocument> of(List<BsonDocument> complete) {
        var all = complete.stream()
                .map(document -> document.toJson().length() > ENOUGH ? cut(document) : document)
                .toList();
        var features = new HashMap<BsonDocument, Set<String>>();
        var sizes = new HashMap<BsonDocument, Integer>();
        for (var document : all) {
            features.put(document, featuresOf(document));
            sizes.put(document, document.toJson().length());
        }
        var chosen = new ArrayList<BsonDocument>();
        int size = 0;
        while (chosen.size() < MOST && size < ENOUGH) {
            var best = features.keySet().stream()
                    .max(Comparator.comparingDouble(one -> features.get(one).size() / Math.sqrt(sizes.get(one))));
            if (best.isEmpty() || features.get(best.get()).isEmpty()) break;
            chosen.add(best.get());
            size += sizes.get(best.get());
            var had = features.remove(best.get());
            features.values().forEach(rest -> rest.removeAll(had));
        }
        return chosen;
    }

    private static BsonDocument cut(BsonDocument document) {
        var cut = new BsonDocument();
        document.forEach((name, value) -> cut.append(name, cut(value)));
        return cut;
    }

    private static BsonValue cut(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> cut(document);
            case BsonArray array ->
                new BsonArray(
                        array.stream().limit(ELEMENTS).map(FewestDocuments::cut).toList());
            default -> value;
        };
    }

    private static Set<String> featuresOf(BsonDocument document) {
        var features = new HashSet<String>();
        collect("", document, features);
        return features;
    }

    private static void collect(String path, BsonValue value, Set<String> features) {
        features.add(path + " " + value.getBsonType());
        switch (value) {
            case BsonDocument document ->
                document.forEach((name, part) -> collect(path + "." + field(name), part, features));
            case BsonArray array -> array.forEach(part -> collect(path, part, features));
            case BsonString text
            when CONSTANT.matcher(text.getValue()).matches() -> features.add(path + " = " + text.getValue());
            default -> {}
        }
    }

    private static String field(String name) {
        return FIELD.matcher(name).matches() ? name : "*";
    }
}
