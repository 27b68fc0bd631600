package io.certwatch.platform.outbox;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The backlogs of all collections with an outbox. */
final class Backlogs {

    private final Map<String, Backlog> byCollection;

    Backlogs(List<String> collections) {
        byCollection = collections.stream().collect(toUnmodifiableMap(Function.identity(), _ -> new Backlog()));
    }

    Backlog of(String collection) {
        var backlog = byCollection.get(collection);
        if (backlog == null) {
            throw new IllegalArgumentException("No relay is configured for the outbox of " + collection
                    + ": add it to certwatch.outbox.collections");
        }
        return backlog;
    }

    Collection<Backlog> all() {
        return byCollection.values();
    }

    Duration oldest(Instant now) {
        return all().stream()
                .map(Backlog::oldest)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }
}
