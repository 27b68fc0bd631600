package io.certwatch.product.impact.web;

import io.certwatch.product.matching.CriterionText;
import io.certwatch.product.matching.EntryText;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entry of the upload form and holds it against the rules of the form.
 *
 * @param supersedes  id of the superseded edition, or empty
 * @param continuable codes of that edition; null if it is not known
 */
record EntryReader(Faults faults, String supersedes, @Nullable Set<String> continuable) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final Set<String> COMPARISONS = Set.of(">=", ">", "<=", "<", "=");

    private enum Kind { NETWORK_CRITICAL_EQUIPMENT, SPECIALIZED_CYBERSECURITY_PRODUCT, SECTOR_WATCH }

    /** @param saysLineage whether it says what it continues, be it nothing */
    record Read(EntryText entry, boolean saysLineage) {}

    Read read(FormFields fields) {
        var code = faults.needed(fields.pathOf("code"), fields.text("code"));
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            faults.add(fields.pathOf("code"), "'" + code + "' is not a code such as CNE-01");
        }
        faults.oneOf(Kind.class, fields.pathOf("kind"), fields.text("kind"));
        var name = faults.name(fields.pathOf("name"), fields.words("name"));
        faults.wordsIfSaid(fields.pathOf("scope"), fields.words("scope"));
        var criteria = fields.objects("criteria", this::criterion);
        contradictions(fields.pathOf("criteria"), criteria);
        var continues = fields.textsIfSaid("continues");
        lineage(fields.pathOf("continues"), continues == null ? List.of() : continues);
        fields.texts("standards").forEach(standard -> faults.fits(fields.pathOf("standards"), standard));
        return new Read(new EntryText(code, name, criteria, continues == null ? List.of() : continues), continues != null);
    }

    private CriterionText criterion(FormFields fields) {
        var comparison = faults.needed(fields.pathOf("comparison"), fields.text("comparison"));
        if (!comparison.isEmpty() && !COMPARISONS.contains(comparison)) {
            faults.add(fields.pathOf("comparison"), "'" + comparison + "' is none of >= > <= < =");
        }
        return new CriterionText(
                faults.needed(fields.pathOf("parameter"), fields.text("parameter")),
                faults.words(fields.pathOf("label"), fields.words("label")),
                comparison,
                quantity(fields.pathOf("quantity"), fields.text("quantity")));
    }

    private String quantity(String field, String written) {
        if (!faults.needed(field, written).isEmpty()) {
            switch (Quantity.read(written)) {
                case Reading.Unreadable(var reason) -> faults.add(field, reason);
                case Reading.Read _ when Quantity.findAll(written).stream().anyMatch(found -> found.bound() != null) ->
                    faults.add(field, "'" + written + "' holds a comparison, which belongs into comparison");
                case Reading.Read _ -> {}
            }
        }
        return written;
    }

    private void contradictions(String path, List<CriterionText> criteria) {
        for (var at = 1; at < criteria.size(); at++) {
            var criterion = criteria.get(at);
            if (criteria.subList(0, at).stream().anyMatch(criterion::contradicts)) {
                faults.add(path + "[" + at + "]",
                        "contradicts an earlier criterion for " + criterion.parameter() + ": no product could meet both");
            }
        }
    }

    private void lineage(String path, List<String> continues) {
        var seen = new HashSet<String>();
        var at = 0;
        for (var code : continues) {
            var field = path + "[" + at++ + "]";
            faults.fits(field, code);
            if (!seen.add(code)) {
                faults.add(field, "'" + code + "' is named twice");
            } else if (supersedes.isEmpty()) {
                faults.add(field, "'" + code + "' cannot be continued, as the edition supersedes none");
            } else if (continuable != null && !continuable.contains(code)) {
                faults.add(field, "'" + code + "' is no entry of the superseded edition " + supersedes);
            }
        }
    }
}
