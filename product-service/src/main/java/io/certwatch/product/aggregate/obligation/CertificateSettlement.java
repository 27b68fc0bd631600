package io.certwatch.product.aggregate.obligation;

import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.REOPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.SATISFIED;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Coverage;
import io.certwatch.product.certificate.LineForProduct;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares requirements with certificates of the register and with accepted proofs of the company: a covered obligation
 * is satisfied, one that is no longer covered opens again. A waived one stays waived. A proof does not count while the
 * register says that its number is not valid, and ends with the day that the register states for its holder and product if
 * this is earlier.
 *
 * @param listsOthers whether a certificate lists another holder or other models than the product's
 */
public record CertificateSettlement(Coverage coverage, Predicate<Certificate> listsOthers, Cause cause, Instant at) {

    /** Covered again, so that the lapse that was told no longer counts. */
    private static final Explanation CORRECTED = Explanation.of("obligation.cover.corrected");

    /**
     * @param first the transition made just before, if any: an obligation that is covered from the start only gets
     *   the event that it is satisfied
     */
    Optional<Transition> settle(Obligation obligation, @Nullable Transition first) {
        if (!obligation.state().required() || obligation.state() instanceof Waived) {
            return Optional.empty();
        }
        var soFar = obligation.state() instanceof Satisfied(var by) ? by : null;
        var covering = coverage.covering(obligation.requirement().key(), numberOf(soFar), findConfirmed(obligation));
        var proof = findProof(obligation, covering.orElse(null));
        if (proof.isPresent()) {
            return satisfyBy(obligation, first, proof.get(), soFar);
        }
        if (covering.isPresent()) {
            var certificate = covering.get();
            return satisfy(
                    obligation,
                    first,
                    new Certified(certificate.number(), certificate.validUntil(), certificate.kind()),
                    by(certificate),
                    explainConfirmation(soFar, certificate));
        }
        return soFar == null ? Optional.empty() : Optional.of(reopen(obligation, soFar));
    }

    private Optional<Transition> satisfyBy(
            Obligation obligation, @Nullable Transition first, AcceptedProof proof, @Nullable SatisfiedBy soFar) {
        var isKnown = first == null
                && soFar instanceof AcceptedProof known
                && known.proof().equals(proof.proof())
                && known.at().equals(proof.at());
        if (!isKnown) return satisfy(obligation, first, proof, by(proof), null);
        var because =
                coverage.findLine(proof.number()).map(CertificateSettlement::by).orElse(cause);
        var why = proof.validUntil() == null
                ? null
                : Explanation.of("obligation.proof.ends." + proof.origin(), proof.validUntil());
        return satisfy(obligation, null, proof, because, why);
    }

    /**
     * The number of the certificate of which the team confirmed that it covers the product. Where people rely on a paper of
     * that number and the register lists it for others, they accepted the paper, and not that line.
     */
    private @Nullable String findConfirmed(Obligation obligation) {
        var confirmed = obligation.confirmedCertificate();
        if (confirmed == null) return null;
        var number = RegisterCheck.number(confirmed);
        var isOfPaper =
                obligation.proofs().stream().anyMatch(proof -> proof.number().equals(number));
        return isOfPaper && findLine(number).filter(LineForProduct::listsOthers).isPresent() ? null : confirmed;
    }

    private static @Nullable String numberOf(@Nullable SatisfiedBy soFar) {
        return soFar == null ? null : soFar.number();
    }

    /**
     * The accepted proof that holds longest, if it holds longer than the certificate of the register. One whose number the
     * register lists for others counts only if there is nothing else.
     */
    private Optional<AcceptedProof> findProof(Obligation obligation, @Nullable Certificate registered) {
        var holding = obligation.proofs().stream()
                .filter(proof -> proof.holdsOn(today()))
                .filter(proof -> findContradiction(proof.number()).isEmpty())
                .filter(proof -> registered == null || !registered.isNumbered(proof.number()))
                .map(this::endWithRegister)
                .toList();
        var undoubted = holding.stream()
                .filter(proof -> findOtherListing(proof).isEmpty())
                .max(AcceptedProof.VALIDITY)
                .filter(proof -> registered == null || registered.endsBefore(proof.validUntil()));
        return undoubted.isPresent() || registered != null
                ? undoubted
                : holding.stream().max(AcceptedProof.VALIDITY);
    }

    private AcceptedProof endWithRegister(AcceptedProof proof) {
        return findLine(proof.number())
                .map(line -> proof.endingBy(line.endOf(proof.validUntil())))
                .orElse(proof);
    }

    /** The register now has the proof on which the company has relied so far. */
    private static @Nullable Explanation explainConfirmation(@Nullable SatisfiedBy soFar, Certificate certificate) {
        return soFar instanceof AcceptedProof proof && certificate.isNumbered(proof.number())
                ? Explanation.of("obligation.proof.confirmed." + proof.origin(), certificate.number())
                : null;
    }

    private Optional<Transition> satisfy(
            Obligation obligation,
            @Nullable Transition first,
            SatisfiedBy ground,
            Cause because,
            @Nullable Explanation why) {
        var state = new Satisfied(ground);
        if (obligation.state().equals(state)) {
            return Optional.empty();
        }
        var from = first == null ? obligation.status() : first.from();
        var counted = first == null ? obligation.revision() + 1 : obligation.revision();
        var isCorrection = first != null && first.correction() || isLapseTakenBack(obligation, ground);
        return Optional.of(new Transition(
                        SATISFIED,
                        from,
                        obligation.satisfy(state, counted, openedBy(obligation, first, because), at),
                        because,
                        at,
                        why == null && isCorrection ? CORRECTED : why,
                        first == null ? null : first.said())
                .correcting(isCorrection));
    }

    /** Whether the register takes back why this very proof had ended. */
    private boolean isLapseTakenBack(Obligation obligation, SatisfiedBy ground) {
        var ended = obligation.cover();
        return ended != null
                && ended.lapse() != null
                && RegisterCheck.number(ended.proof()).equals(RegisterCheck.number(ground.number()))
                && coverage.isReinstated(ground.number());
    }

    /**
     * An opening that is not published is not counted for its cause, because whoever counts the openings of a cause
     * counts published ones.
     */
    private static Cause openedBy(Obligation obligation, @Nullable Transition first, Cause because) {
        return first != null && (first.kind() == OPENED || first.kind() == REOPENED) ? because : obligation.openedBy();
    }

    /** What satisfied it has lapsed, or the product or the catalogue has changed so that it no longer covers it. */
    private Transition reopen(Obligation obligation, SatisfiedBy soFar) {
        return switch (soFar) {
            case Certified certified ->
                coverage.findLapsed(obligation.requirement().key(), certified.number(), findConfirmed(obligation))
                        .map(lapsed -> endCover(obligation, lapsed, certified)
                                .reopen(by(lapsed), at)
                                .because(lapsed.lapse(certified.kind()))
                                .correcting(lapsed.withdrawn()))
                        .orElseGet(() -> reopenUncovered(
                                obligation, Explanation.of("obligation.certificate.not.covering", certified.number())));
            case AcceptedProof proof -> reopen(obligation, proof);
        };
    }

    /** Vendors read why, so without the number of the company's own proof: another vendor may have given it. */
    private Transition reopen(Obligation obligation, AcceptedProof proof) {
        var contradiction = findContradiction(proof.number());
        if (contradiction.isPresent()) {
            var registered = contradiction.get();
            return endCover(obligation, registered, proof)
                    .reopen(by(registered), at)
                    .because(Explanation.of("obligation.proof.contradicted." + proof.origin(), registered.lapse()));
        }
        var ended = proof.endedBefore(today());
        return ended == null
                ? reopenUncovered(obligation, Explanation.of("obligation.proof.not.covering." + proof.origin()))
                : obligation
                        .withCover(ended)
                        .reopen(cause, at)
                        .because(Explanation.of("obligation.proof.over." + proof.origin(), ended.lastDay()));
    }

    /** A lapse that was over before is not why it is without proof now. */
    private Transition reopenUncovered(Obligation obligation, Explanation why) {
        var known = obligation.countsAgain() ? obligation.withCover(null) : obligation;
        return known.reopen(cause, at).because(why);
    }

    /** A register entry that was corrected covered nothing, so what is known of earlier proofs counts again. */
    private Obligation endCover(Obligation obligation, Certificate lapsed, SatisfiedBy soFar) {
        return lapsed.withdrawn()
                ? obligation
                : obligation.withCover(Cover.of(lapsed, today()).knownAs(soFar));
    }

    /**
     * An obligation is without proof, and the register corrects the entry that had covered it: people were told that the
     * cover ended, so they hear that there never was any.
     */
    Optional<Transition> correct(Obligation obligation) {
        var known = obligation.isUncovered() ? obligation.cover() : null;
        return known == null
                ? Optional.empty()
                : coverage.findWithdrawn(known.proof())
                        .map(wrong -> obligation
                                .recallCover(recall(obligation).cover(), by(wrong), at)
                                .because(wrong.lapse())
                                .correcting(true));
    }

    /**
     * An obligation is without proof, and the register now says something else than before of the one that had lapsed:
     * people were told that it was suspended, and it is revoked. The days stay, since its cover had ended before.
     */
    Optional<Transition> followLapse(Obligation obligation) {
        var known = obligation.endedProof();
        return known == null
                ? Optional.empty()
                : findOtherLapse(known)
                        .map(registered -> obligation
                                .recallCover(follow(known, registered), by(registered), at)
                                .because(registered.changedLapse())
                                .changingLapse());
    }

    private Optional<Certificate> findOtherLapse(Cover known) {
        return known.lapse() == null
                ? Optional.empty()
                : findContradiction(RegisterCheck.number(known.proof()))
                        .filter(registered -> registered.lapsedAs() != known.lapse());
    }

    private Cover follow(Cover known) {
        return findOtherLapse(known)
                .map(registered -> follow(known, registered))
                .orElse(known);
    }

    /** If the lapse was recorded by mistake, one that has expired since covered until its own last day. */
    private Cover follow(Cover known, Certificate registered) {
        return registered.reinstated() && registered.lapsedAs() == Certificate.Status.EXPIRED
                ? Cover.of(registered, today())
                : known.lapsesAs(registered.lapsedAs(), today());
    }

    /**
     * Recalls until when an obligation without proof was covered, as far as the register and the accepted proofs of the
     * company tell: no longer by a certificate whose entry was corrected.
     */
    Obligation recall(Obligation obligation) {
        if (!obligation.isUncovered()) return obligation;
        var known = obligation.cover();
        var kept = known == null || coverage.findWithdrawn(known.proof()).isPresent() ? null : follow(known);
        var ended = coverage.findExpired(obligation.requirement().key(), kept == null ? null : kept.proof())
                .map(expired -> Cover.of(expired, today()))
                .orElse(null);
        var newest = Cover.newest(Cover.newest(kept, ended), obligation.findEndedProof(today()));
        return Objects.equals(newest, known) ? obligation : obligation.coveredBefore(newest, at);
    }

    /**
     * Tells that the register now lists the number of the accepted proof for others than the product. The obligation stays
     * satisfied, since the register may err; but nobody knew that when the proof was accepted.
     */
    Optional<Transition> contrast(Obligation obligation) {
        var listed = findOtherListing(obligation);
        var listedFor = listed.map(Certificate::listedFor).orElse(null);
        if (Objects.equals(listedFor, obligation.otherListing())) return Optional.empty();
        return Optional.of(listed.map(certificate -> obligation
                        .listOtherwise(listedFor, by(certificate), at)
                        .because(Explanation.of("obligation.proof.other-listing", certificate.listedFor())))
                .orElseGet(() -> obligation.listOtherwise(null, cause, at)));
    }

    /** Without a step of its own, for an obligation that has one already. */
    Obligation keepListing(Obligation obligation) {
        return obligation.withOtherListing(
                findOtherListing(obligation).map(Certificate::listedFor).orElse(null));
    }

    private Optional<Certificate> findOtherListing(Obligation obligation) {
        return obligation.state() instanceof Satisfied(AcceptedProof proof)
                ? findOtherListing(proof)
                : Optional.empty();
    }

    private Optional<Certificate> findOtherListing(AcceptedProof proof) {
        return findLine(proof.number())
                .filter(LineForProduct::listsOthers)
                .map(LineForProduct::line)
                .filter(listed -> proof.isDoubtfulBy(listed.listedFor()));
    }

    private Optional<Certificate> findContradiction(String number) {
        return findLine(number).filter(line -> line.contradictsOn(today())).map(LineForProduct::line);
    }

    private Optional<LineForProduct> findLine(String number) {
        return coverage.findLine(number).map(line -> new LineForProduct(line, listsOthers.test(line)));
    }

    private LocalDate today() {
        return ChinaCalendar.dayOf(at);
    }

    private static Cause by(Certificate certificate) {
        return new Cause(Cause.Kind.CERTIFICATE, certificate.change());
    }

    /** A person's decision; its id is that of the proof. */
    private static Cause by(AcceptedProof proof) {
        return new Cause(Cause.Kind.DECISION, proof.proof().toString());
    }
}
