package io.certwatch.law;

import static java.util.stream.Collectors.toMap;

import io.certwatch.law.LawVersion.Stage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The drafts that accept comments on the day: neither the next draft nor the final text is issued yet. */
    public List<LawVersion> openForComments(LocalDate day) {
        return versions.stream()
                .filter(version -> version.acceptsComments(day))
                .filter(draft -> versions.stream().noneMatch(other -> other.closes(draft, day)))
                .toList();
    }

    /** The version of the instrument in force on the day. */
    public Optional<LawVersion> inForce(String instrument, LocalDate day) {
        return effective(day)
                .filter(version -> version.instrument().equals(instrument))
                .max(LawVersion.BY_DAY);
    }

    /** What the law in force on the day provides for products of the entry; empty if no law is known for it. */
    public Optional<CitedLaw> cite(String entryCode, LocalDate day) {
        return effective(day)
                .map(LawVersion::instrument)
                .distinct()
                .flatMap(instrument -> inForce(instrument, day).stream())
                .filter(version -> version.certificationDuty(entryCode).isPresent())
                .max(LawVersion.BY_DAY)
                .flatMap(version -> version.certificationDuty(entryCode).map(duty -> cite(version, duty, entryCode)));
    }

    public Optional<LegalCitation> citation(String entryCode, LocalDate day) {
        return cite(entryCode, day).map(CitedLaw::citation);
    }

    /** Where the version of the instrument that is in force on the day has a provision; empty if it has none. */
    public Optional<CitedProvision> provision(String instrument, String key, LocalDate day) {
        return inForce(instrument, day)
                .flatMap(version -> version.provision(key)
                        .map(found -> new CitedProvision(version, LegalCitation.Article.of(found, earlier(version)))));
    }

    private CitedLaw cite(LawVersion version, Provision duty, String entryCode) {
        return new CitedLaw(
                version,
                duty,
                version.penaltyFor(duty, entryCode).orElse(null),
                findPenaltySince(version, entryCode),
                version.mitigation().orElse(null),
                earlier(version));
    }

    /** The effective day of the first of the versions without a break, up to this one, that has the penalty. */
    private @Nullable LocalDate findPenaltySince(LawVersion version, String entryCode) {
        return Stream.concat(Stream.of(version), earlier(version).stream())
                .takeWhile(one -> one.certificationDuty(entryCode)
                        .flatMap(duty -> one.penaltyFor(duty, entryCode))
                        .isPresent())
                .reduce((_, before) -> before)
                .map(LawVersion::effective)
                .orElse(null);
    }

    /**
     * The adopted versions that led to this one, the last one first. Drafts and withdrawn versions are left out, but what
     * they supersede is not.
     */
    public List<LawVersion> earlier(LawVersion version) {
        var walked = new LinkedHashMap<String, LawVersion>();
        var next = before(version);
        while (next.isPresent() && walked.putIfAbsent(next.get().id(), next.get()) == null) {
            next = before(next.get());
        }
        return walked.values().stream()
                .filter(one -> !one.withdrawn() && one.stage() == Stage.ADOPTED)
                .filter(one -> !one.id().equals(version.id()))
                .toList();
    }

    /** The version that another one replaces, if it is known, even if it was withdrawn. */
    private Optional<LawVersion> before(LawVersion version) {
        return versions.stream()
                .filter(one -> one.id().equals(version.supersedes()))
                .findFirst();
    }

    private Stream<LawVersion> effective(LocalDate day) {
        return versions.stream().filter(version -> version.isEffective(day) && !isReplaced(version, day));
    }

    private boolean isReplaced(LawVersion version, LocalDate day) {
        return versions.stream().anyMatch(other -> other.replaces(version, day));
    }

    Map<String, Long> revisions() {
        return versions.stream().collect(toMap(LawVersion::id, LawVersion::revision));
    }

    /**
     * A provision of an instrument in the version that is in force on a day.
     *
     * @param article where the version has it
     */
    public record CitedProvision(LawVersion version, LegalCitation.Article article) {}
}
