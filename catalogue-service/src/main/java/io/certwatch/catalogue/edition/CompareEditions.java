package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.edition.lineage.Lineage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Lists the changes from one edition to another. */
public final class CompareEditions {

    private final Editions editions;

    CompareEditions(Editions editions) {
        this.editions = editions;
    }

    Optional<Edition> findSuperseded(EditionContent edition) {
        return Optional.ofNullable(edition.supersedes()).flatMap(editions::find);
    }

    /** Compares with the superseded edition. If there is none, or it is unknown, every entry is an addition. */
    public List<Change> changes(EditionContent edition) {
        return findSuperseded(edition)
                .map(older -> EditionDiff.between(older.content(), edition, Lineage.of(edition)))
                .orElseGet(() -> EditionDiff.first(edition));
    }

    /** Compares with any other edition: older, newer or unrelated. */
    public List<Change> changes(EditionContent edition, EditionContent other) {
        return EditionDiff.between(other, edition, lineage(edition, other));
    }

    private Lineage lineage(EditionContent edition, EditionContent other) {
        if (edition.id().equals(other.id())) return Lineage.ofItself(edition);
        return chain(edition, other)
                .or(() -> chain(other, edition).map(Lineage::reversed))
                .orElseGet(() -> Lineage.byName(other, edition));
    }

    /** Combines the lineages of all editions between, if the newer edition supersedes the older, directly or indirectly. */
    private Optional<Lineage> chain(EditionContent newer, EditionContent older) {
        var lineage = Lineage.of(newer);
        var seen = new HashSet<EditionId>();
        var at = newer;
        while (seen.add(at.id())) {
            if (older.id().equals(at.supersedes())) return Optional.of(lineage);
            var next = findSuperseded(at);
            if (next.isEmpty()) break;
            at = next.get().content();
            lineage = lineage.through(Lineage.of(at));
        }
        return Optional.empty();
    }
}
