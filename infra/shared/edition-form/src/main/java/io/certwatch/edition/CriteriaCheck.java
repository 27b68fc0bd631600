package io.certwatch.edition;

import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that each criterion of one entry is readable, and that a product can meet all of them. */
final class CriteriaCheck {

    private final FaultCollector faults;
    private final String path;
    private final Map<String, Range> admitted = new HashMap<>();

    CriteriaCheck(FaultCollector faults, String path) {
        this.faults = faults;
        this.path = path;
    }

    void check(List<CriterionForm> criteria) {
        for (int i = 0; i < criteria.size(); i++) check(path + "[" + i + "]", criteria.get(i));
    }

    private void check(String field, CriterionForm form) {
        var parameter = faults.text(field + ".parameter", form.parameter());
        faults.words(field + ".label", form.label());
        var comparison = comparison(field + ".comparison", form);
        var quantity = quantity(field + ".quantity", faults.text(field + ".quantity", form.quantity()));
        if (!parameter.isEmpty() && comparison != null && quantity != null) {
            narrow(field, parameter, Range.of(comparison, quantity));
        }
    }

    private @Nullable Comparison comparison(String field, CriterionForm form) {
        var sign = faults.text(field, form.comparison());
        var comparison = Comparison.of(sign);
        if (comparison.isEmpty() && !sign.isEmpty())
            faults.add(field, EditionText.of("fault.none-of", sign, Comparison.signs()));
        return comparison.orElse(null);
    }

    private @Nullable Quantity quantity(String field, String written) {
        if (written.isEmpty()) return null;
        return switch (Quantity.read(written)) {
            case Reading.Unreadable figure -> {
                faults.add(field, EditionText.of(figure));
                yield null;
            }
            case Reading.Read _
            when Quantity.findAll(written).stream().anyMatch(found -> found.bound() != null) -> {
                faults.add(field, EditionText.of("fault.comparison-in-quantity", written));
                yield null;
            }
            case Reading.Read(var quantity) -> quantity;
        };
    }

    private void narrow(String field, String parameter, Range range) {
        var before = admitted.putIfAbsent(parameter, range);
        if (before == null) return;
        if (!before.comparableWith(range) || before.and(range).empty()) {
            faults.add(field, EditionText.of("fault.contradicts", parameter));
        } else {
            admitted.put(parameter, before.and(range));
        }
    }
}
