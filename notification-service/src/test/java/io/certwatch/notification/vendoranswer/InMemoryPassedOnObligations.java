package io.certwatch.notification.vendoranswer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps in memory what was passed on. */
final class InMemoryPassedOnObligations implements PassedOnObligations {
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Instant> due = new LinkedHashMap<>();

    @Override
    public boolean isKnown(PassedOn passedOn) {
        var known = kept.get(key(passedOn));
        return known != null && !known.passedOn().at().isBefore(passedOn.at());
    }

    @Override
    public void keep(PassedOn passedOn, String mailbox, ColleagueRefusal refusal, Instant dueAt) {
        if (isKnown(passedOn)) return;
        var before = kept.get(key(passedOn));
        var told = before == null ? List.<String>of() : before.told();
        kept.put(key(passedOn), new Kept(passedOn, mailbox, refusal, told));
        due.remove(key(passedOn));
        if (!told.contains(mailbox)) due.put(key(passedOn), dueAt);
    }

    @Override
    public List<Addressee> due(Instant now, int limit) {
        return due.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .map(one -> Addressee.of(kept.get(one.getKey())))
                .distinct()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Kept> waiting(Addressee addressee) {
        return kept.entrySet().stream()
                .filter(one -> due.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .filter(one -> Addressee.of(one).equals(addressee))
                .sorted(Comparator.comparing(one -> one.passedOn().at()))
                .toList();
    }

    @Override
    public void postpone(Addressee addressee, Instant dueAt) {
        waiting(addressee).forEach(one -> due.merge(key(one.passedOn()), dueAt, (a, b) -> a.isAfter(b) ? a : b));
    }

    @Override
    public void settle(Collection<Kept> some, boolean told) {
        for (var one : new ArrayList<>(some)) {
            var known = kept.get(key(one.passedOn()));
            if (!known.passedOn().at().equals(one.passedOn().at())) continue;
            due.remove(key(one.passedOn()));
            var all = told
                    ? Stream.concat(known.told().stream(), Stream.of(one.mailbox()))
                            .toList()
                    : known.told();
            kept.put(key(one.passedOn()), new Kept(known.passedOn(), known.mailbox(), null, all));
        }
    }

    /** As if the process had ended before it wrote that this was told. */
    void forget(String obligation) {
        kept.replaceAll((key, one) -> one.passedOn().obligation().equals(obligation)
                ? new Kept(one.passedOn(), one.mailbox(), one.refusal(), List.of())
                : one);
        kept.forEach((key, one) -> {
            if (one.passedOn().obligation().equals(obligation))
                due.put(key, one.passedOn().at());
        });
    }

    private static String key(PassedOn passedOn) {
        return passedOn.company() + "/" + passedOn.obligation();
    }
}
