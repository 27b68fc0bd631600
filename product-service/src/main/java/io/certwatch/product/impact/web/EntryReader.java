package io.certwatch.product.impact.web;

import io.certwatch.platform.web.FieldFaults;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.impact.web.EditionForm.CriterionForm;
import io.certwatch.product.impact.web.EditionForm.EntryForm;
import io.certwatch.product.impact.web.EditionForm.WordsForm;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates an entry of the upload form.
 *
 * @param supersedes id of the superseded edition, or empty
 * @param continuable codes of that edition; null if it is not known
 */
record EntryReader(
        FieldFaults faults, String supersedes, @Nullable Set<String> continuable) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    EntryText read(String path, EntryForm form) {
        var code = faults.text(path + ".code", form.code());
        if (!code.isEmpty() && !CODE.matcher(code).matches())
            faults.add(path + ".code", "'" + code + "' is not a code such as CNE-01");
        var name = words(path + ".name", form.name(), EditionForm.LONGEST_NAME);
        var criteria = criteria(path + ".criteria", Objects.requireNonNullElse(form.criteria(), List.of()));
        var continues = Objects.requireNonNullElse(form.continues(), List.<String>of()).stream()
                .map(String::strip)
                .toList();
        lineage(path + ".continues", continues);
        return new EntryText(code, name, criteria, continues);
    }

    /** At least one language is required; neither may be longer than the limit. */
    Wording words(String path, WordsForm form, int longest) {
        var words = form.words();
        if (words.zh().isEmpty() && words.en().isEmpty())
            faults.add(path, "has neither zh nor en; at least one is needed");
        if (words.zh().length() > longest) faults.add(path + ".zh", "is longer than " + longest + " characters");
        if (words.en().length() > longest) faults.add(path + ".en", "is longer than " + longest + " characters");
        return words;
    }

    private List<CriterionText> criteria(String path, List<CriterionForm> forms) {
        var criteria = new ArrayList<CriterionText>(forms.size());
        for (var form : forms) {
            var at = path + "[" + criteria.size() + "]";
            var criterion = criterion(at, form);
            if (criteria.stream().anyMatch(criterion::contradicts)) {
                faults.add(
                        at,
                        "contradicts an earlier criterion for " + criterion.parameter()
                                + ": no product could meet both");
            }
            criteria.add(criterion);
        }
        return criteria;
    }

    private CriterionText criterion(String path, CriterionForm form) {
        return new CriterionText(
                faults.text(path + ".parameter", form.parameter()),
                words(path + ".label", form.label(), Integer.MAX_VALUE),
                form.comparison(),
                quantity(path + ".quantity", faults.text(path + ".quantity", form.quantity())));
    }

    private String quantity(String field, String written) {
        if (!written.isEmpty()) {
            switch (Quantity.read(written)) {
                case Reading.Unreadable(var reason) -> faults.add(field, reason);
                case Reading.Read _
                when Quantity.findAll(written).stream().anyMatch(found -> found.bound() != null) ->
                    faults.add(field, "'" + written + "' holds a comparison, which belongs into comparison");
                case Reading.Read _ -> {}
            }
        }
        return written;
    }

    private void lineage(String path, List<String> continues) {
        var seen = new HashSet<String>();
        var at = 0;
        for (var code : continues) {
            var field = path + "[" + at++ + "]";
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
