package io.certwatch.product.productimport.reading;

import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.ColumnMeaning.FigureColumn;
import io.certwatch.tabular.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the figures of one row, from their own columns and from lists; the rest of a list goes to the description.
 */
final class SpecsReading {

    private static final Pattern BARE = Pattern.compile("[≥≤<>~]?\\s*[\\d０-９][\\d０-９.,]*\\s*[万亿]?");

    private final RowFields fields;
    private final KnownFigures known;
    private final Map<String, Spec> specs = new LinkedHashMap<>();
    private final Set<String> contradicted = new HashSet<>(0);
    private final List<String> rest = new ArrayList<>(0);

    SpecsReading(RowFields fields, KnownFigures known) {
        this.fields = fields;
        this.known = known;
    }

    void read(Column column) {
        if (column.meaning() instanceof FigureColumn figure) {
            add(column, figure.name(), withUnit(fields.text(column), figure.unit()));
        } else if (column.meaning() == Field.SPECS) {
            var text = SpecsText.of(fields.text(column), known);
            text.figures().forEach(each -> add(column, each.name(), each.value()));
            rest.addAll(text.rest());
        }
    }

    List<Spec> specs(TableColumns columns) {
        if (specs.size() > Spec.MOST) {
            fields.problem(columns.of(Field.SPECS), "specs", Explanation.of("problem.most-figures-kept", Spec.MOST));
        }
        return specs.entrySet().stream()
                .filter(spec -> !contradicted.contains(spec.getKey()))
                .map(Map.Entry::getValue)
                .limit(Spec.MOST)
                .toList();
    }

    /** The parts that are not a figure with a name, unchanged. */
    String rest() {
        return String.join("; ", rest);
    }

    private void add(Column column, String name, String value) {
        if (Values.none(value)) return;
        var spec = fields.noting(column, () -> Spec.read(name, value).orElse(null));
        if (spec == null) return;
        var before = specs.putIfAbsent(WordList.normalize(name), spec);
        if (before != null && !before.value().equals(spec.value())) {
            contradicted.add(WordList.normalize(name));
            fields.problem(
                    column, "specs." + name, Explanation.of("problem.given-twice", before.value(), spec.value()));
        }
    }

    /** Bare numbers take the unit of the header; a figure with its own unit keeps it. */
    private static String withUnit(String value, String unit) {
        if (unit.isEmpty() || !BARE.matcher(value).matches()) return value;
        return Character.isIdeographic(unit.codePointAt(0)) ? value + unit : value + " " + unit;
    }
}
