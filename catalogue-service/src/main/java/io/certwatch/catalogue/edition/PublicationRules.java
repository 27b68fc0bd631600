package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules for an edition that depend on other editions. As those change, the rules are checked again at publication. */
record PublicationRules(CompareEditions comparison) {

    List<FieldFault> to(EditionContent edition) {
        return to(edition, comparison.changes(edition));
    }

    /** @param changes the changes relative to the current editions */
    List<FieldFault> to(EditionContent edition, List<Change> changes) {
        var faults = new ArrayList<FieldFault>();
        succession(edition).ifPresent(reason -> faults.add(new FieldFault("supersedes", reason)));
        if (faults.isEmpty()) size(edition, changes).ifPresent(reason -> faults.add(new FieldFault("entries", reason)));
        return List.copyOf(faults);
    }

    /** The event contains the changes, so they count too. */
    private static Optional<Sentence> size(EditionContent edition, List<Change> changes) {
        long size = EventSize.of(edition, changes);
        return size <= EventSize.LARGEST
                ? Optional.empty()
                : Optional.of(ProblemText.of("problem.edition-size", size / 1_000, EventSize.LARGEST / 1_000));
    }

    /** Consumers follow {@code supersedes} from edition to edition, so the chain must end. */
    private Optional<Sentence> succession(EditionContent edition) {
        var older = findSuperseded(edition);
        if (older == null) return Optional.empty();
        if (isCircular(edition.id(), older)) {
            return Optional.of(ProblemText.of("problem.edition-circle", older.id()));
        }
        if (older.issued().isAfter(edition.issued())) {
            return Optional.of(ProblemText.of(
                    "problem.edition-later", older.id(), older.issued().toString()));
        }
        return Optional.empty();
    }

    private boolean isCircular(EditionId start, EditionContent older) {
        var seen = new HashSet<EditionId>();
        for (var at = older; at != null && seen.add(at.id()); at = findSuperseded(at)) {
            if (start.equals(at.supersedes())) return true;
        }
        return false;
    }

    private @Nullable EditionContent findSuperseded(EditionContent edition) {
        return comparison.findSuperseded(edition).map(Edition::content).orElse(null);
    }
}
