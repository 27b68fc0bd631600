package io.certwatch.law;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All versions of all instruments that are known, and which of them holds on a day in China. */
public record KnownLaws(List<LawVersion> versions) {

    public static final KnownLaws NONE = new KnownLaws(List.of());

    public KnownLaws {
        versions = List.copyOf(versions);
    }

    /** The version unless it is not known or was withdrawn. */
    public Optional<LawVersion> find(String id) {
        return versions.stream()
                .filter(version -> version.id().equals(id) && !version.withdrawn())
                .findFirst();
    }

    /** The version of the instrument in force on the day. */
    public Optional<LawVersion> inForce(String instrument, LocalDate day) {
        return effective(day)
                .filter(version -> version.instrument().equals(instrument))
                .max(LawVersion.BY_DAY);
    }

    /** What the law in force on the day provides for products of the entry; empty if no law is known for it. */
    public Optional<CitedLaw> cited(String entryCode, LocalDate day) {
        return effective(day)
                .map(LawVersion::instrument)
                .distinct()
                .flatMap(instrument -> inForce(instrument, day).stream())
                .filter(version -> version.certificationDuty(entryCode).isPresent())
                .max(LawVersion.BY_DAY)
                .flatMap(version -> version.certificationDuty(entryCode).map(duty -> cited(version, duty, entryCode)));
    }

    public Optional<LegalCitation> citation(String entryCode, LocalDate day) {
        return cited(entryCode, day).map(CitedLaw::citation);
    }

    private CitedLaw cited(LawVersion version, Provision duty, String entryCode) {
        return new CitedLaw(
                version,
                duty,
                version.penaltyFor(duty, entryCode).orElse(null),
                version.mitigation().orElse(null),
                superseded(version).orElse(null));
    }

    /** The version that another one replaces, if it is known. */
    public Optional<LawVersion> superseded(LawVersion version) {
        return Optional.ofNullable(version.supersedes()).flatMap(this::find);
    }

    private Stream<LawVersion> effective(LocalDate day) {
        return versions.stream().filter(version -> version.isEffective(day));
    }

    Map<String, Long> revisions() {
        return versions.stream().collect(toMap(LawVersion::id, LawVersion::revision));
    }
}
