package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.watching.fetching.LastSeen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what a source has shown.
 *
 * @param seen to be handed in with the next fetch
 * @param good the versions that were taken over, oldest first
 * @param dismissed hash of the bytes that a steward dismissed last
 */
public record SourceKnowledge(LastSeen seen, List<AcceptedVersion> good, @Nullable NewestVersion newest, @Nullable Instant changedAt, @Nullable String dismissed) {

    public static final SourceKnowledge NONE = new SourceKnowledge(LastSeen.NOTHING, List.of(), null, null, null);

    /** An older version that comes back is recognised among so many. */
    private static final int REMEMBERED = 100;

    public SourceKnowledge {
        good = List.copyOf(good);
    }

    Optional<AcceptedVersion> lastGood() {
        return good.isEmpty() ? Optional.empty() : Optional.of(good.getLast());
    }

    SourceKnowledge saw(LastSeen newlySeen) {
        return new SourceKnowledge(newlySeen, good, newest, changedAt, dismissed);
    }

    SourceKnowledge took(AcceptedVersion version) {
        var more = new ArrayList<>(good.subList(Math.max(0, good.size() - REMEMBERED + 1), good.size()));
        more.add(version);
        return new SourceKnowledge(seen, more, version.outcome(), version.at(), null);
    }

    SourceKnowledge holds(NewestVersion held) {
        return new SourceKnowledge(seen, good, held, changedAt, dismissed);
    }

    /** What was held is not a version after all. */
    SourceKnowledge goesBack(@Nullable String dismissedBytes) {
        return new SourceKnowledge(seen, good, lastGood().map(AcceptedVersion::outcome).orElse(null), changedAt, dismissedBytes);
    }

    /** The newest version is in effect by now. */
    SourceKnowledge lives() {
        if (newest == null) return this;
        var alive = newest.alive();
        return new SourceKnowledge(seen, good.stream().map(one -> one.outcome().equals(newest) ? one.became(alive) : one).toList(), alive, changedAt, dismissed);
    }

    /** A steward cancelled what the newest version had become, so it was no good version. */
    SourceKnowledge dropsNewest() {
        var left = good.stream().filter(one -> !one.outcome().equals(newest)).toList();
        return new SourceKnowledge(seen, left, left.isEmpty() ? null : left.getLast().outcome(), changedAt, dismissed);
    }
}
