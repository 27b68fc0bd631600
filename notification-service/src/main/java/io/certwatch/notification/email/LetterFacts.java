package io.certwatch.notification.email;

import io.certwatch.law.CitedLaw;
import io.certwatch.law.EntryFamily;
import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawVersion.Standard;
import java.time.LocalDate;
import java.util.List;

/** What alert messages say of the law and of accredited bodies. */
record LetterFacts(KnownLaws laws, AccreditedBodies bodies) {

    /** What the law in force on the day provides for the rows; none if no law is known. */
    List<CitedLaw> citeLaws(List<LetterRow> rows, LocalDate day) {
        return rows.stream()
                .map(LetterRow::code)
                .distinct()
                .flatMap(code -> laws.cite(code, day).stream())
                .distinct()
                .toList();
    }

    /**
     * The mandatory standards for the kinds of products among the rows.
     *
     * @param cited what the law provides for them
     */
    static List<String> standards(List<CitedLaw> cited, List<LetterRow> rows, LocalDate day) {
        return cited.stream()
                .flatMap(law -> law.version().standards().stream())
                .filter(standard ->
                        standard.effective() == null || !standard.effective().isAfter(day))
                .filter(standard -> rows.stream().anyMatch(row -> isFor(standard, row)))
                .map(Standard::number)
                .distinct()
                .toList();
    }

    private static boolean isFor(Standard standard, LetterRow row) {
        return EntryFamily.of(row.code())
                .filter(family -> family.name().equals(standard.kind()))
                .isPresent();
    }
}
