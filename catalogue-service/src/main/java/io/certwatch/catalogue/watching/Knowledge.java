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
public record Knowledge(LastSeen seen, List<Good> good, @Nullable Newest newest, @Nullable Instant changedAt, @Nullable String dismissed) {

    public static final Knowledge NONE = new Knowledge(LastSeen.NOTHING, List.of(), null, null, null);

    /** An older version that comes back is recognised among so many. */
    private static final int REMEMBERED = 100;

    public Knowledge {
        good = List.copyOf(good);
    }

    Optional<Good> lastGood() {
        return good.isEmpty() ? Optional.empty() : Optional.of(good.getLast());
    }

    Knowledge saw(LastSeen newlySeen) {
        return new Knowledge(newlySeen, good, newest, changedAt, dismissed);
    }

    Knowledge took(Good version) {
        var more = new ArrayList<>(good.subList(Math.max(0, good.size() - REMEMBERED + 1), good.size()));
        more.add(version);
        return new Knowledge(seen, more, version.outcome(), version.at(), null);
    }

    Knowledge holds(Newest held) {
        return new Knowledge(seen, good, held, changedAt, dismissed);
    }

    /** What was held is not a version after all. */
    Knowledge goesBack(@Nullable String dismissedBytes) {
        return new Knowledge(seen, good, lastGood().map(Good::outcome).orElse(null), changedAt, dismissedBytes);
    }

    /** The newest version is in effect by now. */
    Knowledge lives() {
        if (newest == null) return this;
        var alive = newest.alive();
        return new Knowledge(seen, good.stream().map(one -> one.outcome().equals(newest) ? one.became(alive) : one).toList(), alive, changedAt, dismissed);
    }

    /** A steward cancelled what the newest version had become, so it was no good version. */
    Knowledge dropsNewest() {
        var left = good.stream().filter(one -> !one.outcome().equals(newest)).toList();
        return new Knowledge(seen, left, left.isEmpty() ? null : left.getLast().outcome(), changedAt, dismissed);
    }
}
