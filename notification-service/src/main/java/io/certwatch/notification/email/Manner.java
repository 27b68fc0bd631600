package io.certwatch.notification.email;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import java.util.List;

/** What an alert message says of its products as a whole; decides the wording of subject, headline and introduction. */
enum Manner {
    /** An edition has come that lists them first. */
    NEW(""),
    /** Of several kinds, or some of them overdue, or listed before they were registered. */
    OPEN(".open"),
    OVERDUE(".overdue"),
    AGAIN(".again"),
    AGAIN_OVERDUE(".again.overdue"),
    /** The register was corrected, so that nothing is needed again: the proof was never there. */
    CORRECTED(".corrected"),
    REMINDER(".reminder"),
    RENEWAL(".renewal"),
    /** Certificates that end, and products that have none. */
    BOTH(".both");

    private final String suffix;

    Manner(String suffix) {
        this.suffix = suffix;
    }

    /** The end of the message keys. */
    String suffix() {
        return suffix;
    }

    static Manner of(AlertCause cause, List<AlertLine> lines, List<LetterRow> rows) {
        if (rows.stream().allMatch(row -> row.ending() != null)) return RENEWAL;
        if (rows.stream().anyMatch(row -> row.ending() != null)) return BOTH;
        if (all(lines, News.CORRECTED)) return CORRECTED;
        var again = all(lines, News.REOPENED);
        if (rows.stream().allMatch(LetterRow::overdue)) return again ? AGAIN_OVERDUE : OVERDUE;
        if (again) return AGAIN;
        if (all(lines, News.DUE_SOON)) return REMINDER;
        var isNew = cause.kind() == AlertCause.Kind.EDITION && all(lines, News.OPENED);
        return isNew
                        && lines.stream().allMatch(Manner::isListedFirst)
                        && rows.stream().noneMatch(LetterRow::overdue)
                ? NEW
                : OPEN;
    }

    /** The end of the message keys that differ for certificates that end: all products or some. */
    String renewal() {
        return switch (this) {
            case RENEWAL, BOTH -> suffix;
            case NEW, OPEN, OVERDUE, AGAIN, AGAIN_OVERDUE, CORRECTED, REMINDER -> "";
        };
    }

    /** Whether no edition before listed the product, as far as is known. */
    private static boolean isListedFirst(AlertLine line) {
        return !line.isListedAtLatest()
                && !line.listedSince().isBefore(line.edition().effective());
    }

    private static boolean all(List<AlertLine> lines, News news) {
        return lines.stream().allMatch(line -> line.news() == news);
    }
}
