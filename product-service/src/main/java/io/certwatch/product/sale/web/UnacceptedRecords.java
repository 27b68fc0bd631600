package io.certwatch.product.sale.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Coverage.OpenLine;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.certificate.RegisterWords;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.proof.AcceptanceOutlook;
import io.certwatch.product.proof.Refusal;
import io.certwatch.product.sale.web.Conclusion.HeldProof;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is on record for a product beside accepted proofs and those that wait: proofs that nobody can accept as they are
 * recorded, each with the reason, and lines of the register that may cover the product or no longer do.
 *
 * @param day on which a proof would be accepted, in China
 * @param madeAt when the page is made, and the register is read
 */
record UnacceptedRecords(
        AssessedProduct product, List<HeldProof> held, List<OpenLine> open, LocalDate day, Instant madeAt) {

    /** Of each kind; so that the page stays one. */
    private static final int MOST = 3;

    List<Explanation> list() {
        return Stream.concat(
                        limit(held.stream().flatMap(this::describe).toList()),
                        limit(open.stream()
                                .filter(one -> !isToldOfPaper(one.line()))
                                .map(this::describe)
                                .toList()))
                .toList();
    }

    /** What the register says of a paper that it contradicts is told with the paper. */
    private boolean isToldOfPaper(Certificate line) {
        return held.stream()
                .anyMatch(one -> isContradicted(one)
                        && line.isNumbered(
                                RegisterCheck.number(one.proof().facts().number())));
    }

    private boolean isContradicted(HeldProof one) {
        var kept = product.product();
        return one.standing().contradictsOn(day, kept.manufacturer(), kept.model());
    }

    private static Stream<Explanation> limit(List<Explanation> all) {
        var more = all.size() - MOST;
        return more > 0
                ? Stream.concat(all.stream().limit(MOST), Stream.of(Explanation.of("conclusion.unaccepted.more", more)))
                : all.stream();
    }

    private Stream<Explanation> describe(HeldProof one) {
        var refusal =
                AcceptanceOutlook.of(one.proof(), one.standing(), product, day).refusal();
        if (refusal == null) return Stream.empty();
        var facts = one.proof().facts();
        var paper =
                Explanation.of("sale.proof.named", Explanation.of("sale.proof.kind." + facts.kind()), facts.number());
        var why = refusal == Refusal.CONTRADICTED
                ? RegisterWords.of(one.standing(), facts.number())
                : refusal.explanation();
        return Stream.of(Explanation.of("conclusion.unaccepted", paper, why));
    }

    private Explanation describe(OpenLine open) {
        var line = open.line();
        var ended = RegisterWords.ofEnded(line, ChinaCalendar.dayOf(madeAt));
        return ended == null
                ? Explanation.of("conclusion.line.may-cover", name(line, open.models()))
                : Explanation.of("conclusion.line.ended", name(line, open.models()), ended);
    }

    private static Explanation name(Certificate line, List<String> models) {
        var words =
                Stream.concat(Stream.ofNullable(line.holder()), models.stream()).toList();
        return words.isEmpty()
                ? Explanation.of("conclusion.line", line.number())
                : Explanation.of("conclusion.line.of", line.number(), Explanation.listNames(words));
    }
}
