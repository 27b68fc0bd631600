package io.certwatch.notification.vendoranswer;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps in memory who was named. */
public final class InMemoryInvitations implements Invitations {
    private final Map<String, Instant> named = new HashMap<>();
    private final Map<String, Namer> namers = new HashMap<>();
    private final Map<String, Instant> known = new HashMap<>();

    @Override
    public boolean isKnown(String company, String vendor, String mailbox) {
        return known.containsKey(company + vendor + mailbox);
    }

    @Override
    public long count(String company, String vendor, Instant since) {
        return known.entrySet().stream()
                .filter(one -> one.getKey().startsWith(company + vendor)
                        && !one.getValue().isBefore(since))
                .count();
    }

    @Override
    public void name(String company, String vendor, String mailbox, @Nullable String by, Instant at) {
        named.putIfAbsent(company + vendor + mailbox, at);
        namers.putIfAbsent(company + vendor + mailbox, new Namer(by));
    }

    @Override
    public void keep(String company, String vendor, String mailbox) {
        var at = named.get(company + vendor + mailbox);
        if (at != null) known.put(company + vendor + mailbox, at);
    }

    @Override
    public Optional<Namer> namer(String company, String vendor, String mailbox) {
        return Optional.ofNullable(namers.get(company + vendor + mailbox));
    }
}
