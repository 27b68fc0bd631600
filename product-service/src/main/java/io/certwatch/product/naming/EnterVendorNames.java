package io.certwatch.product.naming;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.Language;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.failure.StaleRevision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enters the names of vendors that rows of a file give. A name on record stays; one in the other language is added. */
public class EnterVendorNames {

    private static final int ATTEMPTS = 5;

    private final PartyNames names;
    private final Clock clock;

    public EnterVendorNames(PartyNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** @param vendor its id */
    public record GivenName(String vendor, Language language, String name) {}

    /**
     * Asks once for all that the company has of the vendors.
     *
     * @param given in the order of the rows
     * @return the names on record that stay instead of those given
     * @throws StaleRevision if others change a name all the time
     */
    public Map<GivenName, String> enter(String company, Set<GivenName> given, Author author) {
        if (given.isEmpty()) return Map.of();
        var byVendor = given.stream().collect(groupingBy(GivenName::vendor, LinkedHashMap::new, toList()));
        var known =
                names.findVendors(company, byVendor.keySet()).stream().collect(toMap(NamedParty::party, identity()));
        var kept = new HashMap<GivenName, String>();
        byVendor.forEach((vendor, all) -> {
            var party = new Party(company, vendor);
            kept.putAll(enter(known.getOrDefault(party, NamedParty.unnamed(party)), all, author));
        });
        return kept;
    }

    private Map<GivenName, String> enter(NamedParty known, List<GivenName> given, Author author) {
        var current = known;
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var filled = current.name();
            for (var each : given) filled = filled.fill(each.language(), each.name());
            var next = filled.equals(current.name())
                    ? current
                    : current.rename(filled, author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (next == current || names.save(next)) return findKept(next.name(), given);
            current = names.find(known.party());
        }
        throw new StaleRevision("name");
    }

    private static Map<GivenName, String> findKept(PartyName name, List<GivenName> given) {
        var kept = new HashMap<GivenName, String>();
        for (var each : given) {
            var onRecord = name.spelling(each.language());
            if (onRecord != null && !isSame(onRecord, each.name())) kept.put(each, onRecord);
        }
        return kept;
    }

    private static boolean isSame(String onRecord, String given) {
        return Text.fold(onRecord).equals(Text.fold(given));
    }
}
