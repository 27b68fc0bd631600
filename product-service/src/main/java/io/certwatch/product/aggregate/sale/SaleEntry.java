package io.certwatch.product.aggregate.sale;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An entry of the catalogue that an answer rests on, with what people cite of its edition.
 *
 * @param from the day from which it is in force
 */
public record SaleEntry(String edition, String code, Wording name, String announcement, LocalDate from) {

    /** The parts of the catalogue, by the beginning of our codes. The number of a code is that of the item. */
    private static final Map<String, Integer> PARTS = Map.of("CNE", 1, "SCP", 2);

    private static final Pattern NUMBERED = Pattern.compile("(\\d{4})年第(\\d{1,4})号");

    /** As people cite it: by its place in the catalogue, if its code tells that. */
    public Explanation citation() {
        var hyphen = code.indexOf('-');
        var part = hyphen < 0 ? null : PARTS.get(code.substring(0, hyphen));
        var item = code.substring(hyphen + 1);
        return part == null || !item.matches("\\d{1,3}")
                ? Explanation.of("sale.entry", name, announced())
                : Explanation.of("sale.entry.place", name, announced(), part, Integer.parseInt(item));
    }

    private Explanation announced() {
        var numbered = NUMBERED.matcher(announcement);
        return new Explanation(
                announcement,
                numbered.matches() ? "No. " + numbered.group(2) + " of " + numbered.group(1) : announcement);
    }
}
