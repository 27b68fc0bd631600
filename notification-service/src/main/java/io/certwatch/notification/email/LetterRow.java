package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.law.OfficialPlace;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.EndedProof;
import io.certwatch.notification.alert.AlertLine.EndingProof;
import io.certwatch.notification.alert.AlertLine.Lapse;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One product in an alert message, under one entry that applies to it, in one language.
 *
 * @param entry       its name, and where the official catalogue prints it
 * @param by          the last day to be done; null if there is none, or if only later proof helps
 * @param due         that day for people, or what it is to be done before
 * @param left        days until then; negative afterwards
 * @param stated      what the company has stated of critical information infrastructure; null unless it tells vendors
 * @param timing      the days that are left, or what is known of the days before; null if neither is worth a word
 * @param missing     what the vendor does not have yet
 * @param late        whether what is under way comes too late
 * @param listedSince since when the catalogue lists it without a break
 * @param listedAtLatest whether an earlier edition may have listed it already
 * @param named       whether a proof that the vendor named waits for a decision, and may meet the requirement
 * @param tooShort    whether one waits that is over before proof must be there
 * @param suspended   whether its proof is only suspended, so that its body may restore it
 * @param compared    what the register had for this product, where that is not told for the whole message; null otherwise
 */
public record LetterRow(
        String sku,
        String product,
        @Nullable String model,
        String code,
        String entry,
        String reason,
        @Nullable String why,
        Severity severity,
        @Nullable String stated,
        LocalDate listedSince,
        boolean listedAtLatest,
        @Nullable LocalDate by,
        String due,
        long left,
        @Nullable String timing,
        String missing,
        boolean late,
        @Nullable Applied applied,
        @Nullable EndingCertificate ending,
        boolean named,
        boolean tooShort,
        @Nullable String compared,
        boolean suspended) {

    /** Days before the due date from which every message counts them. */
    private static final int COUNTED_DAYS = 30;

    static final Comparator<LetterRow> MOST_URGENT_FIRST = Comparator.comparing(LetterRow::severity)
            .thenComparing(LetterRow::by, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LetterRow::code)
            .thenComparing(LetterRow::sku);

    /**
     * An application for certification.
     *
     * @param tooLate whether the certificate is expected after the last day
     */
    public record Applied(String number, String body, LocalDate expected, boolean tooLate) {}

    /** A product to which two entries apply has two rows, and is one product. */
    static long countProducts(Stream<LetterRow> rows) {
        return rows.map(LetterRow::sku).distinct().count();
    }

    static long countProducts(List<LetterRow> rows) {
        return countProducts(rows.stream());
    }

    /** @param tellsCii whether the company lets vendors know what it has stated */
    static LetterRow of(AlertLine line, Language language, LocalDate today, boolean tellsCii, RegisterNotes notes) {
        var renewal = line.renewal();
        var ending = renewal == null ? null : EndingCertificate.of(renewal, line.due());
        var by = lastDay(line, ending);
        var left = by == null ? 0 : ChronoUnit.DAYS.between(today, by);
        var severity = line.severity(today);
        var applied = toApplied(line, by);
        return new LetterRow(
                line.product().sku(),
                line.product().name().in(language),
                line.product().model(),
                line.entry().code(),
                entry(line, language),
                line.explanation().in(language),
                line.why() == null ? null : line.why().in(language),
                severity,
                tellsCii ? stated(line.product().cii(), language) : null,
                line.listedSince(),
                line.isListedAtLatest(),
                by,
                due(line, by, today, language),
                left,
                timing(line, by, left, today, language),
                missing(line, applied, ending, today, language),
                applied != null && applied.tooLate(),
                applied,
                ending,
                line.proofNamed() != null && line.namedTooShort(today) == null,
                line.namedTooShort(today) != null,
                notes.tellOwn(line, today),
                isSuspended(line));
    }

    private static boolean isSuspended(AlertLine line) {
        var ended = line.endedProof();
        return ended != null && ended.lapse() == Lapse.SUSPENDED;
    }

    private static @Nullable String stated(CiiExposure exposure, Language language) {
        return exposure.exposed()
                ? MESSAGES.text(
                        language,
                        "row.stated",
                        exposure.because().stream()
                                .map(reason -> MESSAGES.text(language, "row.stated." + reason))
                                .collect(Collectors.joining(MESSAGES.text(language, "row.stated.separator"))))
                : null;
    }

    /** Whether it must not be sold today, because no proof is on record. */
    public boolean overdue() {
        return severity == Severity.OVERDUE;
    }

    /** Whether no proof is on record that holds today. */
    boolean unproven() {
        return ending == null || overdue();
    }

    private static String entry(AlertLine line, Language language) {
        var name = line.entry().name().in(language);
        return OfficialPlace.of(line.edition().id(), line.entry().code())
                .map(place -> MESSAGES.text(language, "entry." + place.part(), name, place.item()))
                .orElseGet(() -> MESSAGES.text(language, "entry.unplaced", name));
    }

    /** A due day is the first on which proof must be there; a certificate holds on its last day. */
    private static @Nullable LocalDate lastDay(AlertLine line, @Nullable EndingCertificate ending) {
        if (ending != null) return ending.deadline();
        return line.due() == null ? null : line.due().minusDays(1);
    }

    /** A legal day that has passed is no day to be done by: what helps is proof before the next sale. */
    private static String due(AlertLine line, @Nullable LocalDate by, LocalDate today, Language language) {
        if (by == null) return MESSAGES.text(language, "row.entry");
        var passed = line.renewal() == null && line.severity(today) == Severity.OVERDUE && !line.isPlanned();
        return passed ? MESSAGES.text(language, "row.sale") : language.format(by);
    }

    private static @Nullable Applied toApplied(AlertLine line, @Nullable LocalDate by) {
        var application = line.application();
        return application == null
                ? null
                : new Applied(
                        application.number(),
                        application.body(),
                        application.expected(),
                        by != null && application.expected().isAfter(by));
    }

    private static @Nullable String timing(
            AlertLine line, @Nullable LocalDate by, long left, LocalDate today, Language language) {
        if (line.severity(today) == Severity.OVERDUE) return explainLateness(line, today, language);
        var counted = by != null && (line.news() == News.DUE_SOON || left <= COUNTED_DAYS);
        var days = counted ? MESSAGES.text(language, "row.left", left) : null;
        var ended = line.endedProof();
        if (ended == null || !ended.endedBefore(today)) return days;
        var reason = describe(ended, language);
        return days == null ? reason : MESSAGES.text(language, "row.left.because", reason, days);
    }

    private static String explainLateness(AlertLine line, LocalDate today, Language language) {
        if (line.renewal() != null) return MESSAGES.text(language, "row.ended");
        var due = line.due();
        var named = line.proofNamed();
        if (named != null && line.namedTooShort(today) == null) {
            return due != null && line.isPlanned()
                    ? MESSAGES.text(language, "row.overdue.named", due, named)
                    : MESSAGES.text(language, "row.named", named);
        }
        var ended = line.endedProof();
        if (due != null && line.isPlanned()) {
            return ended == null
                    ? MESSAGES.text(language, "row.overdue", due)
                    : MESSAGES.text(language, "row.overdue.lapsed" + suffix(ended), due, describe(ended, language));
        }
        return ended == null
                ? MESSAGES.text(
                        language, line.isListedAtLatest() ? "row.unproven.latest" : "row.unproven", line.listedSince())
                : MESSAGES.text(language, "row.lapsed" + suffix(ended), describe(ended, language));
    }

    /** The end of the message keys that name what helps: a suspended certificate may be restored. */
    private static String suffix(EndedProof ended) {
        return ended.lapse() == Lapse.SUSPENDED ? ".SUSPENDED" : "";
    }

    /** Which proof it was, and until when it held; of a lapse without a day, when the system learnt of it. */
    private static String describe(EndedProof ended, Language language) {
        var number = ended.numberForVendor();
        var suffix = EndingCertificate.suffix(ended.kind());
        var name = number == null
                ? MESSAGES.text(language, "ended.unnamed" + suffix)
                : MESSAGES.text(language, "ended" + suffix, number);
        if (ended.lapse() != null && ended.learntOn() != null) {
            return MESSAGES.text(language, "ended.how." + ended.lapse(), name, ended.learntOn());
        }
        return ended.validUntil() == null
                ? MESSAGES.text(language, "ended.how", name)
                : MESSAGES.text(language, "ended.how.until", name, ended.validUntil());
    }

    private static String missing(
            AlertLine line,
            @Nullable Applied applied,
            @Nullable EndingCertificate ending,
            LocalDate today,
            Language language) {
        var named = line.proofNamed();
        var tooShort = line.namedTooShort(today);
        var certificate = named == null || tooShort != null
                ? missingProof(line, applied, ending, tooShort, language)
                : MESSAGES.text(language, "missing.named", named);
        if (line.missing().isEmpty()) return certificate;
        var parameters = line.missing().stream()
                .map(name -> name.in(language))
                .collect(Collectors.joining(MESSAGES.text(language, "missing.separator")));
        return certificate + MESSAGES.text(language, "missing.figures", parameters);
    }

    private static String missingProof(
            AlertLine line,
            @Nullable Applied applied,
            @Nullable EndingCertificate ending,
            @Nullable LocalDate tooShort,
            Language language) {
        var proof = missingProof(line, applied, ending, language);
        if (tooShort == null) return proof;
        var isPlain = applied == null && ending == null && !isSuspended(line);
        return isPlain
                ? MESSAGES.text(language, "missing.short", tooShort)
                : proof + MESSAGES.text(language, "missing.short.also", tooShort);
    }

    private static String missingProof(
            AlertLine line, @Nullable Applied applied, @Nullable EndingCertificate ending, Language language) {
        if (applied != null) {
            return MESSAGES.text(language, "missing.applied", applied.number(), applied.body(), applied.expected());
        }
        if (ending != null) return ending.explain(language);
        var ended = line.endedProof();
        if (ended == null || ended.lapse() != Lapse.SUSPENDED) return MESSAGES.text(language, "missing.certificate");
        var isCertificate = ended.kind() == EndingProof.CERTIFICATE;
        return MESSAGES.text(language, "missing.suspended" + (isCertificate ? ".CERTIFICATE" : ""));
    }
}
