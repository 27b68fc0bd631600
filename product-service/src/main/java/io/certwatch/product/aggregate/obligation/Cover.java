package io.certwatch.product.aggregate.obligation;

import io.certwatch.platform.stored.IfMissing;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest proof that covered a product and no longer does.
 *
 * @param proof its number
 * @param lastDay the last day, in China, on which it counted: if nobody published when it ended, the day before we learnt
 *   that it had. What the register says of it later does not move that day
 * @param paper null if that is not recorded
 * @param lapse what the register says of it now, if nobody published when it ended; null if it ended on its last day
 * @param validUntil the last day as the paper or the register states it, if there is a lapse; else null
 * @param body that issued it; null if that is not recorded
 * @param inRegister whether the public register lists it
 * @param learntOn the day in China on which we learnt of that lapse; null if it ended on its last day
 */
public record Cover(
        String proof,
        LocalDate lastDay,
        @Nullable ProofKind paper,
        Certificate.@Nullable Status lapse,
        @Nullable LocalDate validUntil,
        @Nullable String body,
        @IfMissing("false") boolean inRegister,
        @Nullable LocalDate learntOn) {

    /** A first lapse is learnt on the day after the last one. */
    public Cover {
        if (lapse != null && learntOn == null) learntOn = lastDay.plusDays(1);
    }

    /** One of the company that ended on its last day. */
    public Cover(String proof, LocalDate lastDay, @Nullable ProofKind paper, @Nullable String body) {
        this(proof, lastDay, paper, null, null, body, false, null);
    }

    /** One that is not valid today, as the register has it. */
    static Cover of(Certificate ended, LocalDate today) {
        var until = ended.validUntil();
        var lastDay = ended.lastDayOn(today);
        var paper = ProofKind.of(ended.kind());
        return lastDay.equals(until)
                ? new Cover(ended.number(), lastDay, paper, null, null, ended.body(), true, null)
                : new Cover(ended.number(), lastDay, paper, ended.status(), until, ended.body(), true, null);
    }

    /** The same with what is known of it from before, where the register no longer tells. */
    Cover knownAs(SatisfiedBy before) {
        var known = before instanceof AcceptedProof own ? own.body() : null;
        return new Cover(
                proof,
                lastDay,
                paper == null ? before.paper() : paper,
                lapse,
                validUntil,
                body == null ? known : body,
                inRegister,
                learntOn);
    }

    /** The same since the register says something else of it, as known on that day. It counted no longer than before. */
    Cover lapsesAs(Certificate.Status now, LocalDate day) {
        return new Cover(proof, lastDay, paper, now, validUntil, body, inRegister, day);
    }

    /** The last day as the paper or the register states it; null if none is stated. */
    public @Nullable LocalDate statedEnd() {
        return lapse == null ? lastDay : validUntil;
    }

    /** Which one it was, and how it ended, as a part of a sentence for the company. */
    public Explanation describeEnd() {
        var name = ProofName.of(paper, proof);
        return lapse == null
                ? Explanation.of("obligation.cover.ended", name, lastDay)
                : Explanation.of(
                        "obligation.cover.lapsed." + lapse, name, LapseDays.describe(learntOn, notValidSince()));
    }

    /** The day on which we learnt of its first lapse: it is not valid since that day at the latest. Null without a lapse. */
    public @Nullable LocalDate notValidSince() {
        return lapse == null ? null : lastDay.plusDays(1);
    }

    /** The one that lasted longer, so that a proof that ended earlier shortens nothing. */
    static @Nullable Cover newest(@Nullable Cover one, @Nullable Cover other) {
        if (one == null || other == null) return one == null ? other : one;
        return other.lastDay.isAfter(one.lastDay) ? other : one;
    }
}
