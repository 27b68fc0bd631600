package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.assessment.HistoryLine.Place;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The next state of a product, with its events and history lines; all are written in one step or not at all.
 *
 * @param confirmed what else a confirmation changes than the editions of the assessment; null if this is none
 */
public record ProductChange(
        AssessedProduct product,
        List<ProductEvent> events,
        List<HistoryLine> history,
        @Nullable Confirmed confirmed) {

    /** @param saleCitesOthers whether the answer to whether it may be sold cites other entries */
    public record Confirmed(boolean saleCitesOthers) {}

    /** Gives each line its place. */
    public ProductChange {
        history = assignPlaces(history, product.revision());
    }

    public ProductChange(AssessedProduct product, List<ProductEvent> events, List<HistoryLine> history) {
        this(product, events, history, null);
    }

    /** Confirms an assessment by other editions: nothing is published. */
    public static ProductChange confirmation(
            AssessedProduct product, List<HistoryLine> history, boolean saleCitesOthers) {
        return new ProductChange(product, List.of(), history, new Confirmed(saleCitesOthers));
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
