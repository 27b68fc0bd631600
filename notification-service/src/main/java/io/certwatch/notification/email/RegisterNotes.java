package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Register;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What our copy of the register had in which no valid proof was found, so that nobody takes that for proof that there is none.
 * Nobody tells this service what the copy has got since, and a message may go out days later: each note is the record of a
 * minute, and says so.
 *
 * @param products of the message
 * @param shared by the most products; null if all differ
 */
record RegisterNotes(
        Language language, long products, @Nullable Note shared) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ChinaCalendar.ZONE);

    /** @param newest of the products with these words */
    record Note(String words, long products, Register newest) {}

    /** @param lines of the whole message */
    static RegisterNotes of(List<AlertLine> lines, LocalDate today, Language language) {
        var shared = lines.stream()
                .filter(line -> line.register() != null && isWithoutProof(line, today))
                .collect(groupingBy(line -> words(line, language), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(same ->
                        new Note(same.getKey(), AlertLine.countProducts(same.getValue()), findNewest(same.getValue())))
                .filter(note -> note.products() > 1 || lines.size() == 1)
                .max(comparingLong(Note::products)
                        .thenComparing(note -> note.newest().asOf()))
                .orElse(null);
        return new RegisterNotes(language, AlertLine.countProducts(lines), shared);
    }

    /** For the whole message; it names the number of products, if it is not about all. */
    Optional<String> tellShared() {
        if (shared == null) return Optional.empty();
        var note = date(shared.newest());
        return Optional.of(
                shared.products() == products
                        ? note
                        : MESSAGES.text(language, "register.noted.of", shared.products(), note));
    }

    /** For this product alone; null if nothing was noted, or if the whole message tells it. */
    @Nullable
    String tellOwn(AlertLine line, LocalDate today) {
        var register = line.register();
        if (register == null || !isWithoutProof(line, today)) return null;
        var isShared = shared != null && shared.words().equals(register.note().in(language));
        return isShared ? null : date(register);
    }

    private static boolean isWithoutProof(AlertLine line, LocalDate today) {
        return line.renewal() == null || line.severity(today) == Severity.OVERDUE;
    }

    private static String words(AlertLine line, Language language) {
        return Objects.requireNonNull(line.register()).note().in(language);
    }

    private static Register findNewest(List<AlertLine> lines) {
        return lines.stream()
                .map(AlertLine::register)
                .filter(Objects::nonNull)
                .max(comparing(Register::asOf))
                .orElseThrow();
    }

    private String date(Register register) {
        return MESSAGES.text(
                language,
                "register.noted",
                ChinaCalendar.dayOf(register.asOf()),
                MINUTE.format(register.asOf()),
                register.note().in(language));
    }
}
