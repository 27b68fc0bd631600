package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One product in an alert message, in one language.
 *
 * @param due         the day before which a certificate must exist, or on which it ends
 * @param left        days until then; negative afterwards
 * @param priority    whether the vendor is asked to deal with it first; why stays inside the company
 * @param stated      what the company has stated of critical information infrastructure; null unless it tells vendors
 * @param timing      the days that are left, or that it is overdue and since when it is listed; null if neither is worth a word
 * @param missing     what the vendor does not have yet
 * @param late        whether what is under way comes too late
 * @param listedSince since when the catalogue lists it
 * @param deadline    the day, or what there is to say in its place
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
        boolean priority,
        @Nullable String stated,
        LocalDate listedSince,
        String deadline,
        @Nullable LocalDate due,
        long left,
        @Nullable String timing,
        String missing,
        boolean late,
        @Nullable Applied applied,
        @Nullable EndingCertificate ending) {

    /** Days before the due date from which every message counts them. */
    private static final int COUNTED_DAYS = 30;

    static final Comparator<LetterRow> MOST_URGENT_FIRST = Comparator.comparing(LetterRow::severity)
            .thenComparing(LetterRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LetterRow::code)
            .thenComparing(LetterRow::sku);

    /**
     * An application for certification.
     *
     * @param tooLate whether the certificate is expected on the due date or later
     */
    public record Applied(String number, String body, LocalDate expected, boolean tooLate) {}

    /** @param tellsCii whether the company lets vendors know what it has stated */
    static LetterRow of(AlertLine line, Language language, LocalDate today, boolean tellsCii) {
        var renewal = line.renewal();
        var ending = renewal == null ? null : EndingCertificate.of(renewal, line.due());
        var due = ending == null ? line.due() : ending.deadline();
        var left = due == null ? 0 : ChronoUnit.DAYS.between(today, due);
        var severity = line.severity(today);
        var applied = toApplied(line, due);
        return new LetterRow(
                line.product().sku(),
                line.product().name().in(language),
                line.product().model(),
                line.entry().code(),
                line.entry().name().in(language),
                line.explanation().in(language),
                line.why() == null ? null : line.why().in(language),
                severity,
                line.product().usedInCii(),
                tellsCii ? stated(line.product().cii(), language) : null,
                line.listedSince(),
                deadline(line, severity, due, language),
                due,
                left,
                timing(line, severity, due, left, language),
                missing(line, applied, ending, language),
                applied != null && applied.tooLate(),
                applied,
                ending);
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

    public boolean overdue() {
        return severity == Severity.OVERDUE;
    }

    /** The day as a date wherever there is one, so that spreadsheets sort by it. */
    Object deadlineOrDay() {
        return due != null && due.toString().equals(deadline) ? due : deadline;
    }

    private static @Nullable Applied toApplied(AlertLine line, @Nullable LocalDate due) {
        var application = line.application();
        return application == null
                ? null
                : new Applied(
                        application.number(),
                        application.body(),
                        application.expected(),
                        due != null && !application.expected().isBefore(due));
    }

    /** A day that nobody planned is no deadline once it has passed: the product may not be sold without proof. */
    private static String deadline(AlertLine line, Severity severity, @Nullable LocalDate due, Language language) {
        if (due == null) return MESSAGES.text(language, "row.entry");
        return severity == Severity.OVERDUE && line.renewal() == null && !line.isPlanned()
                ? MESSAGES.text(language, "row.now")
                : due.toString();
    }

    private static String late(AlertLine line, Language language) {
        if (line.renewal() != null) return MESSAGES.text(language, "row.ended");
        if (line.isPlanned()) return MESSAGES.text(language, "row.overdue", line.listedSince());
        var ended = line.endedOn();
        return ended == null
                ? MESSAGES.text(language, "row.without-proof", line.listedSince())
                : MESSAGES.text(language, "row.without-proof.since", line.listedSince(), ended);
    }

    private static @Nullable String timing(
            AlertLine line, Severity severity, @Nullable LocalDate due, long left, Language language) {
        if (severity == Severity.OVERDUE) {
            return late(line, language);
        }
        var counted = line.news() == News.DUE_SOON || left <= COUNTED_DAYS;
        return due != null && counted ? MESSAGES.text(language, "row.left", left) : null;
    }

    private static String missing(
            AlertLine line, @Nullable Applied applied, @Nullable EndingCertificate ending, Language language) {
        var certificate = missing(applied, ending, language);
        if (line.missing().isEmpty()) return certificate;
        var parameters = line.missing().stream()
                .map(name -> name.in(language))
                .collect(Collectors.joining(MESSAGES.text(language, "missing.separator")));
        return certificate + MESSAGES.text(language, "missing.figures", parameters);
    }

    private static String missing(@Nullable Applied applied, @Nullable EndingCertificate ending, Language language) {
        if (applied != null) {
            return MESSAGES.text(language, "missing.applied", applied.number(), applied.body(), applied.expected());
        }
        if (ending == null) return MESSAGES.text(language, "missing.certificate");
        return ending.before() == null
                ? MESSAGES.text(language, "missing.renewal", ending.certificate(), ending.validUntil())
                : MESSAGES.text(
                        language, "missing.renewal.before", ending.certificate(), ending.validUntil(), ending.before());
    }
}
