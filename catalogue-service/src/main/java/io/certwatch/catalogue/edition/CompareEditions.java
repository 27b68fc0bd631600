package io.certwatch.catalogue.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The changes from one edition to another. */
public final class CompareEditions {

    private final Editions editions;

    CompareEditions(Editions editions) {
        this.editions = editions;
    }

    Optional<Edition> superseded(EditionContent edition) {
        return Optional.ofNullable(edition.supersedes()).flatMap(editions::find);
    }

    /** Against the edition it supersedes. If there is none, or it is not known, everything is new. */
    public List<Change> changes(EditionContent edition) {
        return superseded(edition)
                .map(older -> EditionDiff.between(older.content(), edition, Lineage.of(edition)))
                .orElseGet(() -> EditionDiff.first(edition));
    }

    /** Against any other edition. */
    public List<Change> changes(EditionContent edition, EditionContent older) {
        return EditionDiff.between(older, edition, lineage(edition, older));
    }

    private Lineage lineage(EditionContent edition, EditionContent older) {
        var lineage = Lineage.of(edition);
        var seen = new HashSet<EditionId>();
        var at = edition;
        while (seen.add(at.id())) {
            if (older.id().equals(at.supersedes())) return lineage;
            var next = superseded(at);
            if (next.isEmpty()) break;
            at = next.get().content();
            lineage = lineage.through(Lineage.of(at));
        }
        return Lineage.byName(older, edition);
    }
}
