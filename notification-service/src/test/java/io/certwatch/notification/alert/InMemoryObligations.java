package io.certwatch.notification.alert;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class InMemoryObligations implements KnownObligations {
    private final Map<String, KnownObligation> byKey = new HashMap<>();

    @Override
    public synchronized Optional<KnownObligation> find(String company, String id) {
        return Optional.ofNullable(byKey.get(company + "/" + id));
    }

    @Override
    public List<KnownObligation> find(String company, Collection<String> ids) {
        return ids.stream().flatMap(id -> find(company, id).stream()).toList();
    }

    @Override
    public synchronized void save(KnownObligation obligation) {
        byKey.merge(
                obligation.company() + "/" + obligation.id(),
                obligation,
                (known, news) -> known.revision() > news.revision() ? known : news);
    }
}
