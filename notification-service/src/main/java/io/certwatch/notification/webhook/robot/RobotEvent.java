package io.certwatch.notification.webhook.robot;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as far as a robot tells it. Nothing of critical information infrastructure is read: a group may contain people of other
 * companies.
 */
public sealed interface RobotEvent {

    /** The last parts of its type: {@code obligation.opened}. */
    String kind();

    /**
     * @param day the day that the event is about; null if it is about none
     * @param ended the proof that counts no longer, if the event is about one; else null
     */
    record OfObligation(
            String kind,
            String id,
            String sku,
            BilingualText product,
            String entryCode,
            BilingualText entry,
            @Nullable Day day,
            @Nullable Ended ended)
            implements RobotEvent {}

    /**
     * A proof that counts no longer.
     *
     * @param number null if it is not of the register: only what is public is told in a group
     * @param lapse what the register says of it; null if it ended on its last day
     * @param day when this system learnt of the lapse, or the last day; null if that is not known
     */
    record Ended(
            @Nullable Paper paper,
            @Nullable String number,
            @Nullable Lapse lapse,
            @Nullable LocalDate day) {

        public enum Paper {
            CERTIFICATE,
            TEST_REPORT,
            SALES_LICENCE,
            CCIS_2018_CERTIFICATE
        }

        public enum Lapse {
            SUSPENDED,
            REVOKED,
            EXPIRED
        }
    }

    /** A day, and which fact it is. */
    record Day(Fact fact, LocalDate date) {

        public enum Fact {
            /** The last day on which it is not too late. */
            DUE,
            /** The product is planned to enter the market on it. */
            PLANNED,
            /** The last day of the proof that there is. */
            PROOF_ENDS
        }
    }

    /**
     * What became of a message to a vendor.
     *
     * @param vendor null: the products name none
     */
    record OfMessage(String kind, @Nullable String vendor, String alert, int obligations) implements RobotEvent {}

    /** A person has asked for a test. */
    record OfTest(String kind, String webhook) implements RobotEvent {}
}
