package io.certwatch.product.engine;

import java.util.List;
import java.util.Map;

/** A product whose verdict under 2023-2 a person has determined by the catalogue. */
public record LabelledProduct(
        String name,
        String model,
        String manufacturer,
        String specs,
        String entry,
        Verdict verdict,
        String why,
        String source) {

    static LabelledProduct of(List<String> row) {
        return new LabelledProduct(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                Verdict.valueOf(row.get(5)),
                row.get(6),
                row.get(7));
    }

    public Subject subject() {
        return subject(name);
    }

    /** The same product with another name. */
    Subject subject(String name) {
        boolean chinese = name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        var wording = chinese ? new Wording(name, "") : new Wording("", name);
        return new Subject(wording, model, manufacturer, specs, null, "", Map.of());
    }
}
