package io.certwatch.product.aggregate.decision;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes reviews alike, so that a person decides them together: the entry, and what keeps the catalogue from
 * deciding.
 *
 * @param missing parameters without a deciding figure, in the order of their names
 */
public record ReviewGroup(
        String edition,
        String entry,
        List<String> missing,
        @Nullable Doubt doubt) {

    private static final String BETWEEN = "\n";
    private static final String ENUMERATED = ",";

    public static ReviewGroup of(Finding finding) {
        return new ReviewGroup(
                finding.edition(),
                finding.entry(),
                finding.missing().stream().sorted().distinct().toList(),
                finding.doubt());
    }

    /** The group as one text, which is equal for equal groups. */
    public String key() {
        return String.join(
                BETWEEN, edition, entry, String.join(ENUMERATED, missing), doubt == null ? "" : doubt.name());
    }
}
