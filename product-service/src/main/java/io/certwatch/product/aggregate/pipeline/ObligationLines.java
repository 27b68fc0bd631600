package io.certwatch.product.aggregate.pipeline;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.assessment.HistoryLine.What;
import io.certwatch.product.aggregate.assessment.HistoryLineBuilder;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the history of a product's obligations: each change of status, of the due day, of the edition or
 * entry, and each answer of the vendor.
 */
record ObligationLines(AssessedProduct product, Cause cause, Instant at) {

    List<HistoryLine> of(List<Obligation> before, List<Transition> transitions) {
        return Stream.concat(
                        before.stream().flatMap(this::requirementMoved),
                        transitions.stream()
                                .flatMap(transition -> Stream.concat(
                                        createAnswerLine(before, transition),
                                        transition.kind().keepsStatus()
                                                ? Stream.empty()
                                                : Stream.of(createMoveLine(transition)))))
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

    private Stream<HistoryLine> createAnswerLine(List<Obligation> before, Transition transition) {
        var obligation = transition.obligation();
        var answer = obligation.answer();
        var known = before.stream()
                .filter(one -> one.id().equals(obligation.id()))
                .findFirst()
                .map(Obligation::answer)
                .orElse(null);
        return answer == null || answer.equals(known)
                ? Stream.empty()
                : Stream.of(line(
                        What.ANSWER,
                        known == null ? null : known.summary(),
                        answer.summary(),
                        obligation,
                        transition.said(),
                        transition.said() == null ? null : words(answer, transition.said())));
    }

    private static @Nullable Explanation words(VendorAnswer answer, Said said) {
        var words = answer.decision() == null ? answer.words() : said.reason();
        return words == null ? null : new Explanation(words, words);
    }

    private HistoryLine createMoveLine(Transition transition) {
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
        return HistoryLineBuilder.builder()
                .at(at)
                .what(what)
                .from(from)
                .to(to)
                .entry(name(obligation))
                .editions(product.assessment().editions())
                .lexiconRevision(product.assessment().lexiconRevision())
                .cause(cause)
                .obligation(obligation.id().toString())
                .by(said == null ? null : said.by())
                .recordedBy(said == null ? null : said.recordedBy())
                .why(why)
                .build();
    }

    private static String name(Obligation obligation) {
        var key = obligation.requirement().key();
        return key.edition() + "/" + key.code();
    }
}
