package io.certwatch.backing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that a {@code $project} keeps, which the library would look up by regular expressions. Shares what it keeps. */
final class Inclusion {

    /** Empty for a field that is kept whole. */
    private final Map<String, Inclusion> fields = new HashMap<>();

    private Inclusion() {}

    /** Null if the stage does more than to keep fields, or is wrong. */
    static @Nullable Inclusion of(Document stage) {
        var kept = new Inclusion();
        kept.add("_id");
        var isInclusion = !stage.isEmpty()
                && stage.entrySet().stream().allMatch(field -> keeps(field.getValue()) && kept.add(field.getKey()));
        return isInclusion ? kept : null;
    }

    private static boolean keeps(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || value instanceof Number number && number.doubleValue() != 0;
    }

    /** Returns false if one path leads into a field that another keeps whole. */
    private boolean add(String path) {
        var dot = path.indexOf('.');
        if (dot < 0) return fields.computeIfAbsent(path, _ -> new Inclusion()).isWhole();
        var name = path.substring(0, dot);
        var known = fields.get(name);
        if (known != null && known.isWhole()) return false;
        return fields.computeIfAbsent(name, _ -> new Inclusion()).add(path.substring(dot + 1));
    }

    private boolean isWhole() {
        return fields.isEmpty();
    }

    Document keepOf(Document document) {
        var kept = new Document();
        document.forEach((name, value) -> {
            var field = fields.get(name);
            if (field == null) return;
            if (field.isWhole()) {
                kept.put(name, value);
            } else {
                field.keepParts(value).ifPresent(parts -> kept.put(name, parts));
            }
        });
        return kept;
    }

    /** Of a value that has no fields, nothing. */
    private Optional<Object> keepParts(@Nullable Object value) {
        return switch (value) {
            case Document document -> Optional.of(keepOf(document));
            case Collection<?> elements -> Optional.of(keepOfEach(elements));
            case null, default -> Optional.empty();
        };
    }

    private List<Object> keepOfEach(Collection<?> elements) {
        return elements.stream().flatMap(element -> keepParts(element).stream()).toList();
    }
}
