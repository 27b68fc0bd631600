package io.certwatch.catalogue.law;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the versions of laws stand on a day in China. Of the adopted versions of an instrument that are effective, and that no effective
 * version supersedes, the one with the latest effective day is in force.
 */
public final class LawStandings {

    private static final Comparator<LawVersion> LATEST = comparing(
                    (LawVersion version) -> requireNonNull(version.content().effective()))
            .thenComparing(version -> requireNonNull(version.published()).at())
            .thenComparing(version -> version.content().issued());

    private final List<LawVersion> published;
    private final LocalDate day;

    public LawStandings(Collection<LawVersion> versions, LocalDate day) {
        this.published = versions.stream()
                .filter(version -> version.status() == LawStatus.PUBLISHED)
                .toList();
        this.day = day;
    }

    /** Empty for drafts of stewards and for withdrawn versions. */
    public Optional<LawStanding> of(LawVersion version) {
        if (version.status() != LawStatus.PUBLISHED) return Optional.empty();
        return Optional.of(version.content().isAdopted() ? ofAdopted(version) : ofConsultation(version.content()));
    }

    private LawStanding ofAdopted(LawVersion version) {
        if (!version.content().isEffectiveOn(day)) return LawStanding.ADOPTED;
        var inForce = published.stream()
                .filter(other ->
                        other.content().instrument().equals(version.content().instrument()))
                .filter(other -> other.content().isEffectiveOn(day) && !isReplaced(other.content()))
                .max(LATEST)
                .orElse(version);
        return inForce.id().equals(version.id()) ? LawStanding.IN_FORCE : LawStanding.SUPERSEDED;
    }

    private boolean isReplaced(LawContent content) {
        return published.stream().map(LawVersion::content).anyMatch(other -> other.replaces(content, day));
    }

    /** A draft of the law is superseded by the next draft of it, and closed to comments once the law is adopted. */
    private LawStanding ofConsultation(LawContent content) {
        var hasNext = published.stream()
                .map(LawVersion::content)
                .anyMatch(other -> !other.isAdopted()
                        && content.id().equals(other.supersedes())
                        && !other.issued().isAfter(day));
        if (hasNext) return LawStanding.SUPERSEDED;
        return day.isAfter(requireNonNull(content.commentsUntil())) || isAdoptedSince(content)
                ? LawStanding.CONSULTATION_ENDED
                : LawStanding.CONSULTATION;
    }

    private boolean isAdoptedSince(LawContent draft) {
        return published.stream()
                .map(LawVersion::content)
                .anyMatch(other -> other.isAdopted()
                        && other.instrument().equals(draft.instrument())
                        && other.issued().isAfter(draft.issued())
                        && !other.issued().isAfter(day));
    }
}
