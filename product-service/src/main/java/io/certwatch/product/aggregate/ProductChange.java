package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.assessment.HistoryLine.Place;
import java.util.List;
import java.util.stream.IntStream;

/** The next state of a product, with its events and history lines; all are written in one step or not at all. */
public record ProductChange(AssessedProduct product, List<ProductEvent> events, List<HistoryLine> history) {

    /** Gives each line its place. */
    public ProductChange {
        history = assignPlaces(history, product.revision());
    }

    private static List<HistoryLine> assignPlaces(List<HistoryLine> lines, long revision) {
        return IntStream.range(0, lines.size())
                .mapToObj(number -> lines.get(number).withPlace(new Place(revision, number)))
                .toList();
    }

    public ProductId id() {
        return product.id();
    }

    public boolean isFirst() {
        return product.revision() == 1;
    }
}
