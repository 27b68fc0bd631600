package io.certwatch.catalogue.edition;

import io.certwatch.edition.Bilingual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Problems of an edition that do not prevent its publication, for the steward. */
final class EditionWarnings {

    private EditionWarnings() {}

    static List<String> of(Edition draft, @Nullable Edition superseded) {
        var problems = of(draft.content(), superseded);
        var places = new HashMap<String, Integer>();
        draft.content().byCode().keySet().forEach(code -> places.put(code, places.size()));
        for (var descent : draft.drafting().lineage()) {
            if (!descent.certain())
                problems.add(doubt(draft.content(), places.getOrDefault(descent.entry(), -1), descent));
        }
        return problems;
    }

    private static String doubt(EditionContent edition, int place, Descent descent) {
        return String.format(
                Locale.ROOT,
                "entries[%d].continues: %s may continue %s of %s (%.2f: %s)",
                place,
                descent.entry(),
                String.join(", ", descent.continues()),
                edition.supersedes(),
                descent.certainty(),
                descent.because());
    }

    private static List<String> of(EditionContent edition, @Nullable Edition superseded) {
        var problems = new ArrayList<String>();
        if (edition.supersedes() != null && superseded == null) {
            problems.add(
                    "supersedes: edition " + edition.supersedes() + " is not known, so every entry counts as added");
        }
        if (superseded != null && superseded.status().draft()) {
            problems.add(
                    "supersedes: edition " + superseded.id() + " is itself a draft, so the changes may still change");
        }
        oneLanguageOnly("title", edition.title(), problems);
        for (int i = 0; i < edition.entries().size(); i++) {
            oneLanguageOnly("entries[" + i + "].name", edition.entries().get(i).name(), problems);
        }
        return problems;
    }

    private static void oneLanguageOnly(String field, Bilingual words, List<String> problems) {
        if (words.zh() == null) problems.add(field + ": has no zh");
        if (words.en() == null) problems.add(field + ": has no en");
    }
}
