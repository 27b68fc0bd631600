package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.certwatch.law.EntryFamily;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Register;
import io.certwatch.notification.vocabulary.Severity;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Where it was looked for proofs of which none was found, so that nobody takes that for proof that there is none. */
final class RegisterNotes {

    private static final BinaryOperator<Register> NEWEST = BinaryOperator.maxBy(comparing(Register::asOf));

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ChinaCalendar.ZONE);

    private RegisterNotes() {}

    /**
     * A sentence for each part of the catalogue whose products have no proof on record: the newest one. It says when that was
     * so, because nobody tells this service what the register has got since.
     */
    static List<String> of(List<AlertLine> lines, LocalDate today, Language language) {
        return lines.stream()
                .filter(line -> line.renewal() == null || line.severity(today) == Severity.OVERDUE)
                .filter(line -> line.register() != null)
                .collect(toMap(
                        line -> EntryFamily.of(line.entry().code())
                                .map(EntryFamily::ordinal)
                                .orElse(-1),
                        line -> Objects.requireNonNull(line.register()),
                        NEWEST,
                        TreeMap::new))
                .values()
                .stream()
                .map(register -> date(register, language))
                .distinct()
                .toList();
    }

    private static String date(Register register, Language language) {
        return MESSAGES.text(
                language,
                "register.as-of",
                ChinaCalendar.dayOf(register.asOf()),
                MINUTE.format(register.asOf()),
                register.note().in(language));
    }
}
