package io.certwatch.catalogue.edition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a steward should know about an edition that can be accepted all the same. */
final class Problems {

    private Problems() {}

    static List<String> of(EditionContent edition, @Nullable Edition superseded) {
        var problems = new ArrayList<String>();
        if (edition.supersedes() != null && superseded == null) {
            problems.add("supersedes: edition " + edition.supersedes() + " is not known, so every entry counts as added");
        }
        if (superseded != null && superseded.status() == Status.DRAFT) {
            problems.add("supersedes: edition " + superseded.id() + " is itself a draft, so the changes may still change");
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
