package io.certwatch.product.product;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.assessment.HistoryLine;
import io.certwatch.product.assessment.HistoryLine.What;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.Transition;
import io.certwatch.product.obligation.Transition.Said;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the history of a product's obligations: each change of status, of the due day, and of the edition or entry.
 */
record ObligationLines(AssessedProduct product, Cause cause, Instant at) {

    List<HistoryLine> of(List<Obligation> before, List<Transition> transitions) {
        return Stream.concat(
                        before.stream().flatMap(this::requirementMoved),
                        transitions.stream()
                                .filter(transition -> !transition.kind().keepsStatus())
                                .map(this::moved))
                .toList();
    }

    private Stream<HistoryLine> requirementMoved(Obligation before) {
        return product.obligations().stream()
                .filter(now -> now.id().equals(before.id()) && now.state().required())
                .flatMap(now -> Stream.of(
                                line(What.CARRIED, name(before), name(now), now, null, null),
                                line(What.DUE, due(before), due(now), now, null, null))
                        .filter(line -> !line.to().equals(line.from())));
    }

    private static String due(Obligation obligation) {
        var day = obligation.requirement().due();
        return day == null ? obligation.requirement().dueRule().name() : day.toString();
    }

    private HistoryLine moved(Transition transition) {
        var from = transition.from();
        return line(
                What.OBLIGATION,
                from == null ? null : from.name(),
                transition.obligation().status().name(),
                transition.obligation(),
                transition.said(),
                transition.remembered());
    }

    private HistoryLine line(
            What what,
            @Nullable String from,
            String to,
            Obligation obligation,
            @Nullable Said said,
            @Nullable Explanation why) {
        return new HistoryLine(
                at,
                what,
                from,
                to,
                name(obligation),
                product.assessment().editions(),
                product.assessment().lexiconRevision(),
                cause,
                obligation.id().toString(),
                said == null ? null : said.by(),
                said == null ? null : said.recordedBy(),
                why);
    }

    private static String name(Obligation obligation) {
        var key = obligation.requirement().key();
        return key.edition() + "/" + key.code();
    }
}
