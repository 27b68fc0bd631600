package io.certwatch.product.naming;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stores names as the real store does. */
public final class InMemoryPartyNames implements PartyNames {

    private final Map<String, NamedParty> names = new TreeMap<>();

    @Override
    public NamedParty find(Party party) {
        return names.getOrDefault(party.key(), NamedParty.unnamed(party));
    }

    @Override
    public List<NamedParty> listVendors(String company, @Nullable String after, int limit) {
        var first = company + "/" + (after == null ? "" : after);
        return names.values().stream()
                .filter(named -> named.party().key().startsWith(company + "/")
                        && named.party().key().compareTo(first) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<NamedParty> findVendors(String company, Collection<String> vendors) {
        return vendors.stream()
                .map(vendor -> find(new Party(company, vendor)))
                .filter(named -> named.revision() > 0)
                .toList();
    }

    @Override
    public List<NamedParty> searchVendors(String company, Collection<String> words, int limit) {
        return listVendors(company, null, Integer.MAX_VALUE).stream()
                .filter(named -> words.stream().allMatch(named.toString().toLowerCase(Locale.ROOT)::contains))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, PartyName> vendorNames(String company) {
        return listVendors(company, null, Integer.MAX_VALUE).stream()
                .collect(toMap(named -> requireNonNull(named.party().vendor()), NamedParty::name));
    }

    @Override
    public List<String> publishAgain(@Nullable String company, @Nullable String after, int limit) {
        return names.values().stream()
                .filter(named -> company == null || named.party().company().equals(company))
                .map(named -> named.party().key())
                .filter(key -> after == null || key.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public long countUnsent(Collection<String> parties) {
        return 0;
    }

    @Override
    public boolean save(NamedParty next) {
        if (find(next.party()).revision() != next.revision() - 1) return false;
        names.put(next.party().key(), next);
        return true;
    }
}
