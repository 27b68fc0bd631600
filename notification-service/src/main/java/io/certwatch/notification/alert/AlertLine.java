package io.certwatch.notification.alert;

import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.notification.vocabulary.Severity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One obligation in an alert: the product, the entry and edition that apply, the due date and the explanation.
 *
 * @param due         the first day on which proof must be there
 * @param days        which facts that day rests on; null of events that do not say
 * @param why         the reason for reopening or reminding: a certificate that lapsed, a waiver that expired, a change of vendor
 * @param application the pending application for certification, if there is one
 * @param renewal     the certificate that expires, if the product has one
 * @param ended       the newest proof that covered it and does no longer; null if none is known, or of events that do not say
 * @param missing     names of the parameters of which nothing known of the product decides whether it meets the criterion
 * @param proofNamed  when the vendor named a proof that waits for the company's decision, in China; null if none waits
 * @param namedUntil  the last valid day of that proof; null if none waits, or if it states none
 * @param register    what the register had in which no proof was found; null if a proof is on record, or of events that do not say
 * @param takenOut    whether the line was removed before the alert was sent
 */
@RecordBuilder
public record AlertLine(
        String obligation,
        long revision,
        Product product,
        Edition edition,
        Entry entry,
        @Nullable LocalDate due,
        BilingualText explanation,
        News news,
        @Nullable BilingualText why,
        @Nullable Application application,
        @Nullable Renewal renewal,
        List<BilingualText> missing,
        boolean takenOut,
        @Nullable Days days,
        @Nullable LocalDate proofNamed,
        @Nullable LocalDate namedUntil,
        @Nullable Register register,
        @Nullable EndedProof ended)
        implements AlertLineBuilder.With {

    private static final int SOON_DAYS = 30;

    /** Lines stored without missing parameters have none. */
    public AlertLine {
        missing = Objects.requireNonNullElse(missing, List.of());
    }

    public enum News {
        OPENED,
        REOPENED,
        /** Opened again, because an entry of the register was wrong: nothing happened to the product or its proof. */
        CORRECTED,
        DUE_SOON
    }

    /** @param cii whether it counts as used in critical information infrastructure, and why */
    public record Product(
            String sku, BilingualText name, @Nullable String model, CiiExposure cii) {

        public boolean usedInCii() {
            return cii.exposed();
        }
    }

    /** @param effective the first day on which it applies */
    public record Edition(String id, String announcement, BilingualText title, LocalDate effective) {}

    /**
     * The days of the obligation, each another fact.
     *
     * @param firstListed since when the catalogue lists the product
     * @param isAtLatest whether an earlier edition may have listed it already
     * @param coveredUntil the last valid day of the newest proof; null if none is known
     * @param planned the day on which it is planned to enter the market; null if none is
     */
    public record Days(
            LocalDate firstListed,
            boolean isAtLatest,
            @Nullable LocalDate coveredUntil,
            @Nullable LocalDate planned) {}

    /**
     * @param changedOn the day on which our copy of it last got a line; null if it is empty, or if that is unknown
     * @param note the same as a sentence, and what follows from it
     * @param asOf when it had that: later it may have more
     */
    public record Register(@Nullable LocalDate changedOn, BilingualText note, Instant asOf) {}

    public record Entry(String code, BilingualText name) {}

    /** @param expected the day on which the certificate is expected */
    public record Application(String number, String body, LocalDate expected) {}

    /**
     * @param validUntil its last day
     * @param kind what ends; null if the register does not tell, or if it is another kind than those here
     * @param givenByVendor whether the vendor itself named it
     * @param inRegister whether the public register lists it
     */
    public record Renewal(
            String certificate,
            LocalDate validUntil,
            @Nullable EndingProof kind,
            boolean givenByVendor,
            boolean inRegister) {

        /** What stands for the number of a result that is published without one. */
        private static final String NO_NUMBER = "无编号-";

        /** The number of another proof stays inside the company: another vendor may have given it. */
        public boolean mayBeNamedToVendor() {
            return (inRegister || givenByVendor) && !certificate.startsWith(NO_NUMBER);
        }
    }

    /**
     * A proof that covered the product and does no longer.
     *
     * @param number null if the event does not say
     * @param kind null if it is not known, or if it is another than those here
     * @param validUntil its last day, as the paper or the register states it; null if none is stated
     * @param lapse what the register says of it, if it ended otherwise; else null
     * @param learntOn the day in China on which the company's system learnt of the lapse, since registers publish none
     * @param inRegister whether the public register lists it
     */
    public record EndedProof(
            @Nullable String number,
            @Nullable EndingProof kind,
            @Nullable LocalDate validUntil,
            @Nullable Lapse lapse,
            @Nullable LocalDate learntOn,
            boolean inRegister) {

        /** Only the register's numbers: that of another proof stays inside the company. */
        public @Nullable String numberForVendor() {
            return inRegister && number != null && !number.startsWith(Renewal.NO_NUMBER) ? number : null;
        }

        /** Whether it held no longer on that day. */
        public boolean endedBefore(LocalDate day) {
            return lapse != null || validUntil == null || validUntil.isBefore(day);
        }
    }

    public enum Lapse {
        SUSPENDED,
        REVOKED,
        /** Also what the register says in words that this release does not know. */
        EXPIRED;

        public static Lapse of(String name) {
            return Arrays.stream(values())
                    .filter(lapse -> lapse.name().equals(name))
                    .findFirst()
                    .orElse(EXPIRED);
        }
    }

    public enum EndingProof {
        CERTIFICATE,
        TEST_REPORT,
        SALES_LICENCE,
        /** A certificate by the rules of 2018. */
        CCIS_2018_CERTIFICATE;

        public static @Nullable EndingProof of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Since when the catalogue lists the product: an entry that continues unchanged keeps its first day. */
    public LocalDate listedSince() {
        return days == null ? edition.effective() : days.firstListed();
    }

    /** Whether the catalogue may have listed it before that day: a figure of the product is unknown. */
    public boolean isListedAtLatest() {
        return days != null && days.isAtLatest();
    }

    /** Whether the due day was planned. Only that can be overdue; of any other that has passed, no proof is on record. */
    public boolean isPlanned() {
        return due != null && days != null && due.equals(days.planned());
    }

    /** The newest proof that has ended; null if none is known. */
    public @Nullable EndedProof endedProof() {
        if (renewal != null || ended != null || days == null || days.coveredUntil() == null) {
            return renewal == null ? ended : null;
        }
        return new EndedProof(null, null, days.coveredUntil(), null, null, false);
    }

    /** The day by which a certificate must exist or be renewed; null if there is none. */
    @Nullable
    LocalDate deadline() {
        if (renewal == null) return due;
        return due != null && due.isAfter(renewal.validUntil()) ? due : renewal.validUntil();
    }

    /** The last valid day of the named proof, if that is over before proof must be there; null of one that may meet the requirement. */
    public @Nullable LocalDate namedTooShort(LocalDate today) {
        if (namedUntil == null) return null;
        var needed = due == null || due.isBefore(today) ? today : due;
        return namedUntil.isBefore(needed) ? namedUntil : null;
    }

    /** A certificate is still valid on its last day; a due date is the first day on which a product without one is overdue. */
    boolean isOverdue(LocalDate today) {
        var deadline = deadline();
        if (deadline == null) return false;
        return renewal != null && deadline.equals(renewal.validUntil())
                ? today.isAfter(deadline)
                : !today.isBefore(deadline);
    }

    /** @param today in China, as the dates of obligations are */
    public Severity severity(LocalDate today) {
        if (isOverdue(today)) return Severity.OVERDUE;
        var deadline = deadline();
        return deadline != null && !deadline.isAfter(today.plusDays(SOON_DAYS)) ? Severity.SOON : Severity.LATER;
    }

    /** Includes the revision: an obligation that reopens gets a new line. */
    public String key() {
        return obligation + "/" + revision;
    }

    /** The id of the obligation event behind this line. */
    String event() {
        return "obligation/" + key();
    }

    public AlertLine dueOn(@Nullable LocalDate day) {
        return withDue(day);
    }

    public AlertLine takeOut() {
        return withTakenOut(true);
    }

    /** How many products: one to which two entries apply has two lines. */
    public static long countProducts(Collection<AlertLine> lines) {
        return lines.stream().map(line -> line.product().sku()).distinct().count();
    }
}
