package io.certwatch.notification.law;

import static io.certwatch.law.LawChange.DAY_CHANGED;
import static io.certwatch.law.LawChange.STANDARDS_CHANGED;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.LawChange;
import io.certwatch.law.LawVersion;
import io.certwatch.law.LawVersion.Stage;
import io.certwatch.law.Provision;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that happened to a version of the law, and of which teams hear. It must touch a duty, a penalty, a day or a standard; a
 * draft that is open for comments always counts. What lies more than {@value #RECENT_DAYS} days back is the past, and told
 * to nobody: the versions that a new installation begins with, for example. Days are days in China.
 *
 * @param day on which it happened
 */
public record LawNews(LawVersion version, Moment moment, LocalDate day) {
    public static final int RECENT_DAYS = 30;
    private static final Set<String> TOLD =
            Set.of(Provision.DUTY, Provision.PENALTY, Provision.CONSEQUENCE, Provision.MITIGATION);

    public enum Moment {
        PUBLISHED,
        /** Only of a version that was published before. */
        IN_FORCE,
        /** Only of a version that was in force, was to come into force or was open for comments. */
        WITHDRAWN
    }

    /** What there is to tell today, the oldest first in each version. */
    static List<LawNews> recent(KnownLaws laws, LocalDate today) {
        return laws.versions().stream()
                .flatMap(version -> of(laws, version, today).stream())
                .toList();
    }

    /** What there is to tell today of one version. */
    public static List<LawNews> of(KnownLaws laws, LawVersion version, LocalDate today) {
        if (!changesSomething(laws, version)) return List.of();
        return Stream.of(ofPublication(version), inForce(laws, version), withdrawn(laws, version))
                .flatMap(Optional::stream)
                .filter(news -> news.isRecent(today))
                .toList();
    }

    /** Tells it from all other news. */
    public String key() {
        return key(version, moment);
    }

    public static String key(LawVersion version, Moment moment) {
        return version.id() + "/" + moment;
    }

    /** Whether it concerns products of one of the entries; also if there are none, because not all products are known here. */
    boolean concerns(KnownLaws laws, Collection<String> entries) {
        var touched = findTouched(laws);
        return entries.isEmpty()
                || touched.isEmpty()
                || touched.stream().anyMatch(provision -> entries.stream().anyMatch(provision::concerns));
    }

    /** The provisions told of that change; all of them if the version is withdrawn, or its days or standards change. */
    private List<Provision> findTouched(KnownLaws laws) {
        var counted = version.changes().stream()
                .filter(change -> counts(laws, version, change))
                .toList();
        var isWhole = moment == Moment.WITHDRAWN
                || counted.isEmpty()
                || counted.stream().anyMatch(change -> change.key() == null);
        return isWhole
                ? version.provisions().stream().filter(LawNews::isCounted).toList()
                : counted.stream()
                        .flatMap(change -> provision(laws, version, change).stream())
                        .toList();
    }

    private static boolean isCounted(Provision provision) {
        return TOLD.contains(provision.kind());
    }

    private boolean isRecent(LocalDate today) {
        return !day.isAfter(today) && !isPast(day, today);
    }

    private static boolean isPast(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusDays(RECENT_DAYS));
    }

    /** Whether teams hear of it at all. */
    public static boolean changesSomething(KnownLaws laws, LawVersion version) {
        return version.stage() == Stage.CONSULTATION
                || version.changes().stream().anyMatch(change -> counts(laws, version, change));
    }

    static boolean counts(KnownLaws laws, LawVersion version, LawChange change) {
        return change.kinds().contains(DAY_CHANGED)
                || change.kinds().contains(STANDARDS_CHANGED)
                || provision(laws, version, change).filter(LawNews::isCounted).isPresent();
    }

    /** The changed provision as it is now, or as it was if it is gone. */
    static Optional<Provision> provision(KnownLaws laws, LawVersion version, LawChange change) {
        var key = change.key();
        return key == null
                ? Optional.empty()
                : version.provision(key)
                        .or(() -> laws.earlier(version).stream()
                                .flatMap(before -> before.provision(key).stream())
                                .findFirst());
    }

    private static Optional<LawNews> ofPublication(LawVersion version) {
        var day = ChinaCalendar.dayOf(version.publishedAt());
        return version.withdrawn() || isOver(version, day)
                ? Optional.empty()
                : Optional.of(new LawNews(version, Moment.PUBLISHED, day));
    }

    /** Whether it was the past already when it was published. */
    private static boolean isOver(LawVersion version, LocalDate published) {
        var last = version.stage() == Stage.CONSULTATION ? version.commentsUntil() : version.effective();
        return switch (version.stage()) {
            case CONSULTATION -> last != null && last.isBefore(published);
            case ADOPTED -> last == null || isPast(last, published);
        };
    }

    private static Optional<LawNews> inForce(KnownLaws laws, LawVersion version) {
        var day = version.effective();
        return day == null || !ChinaCalendar.dayOf(version.publishedAt()).isBefore(day) || !holds(laws, version, day)
                ? Optional.empty()
                : Optional.of(new LawNews(version, Moment.IN_FORCE, day));
    }

    private static Optional<LawNews> withdrawn(KnownLaws laws, LawVersion version) {
        var withdrawal = version.withdrawal();
        if (!version.withdrawn() || withdrawal == null) return Optional.empty();
        var day = ChinaCalendar.dayOf(withdrawal.at());
        return wouldMatter(laws, version, day)
                ? Optional.of(new LawNews(version, Moment.WITHDRAWN, day))
                : Optional.empty();
    }

    private static boolean wouldMatter(KnownLaws laws, LawVersion version, LocalDate day) {
        if (version.stage() == Stage.CONSULTATION) {
            return version.commentsUntil() == null || !version.commentsUntil().isBefore(day);
        }
        var restored = version.withWithdrawn(false);
        var others = laws.versions().stream().filter(other -> !other.id().equals(version.id()));
        return version.effective() != null
                && (version.effective().isAfter(day)
                        || holds(
                                new KnownLaws(Stream.concat(others, Stream.of(restored))
                                        .toList()),
                                restored,
                                day));
    }

    private static boolean holds(KnownLaws laws, LawVersion version, LocalDate day) {
        return laws.inForce(version.instrument(), day).filter(version::equals).isPresent();
    }
}
