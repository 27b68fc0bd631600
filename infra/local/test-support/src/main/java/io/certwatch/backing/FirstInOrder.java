package io.certwatch.backing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the first documents of an order, with few comparisons, which are slow. Of equal ones it keeps the earlier. */
final class FirstInOrder {
    private final Comparator<Document> order;
    private final int number;
    private final List<Document> kept = new ArrayList<>();
    private @Nullable Document last;

    FirstInOrder(Comparator<Document> order, int number) {
        this.order = order;
        this.number = number;
    }

    void add(Document document) {
        if (last != null && order.compare(document, last) >= 0) return;
        kept.add(document);
        if (kept.size() == 2 * number) shrink();
    }

    private void shrink() {
        kept.sort(order);
        kept.subList(Math.min(number, kept.size()), kept.size()).clear();
        if (kept.size() == number) last = kept.getLast();
    }

    List<Document> sorted() {
        shrink();
        return kept;
    }
}
