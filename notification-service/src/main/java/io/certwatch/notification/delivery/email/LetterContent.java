package io.certwatch.notification.delivery.email;

import static io.certwatch.notification.delivery.email.LetterTexts.MESSAGES;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Application;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of an alert message for the templates: one language, plain values. Certification must exist before the due
 * date, so on that date the row is overdue.
 *
 * @param manner  suffix of the message keys that differ between reminders, expiring certificates, both, and reopened obligations
 * @param again   whether any obligation has reopened
 * @param origin  the import that caused the alert; null for other causes
 * @param applied number of rows with a pending application for certification
 * @param ending  number of rows with an expiring certificate
 */
public record LetterContent(
        String recipient,
        String company,
        @Nullable String vendor,
        String manner,
        boolean again,
        @Nullable Origin origin,
        MessagePart part,
        List<Announcement> announcements,
        List<Row> rows,
        long overdue,
        long applied,
        long ending,
        List<String> standards,
        Law law,
        @Nullable String trace) {

    /** Due dates are in China's time zone. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})年第(\\d+)号");

    public record Announcement(String number, String title) {}

    /**
     * An import of the customer's inventory.
     *
     * @param on   the date in China on which the file was received; null until the import has completed
     * @param file its name, if it has one
     */
    public record Origin(@Nullable LocalDate on, @Nullable String file) {

        static @Nullable Origin of(AlertCause cause, @Nullable ImportedFile file) {
            if (cause.kind() != AlertCause.Kind.IMPORT) {
                return null;
            }
            return file == null
                    ? new Origin(null, null)
                    : new Origin(LocalDate.ofInstant(file.receivedAt(), ChinaCalendar.ZONE), file.name());
        }
    }

    /** @param listedSince the effective date of the edition that lists it */
    public record Row(
            String sku,
            String product,
            @Nullable String model,
            String code,
            String entry,
            String reason,
            @Nullable String why,
            LocalDate listedSince,
            @Nullable LocalDate due,
            long left,
            boolean overdue,
            @Nullable Applied applied,
            @Nullable EndingCertificate ending) {}

    /** @param tooLate whether the certificate is expected on the due date or later */
    public record Applied(String number, String body, LocalDate expected, boolean tooLate) {

        static Applied of(Application application, @Nullable LocalDate due) {
            return new Applied(
                    application.number(),
                    application.body(),
                    application.expected(),
                    due != null && !application.expected().isBefore(due));
        }
    }

    /** @param file the imported file, if the cause is a completed import */
    static LetterContent of(
            Alert alert,
            String recipient,
            Language language,
            LegalBasis basis,
            LocalDate today,
            @Nullable ImportedFile file,
            MessagePart part) {
        var activeLines = alert.activeLines();
        var rows = activeLines.stream()
                .map(line -> row(line, language, today))
                .sorted(Comparator.comparing(Row::code).thenComparing(Row::sku))
                .toList();
        return new LetterContent(
                recipient,
                alert.id().company(),
                alert.vendor(),
                manner(activeLines),
                activeLines.stream().anyMatch(line -> line.news() == News.REOPENED),
                Origin.of(alert.cause(), file),
                part,
                announcements(activeLines, language),
                rows,
                rows.stream().filter(Row::overdue).count(),
                rows.stream().filter(row -> row.applied() != null).count(),
                rows.stream().filter(row -> row.ending() != null).count(),
                standards(rows, basis),
                Law.of(basis.on(today), language),
                traceId(alert.traceparent()));
    }

    private static Row row(AlertLine line, Language language, LocalDate today) {
        var renewal = line.renewal();
        var ending = renewal == null ? null : EndingCertificate.of(renewal, line.due());
        var due = ending == null ? line.due() : ending.deadline();
        var why = line.why();
        var application = line.application();
        var left = due == null ? 0 : ChronoUnit.DAYS.between(today, due);
        return new Row(
                line.product().sku(),
                line.product().name().in(language),
                line.product().model(),
                line.entry().code(),
                line.entry().name().in(language),
                line.explanation().in(language),
                why == null ? null : why.in(language),
                line.edition().effective(),
                due,
                left,
                ending == null && due != null && left <= 0,
                application == null ? null : Applied.of(application, due),
                ending);
    }

    /** Suffix of the message key for the next step: depends on how many rows have an application, and on reopened ones. */
    public String next() {
        if (ending > 0) return kind();
        return applied == 0 ? (again ? ".again" : "") : applied == rows.size() ? ".applied" : ".rest";
    }

    /** Suffix of the message key for expiring certificates: all rows or some. */
    public String kind() {
        return ending == 0 ? "" : ending == rows.size() ? ".renewal" : ".both";
    }

    /** Whether the message shows the days until the due date. */
    public boolean countsDown() {
        return ending > 0 || manner.equals(".reminder");
    }

    private static String manner(List<AlertLine> activeLines) {
        if (activeLines.stream().allMatch(line -> line.renewal() != null)) return ".renewal";
        if (activeLines.stream().anyMatch(line -> line.renewal() != null)) return ".both";
        return activeLines.stream().allMatch(line -> line.news() == News.DUE_SOON)
                ? ".reminder"
                : activeLines.stream().allMatch(line -> line.news() == News.REOPENED) ? ".again" : "";
    }

    private static List<Announcement> announcements(List<AlertLine> activeLines, Language language) {
        return activeLines.stream()
                .map(AlertLine::edition)
                .distinct()
                .map(edition -> new Announcement(
                        number(edition.announcement(), language),
                        edition.title().in(language)))
                .toList();
    }

    /** {@code 2023年第2号} becomes "Announcement No. 2 of 2023" in English. */
    private static String number(String announcement, Language language) {
        return NUMBER.matcher(announcement)
                .replaceAll(found -> MESSAGES.text(language, "announcement", found.group(1), found.group(2)));
    }

    private static List<String> standards(List<Row> rows, LegalBasis basis) {
        return basis.standards().stream()
                .filter(standard -> rows.stream().anyMatch(row -> row.code().startsWith(standard.kind())))
                .map(LegalBasis.Standard::number)
                .toList();
    }

    static @Nullable String traceId(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        var fields = traceparent.split("-");
        return fields.length < 3 ? null : fields[1];
    }
}
