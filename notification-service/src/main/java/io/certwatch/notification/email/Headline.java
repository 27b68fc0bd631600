package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterRow.countProducts;
import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sentence: the company that asks, how many products it is about, and the nearest date.
 *
 * @param rows not empty
 */
record Headline(Language language, List<LetterRow> rows, Manner manner) {

    private static final Set<String> SAID_OF_THE_RECORD =
            Set.of("headline.overdue", "headline.corrected", "when.overdue", "when.overdue.next");

    /** @param opening suffix of the message key of the words before the sentence */
    String of(String company, String opening) {
        return MESSAGES.text(language, "opening" + opening, company, sentence());
    }

    /** @param since the day of the message that has no answer */
    String formatUnanswered(String company, LocalDate since) {
        return MESSAGES.text(language, "followup.opening", company, since, sentence());
    }

    private String sentence() {
        var sentence = MESSAGES.text(language, key("headline" + manner.suffix() + kind()), countProducts(rows), when());
        var waiting = tellOf(sentence, "headline.waits", countNamed());
        return tellOf(waiting, "headline.short", countProducts(rows.stream().filter(LetterRow::tooShort)));
    }

    private String tellOf(String sentence, String key, long products) {
        if (products == 0) return sentence;
        return MESSAGES.text(language, key + (products == countProducts(rows) ? ".all" : ""), sentence, products);
    }

    private long countNamed() {
        return countProducts(rows.stream().filter(LetterRow::named));
    }

    /** While a proof waits for a decision, none is accepted, which is not that none is on record. */
    private String key(String key) {
        return countNamed() > 0 && SAID_OF_THE_RECORD.contains(key) ? key + ".named" : key;
    }

    /** What ends is only named if it is the same for all. */
    private String kind() {
        var kinds = rows.stream()
                .map(LetterRow::ending)
                .map(one -> one == null ? null : one.kind())
                .distinct()
                .toList();
        return manner == Manner.RENEWAL && kinds.size() == 1 ? EndingCertificate.suffix(kinds.getFirst()) : "";
    }

    private String when() {
        return switch (manner) {
            case OVERDUE, AGAIN_OVERDUE -> listed();
            case RENEWAL -> ending();
            case BOTH -> dated().isEmpty() ? "" : MESSAGES.text(language, "when.both", dated().getFirst());
            case CORRECTED -> rows.stream().allMatch(LetterRow::overdue) ? "" : due();
            case NEW, OPEN, AGAIN, REMINDER -> due();
        };
    }

    private String listed() {
        var since =
                rows.stream().map(LetterRow::listedSince).distinct().sorted().toList();
        if (rows.stream().anyMatch(LetterRow::listedAtLatest)) {
            return MESSAGES.text(language, "when.listed.latest", since.getLast());
        }
        return MESSAGES.text(language, since.size() == 1 ? "when.listed" : "when.listed.first", since.getFirst());
    }

    private String ending() {
        var days = rows.stream()
                .map(LetterRow::ending)
                .filter(Objects::nonNull)
                .map(EndingCertificate::validUntil)
                .distinct()
                .sorted()
                .toList();
        return MESSAGES.text(language, days.size() == 1 ? "when.ends" : "when.ends.first", days.getFirst());
    }

    private String due() {
        var overdue = countProducts(rows.stream().filter(LetterRow::overdue));
        var days = dated();
        if (overdue > 0) {
            var key = "when.overdue" + (manner == Manner.CORRECTED ? manner.suffix() : "");
            return days.isEmpty()
                    ? MESSAGES.text(language, key(key), overdue)
                    : MESSAGES.text(language, key(key + ".next"), overdue, days.getFirst());
        }
        if (days.isEmpty()) return MESSAGES.text(language, "when.entry");
        var same = days.size() == rows.size() && days.getFirst().equals(days.getLast());
        return MESSAGES.text(language, same ? "when.before" : "when.first", days.getFirst());
    }

    /** The days that have not come yet, of products that are not counted as overdue, the nearest first. */
    private List<LocalDate> dated() {
        var overdue =
                rows.stream().filter(LetterRow::overdue).map(LetterRow::sku).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !overdue.contains(row.sku()))
                .map(LetterRow::by)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
