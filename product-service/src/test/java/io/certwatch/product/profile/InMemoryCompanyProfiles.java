package io.certwatch.product.profile;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores profiles as the real store does. */
public final class InMemoryCompanyProfiles implements CompanyProfiles {

    private final Map<String, List<ProfileRevision>> revisions = new HashMap<>();

    @Override
    public ProfileRevision current(String company) {
        return newest(company, _ -> true);
    }

    @Override
    public Map<String, ProfileRevision> current(Set<String> companies) {
        return companies.stream()
                .map(this::current)
                .filter(revision -> revision.revision() > 0)
                .collect(toMap(ProfileRevision::company, Function.identity()));
    }

    @Override
    public Set<String> sharingPhrases() {
        return revisions.keySet().stream()
                .filter(company -> current(company).profile().isSharingPhrases())
                .collect(toSet());
    }

    @Override
    public ProfileRevision before(String company, Instant moment) {
        return newest(company, revision -> revision.stated().at().isBefore(moment));
    }

    private ProfileRevision newest(String company, Predicate<ProfileRevision> which) {
        return of(company)
                .filter(which)
                .max(Comparator.comparing(ProfileRevision::revision))
                .orElseGet(() -> ProfileRevision.nothingStated(company));
    }

    private Stream<ProfileRevision> of(String company) {
        return revisions.getOrDefault(company, List.of()).stream();
    }

    @Override
    public List<ProfileRevision> history(String company, @Nullable Long before, int limit) {
        return of(company)
                .filter(revision -> before == null || revision.revision() < before)
                .sorted(Comparator.comparing(ProfileRevision::revision).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean add(ProfileRevision next) {
        if (current(next.company()).revision() >= next.revision()) return false;
        revisions.computeIfAbsent(next.company(), _ -> new ArrayList<>()).add(next);
        return true;
    }

    @Override
    public List<ProfileProgress> findUnfinished(Instant until, int limit) {
        return revisions.values().stream()
                .flatMap(Collection::stream)
                .map(ProfileRevision::progress)
                .filter(progress -> progress != null && !progress.from().isAfter(until))
                .sorted(Comparator.comparing(ProfileProgress::from))
                .limit(limit)
                .toList();
    }

    @Override
    public void record(ProfileProgress progress) {
        replace(progress, progress);
    }

    @Override
    public void finish(ProfileProgress progress) {
        replace(progress, null);
    }

    private void replace(ProfileProgress of, @Nullable ProfileProgress now) {
        revisions
                .get(of.company())
                .replaceAll(revision -> revision.revision() == of.revision()
                        ? new ProfileRevision(
                                revision.company(), revision.revision(), revision.profile(), revision.stated(), now)
                        : revision);
    }
}
