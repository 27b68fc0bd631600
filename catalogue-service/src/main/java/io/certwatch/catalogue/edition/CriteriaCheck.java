package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.edition.EditionForm.CriterionForm;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that each criterion of one entry is readable, and that a product can meet all of them. */
final class CriteriaCheck {

    private static final Quantity STAND_IN = new Quantity(BigDecimal.ZERO, Dimension.COUNT);

    private final FaultCollector faults;
    private final String path;

    CriteriaCheck(FaultCollector faults, String path) {
        this.faults = faults;
        this.path = path;
    }

    List<Criterion> criteria(List<CriterionForm> forms) {
        var criteria = new ArrayList<Criterion>();
        var admitted = new HashMap<String, Range>();
        for (int i = 0; i < forms.size(); i++) {
            var field = path + "[" + i + "]";
            int before = faults.found().size();
            var criterion = criterion(field, forms.get(i));
            criteria.add(criterion);
            if (faults.found().size() == before) narrow(admitted, criterion, field);
        }
        return criteria;
    }

    private Criterion criterion(String field, CriterionForm form) {
        var written = faults.text(field + ".quantity", form.quantity());
        return new Criterion(
                faults.text(field + ".parameter", form.parameter()),
                faults.words(field + ".label", form.label()),
                comparison(field + ".comparison", form),
                written,
                written.isEmpty() ? STAND_IN : quantity(field + ".quantity", written));
    }

    private Comparison comparison(String field, CriterionForm form) {
        var sign = faults.text(field, form.comparison());
        var comparison = Comparison.of(sign);
        if (comparison.isEmpty() && !sign.isEmpty())
            faults.add(field, "'" + sign + "' is none of " + Comparison.signs());
        return comparison.orElse(Comparison.EQUAL);
    }

    private Quantity quantity(String field, String written) {
        return switch (Quantity.read(written)) {
            case Reading.Unreadable(var reason) -> {
                faults.add(field, reason);
                yield STAND_IN;
            }
            case Reading.Read(var quantity) -> {
                boolean compares = Quantity.findAll(written).stream().anyMatch(found -> found.bound() != null);
                if (compares) faults.add(field, "'" + written + "' holds a comparison, which belongs into comparison");
                yield quantity;
            }
        };
    }

    private void narrow(Map<String, Range> admitted, Criterion criterion, String field) {
        var range = criterion.range();
        var before = admitted.get(criterion.parameter());
        if (before == null) {
            admitted.put(criterion.parameter(), range);
        } else if (!before.comparableWith(range) || before.and(range).empty()) {
            var parameter = criterion.parameter();
            faults.add(field, "contradicts an earlier criterion for " + parameter + ": no product could meet both");
        } else {
            admitted.put(criterion.parameter(), before.and(range));
        }
    }
}
