package io.certwatch.product.aggregate.kafka;

import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.certificate.Certificate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest proof that covered an obligation and does no longer.
 *
 * @param kind null if it is not recorded
 * @param number as printed in the register, or without spaces and in upper case; our own key if it is published without one
 * @param body that issued it; null if that is not recorded
 * @param validUntil the last day as the paper or the register states it; null if none is stated
 * @param lapse what the register says of it, if it ended otherwise than on that day; else null
 * @param learntOn the day in China on which we learnt of that lapse; null without one
 * @param notValidSince the day in China on which we learnt of its first lapse: it is not valid since that day at the latest;
 *   null without a lapse
 * @param inRegister whether the public register lists it
 */
record EndedProofMessage(
        @Nullable ProofKind kind,
        String number,
        @Nullable String body,
        @Nullable LocalDate validUntil,
        Certificate.@Nullable Status lapse,
        @Nullable LocalDate learntOn,
        @Nullable LocalDate notValidSince,
        boolean inRegister) {

    static @Nullable EndedProofMessage of(@Nullable Cover ended) {
        return ended == null
                ? null
                : new EndedProofMessage(
                        ended.paper(),
                        ended.proof(),
                        ended.body(),
                        ended.statedEnd(),
                        ended.lapse(),
                        ended.learntOn(),
                        ended.notValidSince(),
                        ended.inRegister());
    }
}
