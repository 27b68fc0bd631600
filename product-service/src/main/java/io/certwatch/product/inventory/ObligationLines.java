package io.certwatch.product.inventory;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.assessment.HistoryLine;
import io.certwatch.product.assessment.HistoryLine.What;
import io.certwatch.product.matching.Explanation;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.Transition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be remembered of a product's obligations: what moved, and where the due day did, of which nobody is told at once. */
record ObligationLines(AssessedProduct product, Cause cause, Instant at) {

    List<HistoryLine> of(List<Obligation> before, List<Transition> transitions) {
        return Stream.concat(
                        before.stream().flatMap(this::dueMoved),
                        transitions.stream().map(this::moved))
                .toList();
    }

    private Stream<HistoryLine> dueMoved(Obligation before) {
        return product.obligations().stream()
                .filter(now -> now.id().equals(before.id()) && now.state().unfinished())
                .filter(now -> !due(now).equals(due(before)))
                .map(now -> line(What.DUE, due(before), due(now), now, null, null));
    }

    private static String due(Obligation obligation) {
        var day = obligation.requirement().due();
        return day == null ? obligation.requirement().dueRule().name() : day.toString();
    }

    private HistoryLine moved(Transition transition) {
        var from = transition.from();
        var said = transition.said();
        return line(What.OBLIGATION, from == null ? null : from.name(), transition.obligation().status().name(),
                transition.obligation(), said == null ? null : said.by(), transition.remembered());
    }

    private HistoryLine line(
            What what, @Nullable String from, String to, Obligation obligation, @Nullable String by, @Nullable Explanation why) {
        var key = obligation.requirement().key();
        return new HistoryLine(at, what, from, to, key.edition() + "/" + key.code(), product.assessment().editions(),
                product.assessment().lexiconRevision(), cause, obligation.id().toString(), by, why);
    }
}
