package io.certwatch.catalogue.register.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Filters;
import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.catalogue.register.Certificates.Wanted;
import io.certwatch.catalogue.register.Facts;
import io.certwatch.catalogue.register.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The search keys of certificates. A series or range of models has a stem, such as {@code s6730-h} for {@code S6730-H*}, and is
 * found by every model that begins with it.
 */
final class SearchKeys {

    private static final String NUMBER = "keys.number";
    static final String HOLDER = "keys.holder";
    private static final String MODELS = "keys.models";
    private static final String STEMS = "keys.stems";
    private static final int SHORTEST_STEM = 3;
    private static final Pattern OPEN_END = Pattern.compile("(\\*|系列|series)$");

    private SearchKeys() {}

    static Document of(String number, Facts facts) {
        var models = facts.models().stream().map(Normal::key).toList();
        return new Document("number", Normal.key(number))
                .append("holder", facts.holder() == null ? null : Normal.key(facts.holder()))
                .append("models", models)
                .append(
                        "stems",
                        models.stream()
                                .map(SearchKeys::stem)
                                .filter(Objects::nonNull)
                                .toList());
    }

    static Bson filter(Wanted wanted) {
        var filters = new ArrayList<Bson>();
        if (wanted.text() != null) filters.add(text(Normal.key(wanted.text())));
        if (wanted.number() != null) filters.add(eq(NUMBER, Normal.key(wanted.number())));
        if (wanted.holder() != null) filters.add(regex(HOLDER, Pattern.quote(Normal.key(wanted.holder()))));
        if (wanted.model() != null) filters.add(model(Normal.key(wanted.model())));
        if (wanted.entries() != null) filters.add(entries(wanted.entries()));
        if (wanted.status() != null) filters.add(eq("status", wanted.status().name()));
        return filters.isEmpty() ? Filters.empty() : Filters.and(filters);
    }

    /** No entry matches an empty list. */
    private static Bson entries(List<EntryKey> entries) {
        var each = entries.stream()
                .map(entry -> Filters.and(eq("entry", entry.code()), eq("entryEdition", entry.edition())))
                .toList();
        return each.isEmpty() ? in("entry", List.of()) : or(each);
    }

    private static Bson text(String text) {
        var literal = Pattern.quote(text);
        return or(regex(NUMBER, "^" + literal), regex(HOLDER, literal), model(text));
    }

    private static Bson model(String model) {
        var beginnings = IntStream.rangeClosed(SHORTEST_STEM, model.length())
                .mapToObj(end -> model.substring(0, end))
                .toList();
        return or(regex(MODELS, "^" + Pattern.quote(model)), in(STEMS, beginnings));
    }

    private static @Nullable String stem(String model) {
        var end = OPEN_END.matcher(model);
        if (!end.find() || end.start() < SHORTEST_STEM) return null;
        return model.substring(0, end.start());
    }

    /** Holder and entry are in the indexes of their orders. */
    static List<String> indexed() {
        return List.of(NUMBER, MODELS, STEMS);
    }
}
