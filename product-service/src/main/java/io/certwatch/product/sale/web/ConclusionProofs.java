package io.certwatch.product.sale.web;

import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.aggregate.sale.SaleProof;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Coverage.OpenLine;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.certificate.RegisterWords;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.proof.AcceptanceOutlook;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import io.certwatch.product.sale.web.Conclusion.HeldProof;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proofs of a conclusion: each with what it names, who issued it and when, where it was looked up, and what our copy of
 * the register says of it when the page is made.
 *
 * @param registered lines of the register that the sale rests on
 * @param open lines of the register that it does not rest on
 * @param madeAt when the page is made
 * @param shorten what a person wrote
 */
record ConclusionProofs(
        Found found,
        List<HeldProof> held,
        List<Certificate> registered,
        List<OpenLine> open,
        Instant madeAt,
        UnaryOperator<String> shorten) {

    private static final int MOST_MODELS = 5;

    List<Explanation> list() {
        return Stream.concat(
                        found.sale().proofs().stream().map(this::describe),
                        found.provenBeside().stream()
                                .map(other -> ofEntries(List.of(other.entry()), describe(other.proof()))))
                .toList();
    }

    /** What is said if no proof is accepted: nothing is called lacking that is on record for the product. */
    Explanation describeNone() {
        var named = found.sale().named();
        var waiting = countWaiting();
        var none = named != null
                ? Explanation.of("conclusion.named", named)
                : waiting > 0 ? Explanation.of("conclusion.waiting", waiting) : describeNoneAccepted();
        var told = listUnaccepted().stream()
                .reduce(none, (words, other) -> Explanation.of("conclusion.none.beside", words, other));
        return found.provenBeside().isEmpty() ? told : ofEntries(found.sale().entries(), told);
    }

    /** What is accepted stands in a line of its own. */
    private Explanation describeNoneAccepted() {
        var isEmpty = open.isEmpty() && states().allMatch(state -> state == AcceptanceOutlook.State.ACCEPTED);
        return Explanation.of(isEmpty ? "conclusion.none" : "conclusion.none.accepted");
    }

    private List<Explanation> listUnaccepted() {
        return new UnacceptedRecords(found.product(), held, open, found.on(), madeAt).list();
    }

    /** Those that the company holds for the product, and could accept. */
    private long countWaiting() {
        return states().filter(state -> state == AcceptanceOutlook.State.WAITS).count();
    }

    private Stream<AcceptanceOutlook.State> states() {
        return held.stream()
                .map(one -> AcceptanceOutlook.of(one.proof(), one.standing(), found.product(), found.on())
                        .state());
    }

    private static Explanation ofEntries(List<SaleEntry> entries, Explanation words) {
        var names = entries.stream()
                .map(entry -> new Explanation(entry.name().zh(), entry.name().en()))
                .toList();
        return Explanation.of("conclusion.proof.of-entries", Explanation.list(names), words);
    }

    private Explanation describe(SaleProof proof) {
        var line = proof.isOfRegister() ? find(proof) : null;
        var same = findHeld(proof);
        var paper = same == null ? null : same.proof().facts();
        var words = withModels(proof);
        words = withOrigin(
                words,
                first(line == null ? null : line.body(), paper == null ? null : paper.body()),
                first(line == null ? null : line.issued(), paper == null ? null : paper.issued()));
        words = withStandard(words, paper, proof.isOfRegister());
        if (same == null || proof.kind() == SaleProof.Kind.REGISTER && line != null) return words;
        var accepted = findAcceptance(proof);
        return withEvidence(proof.isOfRegister() ? withAcceptance(words, accepted) : words, same, accepted);
    }

    private static Explanation withAcceptance(Explanation words, Optional<AcceptedProof> accepted) {
        return accepted.map(proof -> Explanation.of("conclusion.proof.accepted", words, proof.by()))
                .orElse(words);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private @Nullable Certificate find(SaleProof proof) {
        return registered.stream()
                .filter(line -> line.isNumbered(RegisterCheck.number(proof.number())))
                .findFirst()
                .orElse(null);
    }

    private @Nullable HeldProof findHeld(SaleProof proof) {
        var number = RegisterCheck.number(proof.number());
        return held.stream()
                .filter(one ->
                        RegisterCheck.number(one.proof().facts().number()).equals(number)
                                && (proof.paper() == null || one.proof().facts().kind() == proof.paper()))
                .findFirst()
                .orElse(null);
    }

    private Optional<AcceptedProof> findAcceptance(SaleProof proof) {
        return found.product().obligations().stream()
                .map(Obligation::proofs)
                .flatMap(List::stream)
                .filter(accepted -> accepted.number().equals(RegisterCheck.number(proof.number()))
                        && accepted.kind() == proof.paper())
                .findFirst();
    }

    private Explanation withModels(SaleProof proof) {
        var words = proof.wordsOn(found.on());
        if (proof.models().isEmpty()) return words;
        var shown = proof.models().stream().limit(MOST_MODELS).toList();
        var more = proof.models().size() - shown.size();
        return Explanation.of("conclusion.proof.models", words, Explanation.listNames(shown), more);
    }

    private static Explanation withOrigin(Explanation words, @Nullable String body, @Nullable LocalDate issued) {
        var named = body == null
                ? Explanation.of("conclusion.proof.no-body", words)
                : Explanation.of("conclusion.proof.body", words, body);
        return issued == null
                ? Explanation.of("conclusion.proof.no-issued", named)
                : Explanation.of("conclusion.proof.issued", named, issued);
    }

    /** The register prints no standards: what the company recorded of the same paper tells it, and is called so. */
    private static Explanation withStandard(Explanation words, @Nullable ProofFacts paper, boolean isOfRegister) {
        var standard = paper == null ? null : paper.standard();
        return standard == null
                ? Explanation.of("conclusion.proof.no-standard", words)
                : Explanation.of(
                        isOfRegister ? "conclusion.proof.standard.paper" : "conclusion.proof.standard",
                        words,
                        standard);
    }

    private Explanation withEvidence(Explanation words, HeldProof one, Optional<AcceptedProof> accepted) {
        var scan = one.proof().file() == null ? "conclusion.proof.no-scan" : "conclusion.proof.scan";
        var told = Explanation.of(
                "conclusion.proof.standing",
                withCheck(Explanation.of(scan, words), one, accepted.orElse(null)),
                RegisterWords.of(one.standing(), one.proof().facts().number()));
        return accepted.map(AcceptedProof::note)
                .map(shorten)
                .map(note -> Explanation.of("conclusion.proof.note", told, note))
                .orElse(told);
    }

    /** What was looked up for this acceptance, else for the paper. */
    private static Explanation withCheck(Explanation words, HeldProof one, @Nullable AcceptedProof accepted) {
        var look = accepted == null ? null : accepted.checked();
        if (look != null) return Explanation.of("conclusion.proof.checked", words, look.where(), look.on());
        var earlier = one.proof().checked();
        return earlier == null
                ? Explanation.of("conclusion.proof.unchecked", words)
                : Explanation.of("conclusion.proof.checked", words, earlier.where(), earlier.on());
    }
}
