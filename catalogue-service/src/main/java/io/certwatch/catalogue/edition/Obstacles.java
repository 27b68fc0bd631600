package io.certwatch.catalogue.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands against an edition among the others; other editions change, so it is asked again at publication. */
final class Obstacles {

    private final CompareEditions comparison;

    Obstacles(Editions editions) {
        this.comparison = new CompareEditions(editions);
    }

    List<Fault> to(EditionContent edition) {
        var faults = new ArrayList<Fault>();
        succession(edition).ifPresent(reason -> faults.add(new Fault("supersedes", reason)));
        if (faults.isEmpty()) size(edition).ifPresent(reason -> faults.add(new Fault("entries", reason)));
        return List.copyOf(faults);
    }

    /** What it changes is part of what is told. */
    private Optional<String> size(EditionContent edition) {
        long size = EventSize.of(edition, comparison.changes(edition));
        return size <= EventSize.LARGEST
                ? Optional.empty()
                : Optional.of("take about " + size / 1_000 + " kB to tell; " + EventSize.LARGEST / 1_000 + " kB are the most");
    }

    /** Whoever follows the editions goes along what each supersedes, and has to come to an end. */
    private Optional<String> succession(EditionContent edition) {
        var older = superseded(edition);
        if (older == null) return Optional.empty();
        if (leadsBack(edition.id(), older)) {
            return Optional.of("edition " + older.id() + " itself supersedes this one, or one that does");
        }
        if (older.issued().isAfter(edition.issued())) {
            return Optional.of("edition " + older.id() + " was issued on " + older.issued() + ", later than this one");
        }
        return Optional.empty();
    }

    private boolean leadsBack(EditionId start, EditionContent older) {
        var seen = new HashSet<EditionId>();
        for (var at = older; at != null && seen.add(at.id()); at = superseded(at)) {
            if (start.equals(at.supersedes())) return true;
        }
        return false;
    }

    private @Nullable EditionContent superseded(EditionContent edition) {
        return comparison.superseded(edition).map(Edition::content).orElse(null);
    }
}
