package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a company decided about one answer of a vendor, or why nobody can be asked to whom it was passed on.
 *
 * @param contact id of the contact who answered
 * @param reason in words for the vendor; null if none were given
 * @param refused the colleague who cannot be asked; null of what the company decided
 */
public record VendorDecision(
        String company,
        String obligation,
        String contact,
        String sku,
        BilingualText product,
        Answer answer,
        boolean accepted,
        @Nullable String reason,
        @Nullable RefusedColleague refused,
        Instant at) {

    /** @param email as it was typed */
    public record RefusedColleague(String email, ColleagueRefusal why) {}

    /** The answers whose author is told what became of them. */
    public enum Answer {
        CERTIFIED,
        EARLIER_PROOF,
        DISCONTINUED,
        NOT_FOR_MAINLAND,
        NOT_OURS,
        PASSED_ON,
        /** One that is newer than this service. */
        OTHER;

        public static Answer of(String kind) {
            return Arrays.stream(values())
                    .filter(answer -> answer.name().equals(kind))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    static VendorDecision ofRefusal(PassedOn passedOn, String contact, ColleagueRefusal why) {
        return new VendorDecision(
                passedOn.company(),
                passedOn.obligation(),
                contact,
                passedOn.sku(),
                passedOn.product(),
                Answer.PASSED_ON,
                false,
                null,
                new RefusedColleague(passedOn.colleague().email(), why),
                passedOn.at());
    }

    /** Each decision is told once, however many events show it. */
    public String key() {
        return company + "/" + obligation + "/" + at.toEpochMilli();
    }
}
