package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.certificate.Certificate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest proof that covered a product and no longer does.
 *
 * @param proof its number
 * @param lastDay the last day, in China, on which it counted: if nobody published when it ended, the day before we learnt
 *   of it
 * @param paper null if that is not recorded
 * @param lapse what the register says of it, if nobody published when that began; null if it ended on its last day
 * @param validUntil the last day as the paper or the register states it, if there is a lapse; else null
 */
public record Cover(
        String proof,
        LocalDate lastDay,
        @Nullable ProofKind paper,
        Certificate.@Nullable Status lapse,
        @Nullable LocalDate validUntil) {

    /** One that ended on its last day. */
    public Cover(String proof, LocalDate lastDay, @Nullable ProofKind paper) {
        this(proof, lastDay, paper, null, null);
    }

    /** One that is not valid today, as the register has it. */
    static Cover of(Certificate ended, LocalDate today) {
        var until = ended.validUntil();
        var lastDay = ended.lastDayOn(today);
        var paper = ProofKind.of(ended.kind());
        return lastDay.equals(until)
                ? new Cover(ended.number(), lastDay, paper)
                : new Cover(ended.number(), lastDay, paper, ended.status(), until);
    }

    /** The day on which we learnt that it is not valid; null if it ended on its last day. */
    public @Nullable LocalDate learntOn() {
        return lapse == null ? null : lastDay.plusDays(1);
    }

    /** The one that lasted longer, so that a proof that ended earlier shortens nothing. */
    static @Nullable Cover newest(@Nullable Cover one, @Nullable Cover other) {
        if (one == null || other == null) return one == null ? other : one;
        return other.lastDay.isAfter(one.lastDay) ? other : one;
    }
}
