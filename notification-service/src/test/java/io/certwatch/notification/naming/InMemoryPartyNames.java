package io.certwatch.notification.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps names as the real store does. */
public final class InMemoryPartyNames implements PartyNames {

    private final List<PartyName> names = new ArrayList<>();

    @Override
    public Optional<PartyName> find(String company, @Nullable String vendor) {
        return names.stream()
                .filter(name -> name.company().equals(company) && Objects.equals(name.vendor(), vendor))
                .findFirst();
    }

    @Override
    public void keep(PartyName name) {
        var known = find(name.company(), name.vendor());
        if (known.filter(one -> one.revision() >= name.revision()).isPresent()) return;
        known.ifPresent(names::remove);
        names.add(name);
    }
}
