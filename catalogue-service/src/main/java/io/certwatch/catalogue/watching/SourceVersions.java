package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.importjob.Original;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the content of a source: what was accepted, held or dismissed, and what the next fetch is compared with.
 *
 * @param seen validators for the next fetch
 * @param good the accepted versions, oldest first
 * @param dismissed the hash of the bytes that a steward dismissed last
 */
public record SourceVersions(
        LastSeen seen,
        List<AcceptedVersion> good,
        @Nullable NewestVersion newest,
        @Nullable Instant changedAt,
        @Nullable String dismissed) {

    /**
     * An accepted version; the next one is compared with it.
     *
     * @param fingerprint hash of the content that was read, not of the bytes
     * @param came the address after all redirects
     * @param issued the issue date of an edition; null for a register or if unknown
     */
    public record AcceptedVersion(
            int check,
            Original original,
            String fingerprint,
            URI came,
            @Nullable LocalDate issued,
            NewestVersion outcome,
            Instant at) {

        AcceptedVersion became(NewestVersion newOutcome) {
            return new AcceptedVersion(check, original, fingerprint, came, issued, newOutcome, at);
        }
    }

    public static final SourceVersions NONE = new SourceVersions(LastSeen.NOTHING, List.of(), null, null, null);

    /** The number of accepted versions that are kept, to recognize an old version that returns. */
    private static final int REMEMBERED = 100;

    public SourceVersions {
        good = List.copyOf(good);
    }

    public Optional<AcceptedVersion> lastGood() {
        return good.isEmpty() ? Optional.empty() : Optional.of(good.getLast());
    }

    SourceVersions withSeen(LastSeen newlySeen) {
        return new SourceVersions(newlySeen, good, newest, changedAt, dismissed);
    }

    SourceVersions withAccepted(AcceptedVersion version) {
        var more = new ArrayList<>(good.subList(Math.max(0, good.size() - REMEMBERED + 1), good.size()));
        more.add(version);
        return new SourceVersions(seen, more, version.outcome(), version.at(), null);
    }

    SourceVersions withHeld(NewestVersion held) {
        return new SourceVersions(seen, good, held, changedAt, dismissed);
    }

    /** Forgets the held version. */
    SourceVersions withoutHeld(@Nullable String dismissedBytes) {
        return new SourceVersions(
                seen, good, lastGood().map(AcceptedVersion::outcome).orElse(null), changedAt, dismissedBytes);
    }

    /** Marks the newest version as in effect. */
    SourceVersions nowLive() {
        if (newest == null) return this;
        var inEffect = newest.inEffect();
        return new SourceVersions(
                seen,
                good.stream()
                        .map(one -> one.outcome().equals(newest) ? one.became(inEffect) : one)
                        .toList(),
                inEffect,
                changedAt,
                dismissed);
    }

    /** Removes the newest version, because a steward cancelled its import. */
    SourceVersions withoutNewest() {
        var left = good.stream().filter(one -> !one.outcome().equals(newest)).toList();
        return new SourceVersions(
                seen, left, left.isEmpty() ? null : left.getLast().outcome(), changedAt, dismissed);
    }
}
