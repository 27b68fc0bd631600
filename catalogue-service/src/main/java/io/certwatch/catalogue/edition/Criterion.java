package io.certwatch.catalogue.edition;

import static java.util.Objects.requireNonNull;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Comparison;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionText;
import io.certwatch.edition.Range;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;

/** One threshold of an entry; {@code written} is the quantity as the announcement writes it. */
public record Criterion(String parameter, Bilingual label, Comparison comparison, String written, Quantity quantity) {

    /** @throws IllegalArgumentException if {@code written} is not a readable quantity */
    public static Criterion of(String parameter, Bilingual label, Comparison comparison, String written) {
        return switch (Quantity.read(written)) {
            case Reading.Read(var quantity) -> new Criterion(parameter, label, comparison, written, quantity);
            case Reading.Unreadable figure ->
                throw new IllegalArgumentException(
                        parameter + ": " + EditionText.of(figure).en());
        };
    }

    /** @param form one without faults */
    static Criterion of(CriterionForm form) {
        return of(
                requireNonNull(form.parameter()),
                form.label(),
                Comparison.of(requireNonNull(form.comparison())).orElseThrow(),
                requireNonNull(form.quantity()));
    }

    CriterionForm form() {
        return new CriterionForm(parameter, label, comparison.sign(), written);
    }

    /** Equal for different notations of one quantity ({@code 12 Tbps}, {@code 12000 Gbps}). */
    Range range() {
        return Range.of(comparison, quantity);
    }
}
