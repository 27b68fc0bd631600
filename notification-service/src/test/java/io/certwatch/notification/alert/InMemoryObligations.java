package io.certwatch.notification.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryObligations implements KnownObligations {
    private final Map<String, KnownObligation> byKey = new HashMap<>();

    @Override
    public synchronized Optional<KnownObligation> find(String company, String id) {
        return Optional.ofNullable(byKey.get(company + "/" + id));
    }

    @Override
    public synchronized void save(KnownObligation obligation) {
        byKey.merge(
                obligation.company() + "/" + obligation.id(),
                obligation,
                (known, news) -> known.revision() > news.revision() ? known : news);
    }
}
