package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.function.Predicate;

/** Finds documents that match a query as the library does, which is asked about those only that are not decided without it. */
final class Matching implements Predicate<Document> {
    private final DefaultQueryMatcher library = new DefaultQueryMatcher();
    private final Document query;
    private final Condition condition;

    Matching(Document query) {
        this.query = query;
        this.condition = Conditions.of(query);
    }

    @Override
    public boolean test(Document document) {
        return switch (condition.test(document)) {
            case YES -> true;
            case NO -> false;
            case UNDECIDED -> library.matches(document, query);
        };
    }
}
