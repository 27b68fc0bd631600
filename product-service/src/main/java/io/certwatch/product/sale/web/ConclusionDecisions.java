package io.certwatch.product.sale.web;

import static java.util.Comparator.comparing;

import io.certwatch.platform.text.Localized;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.sale.ProvenEntry;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who decided about a product, when and why, and who accepted the proofs of its sale: what counts and was there on the day
 * that is asked about, the newest first.
 *
 * @param shorten a reason that is too long for the page
 */
record ConclusionDecisions(Found found, UnaryOperator<String> shorten) {

    private record Line(Instant at, Localized text) {}

    List<Localized> list() {
        var product = found.product();
        return Stream.concat(decisions(product), acceptances(product))
                .filter(line -> !ChinaCalendar.dayOf(line.at()).isAfter(found.on()))
                .sorted(comparing(Line::at).reversed())
                .map(Line::text)
                .toList();
    }

    private Stream<Line> decisions(AssessedProduct product) {
        return product.assessment().productDecisions().stream()
                .filter(ProductDecision::counts)
                .map(this::line);
    }

    private Line line(ProductDecision ruled) {
        var decision = ruled.decision();
        var finding = ruled.found();
        var entry = finding == null
                ? new Explanation(decision.entry().code(), decision.entry().code())
                : Explanation.of("conclusion.decision.entry", finding.name());
        var reason = shorten.apply(decision.reason());
        return new Line(
                decision.at(),
                Explanation.of(
                        "conclusion.decision." + decision.outcome(),
                        decision.by(),
                        Conclusion.time(decision.at()),
                        entry,
                        reason));
    }

    private Stream<Line> acceptances(AssessedProduct product) {
        return product.obligations().stream()
                .map(Obligation::proofs)
                .flatMap(List::stream)
                .filter(this::isOfSale)
                .map(proof -> new Line(
                        proof.at(),
                        Explanation.of(
                                "conclusion.accepted",
                                proof.by(),
                                Conclusion.time(proof.at()),
                                Explanation.of("bid.kind." + proof.kind()),
                                proof.number())))
                .distinct();
    }

    private boolean isOfSale(AcceptedProof proof) {
        return Stream.concat(
                        found.sale().proofs().stream(),
                        found.provenBeside().stream().map(ProvenEntry::proof))
                .anyMatch(one ->
                        RegisterCheck.number(one.number()).equals(proof.number()) && one.paper() == proof.kind());
    }
}
