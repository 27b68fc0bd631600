package io.certwatch.product.naming;

import io.certwatch.platform.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of companies and their vendors. */
public interface PartyNames {

    /** A party without a name if none was ever stated. */
    NamedParty find(Party party);

    /**
     * Vendors of a company whose name was ever stated, in the order of their ids.
     *
     * @param after the vendor after which to begin; null for the first
     */
    List<NamedParty> listVendors(String company, @Nullable String after, int limit);

    /** Those of the vendors whose name was ever stated. */
    List<NamedParty> findVendors(String company, Collection<String> vendors);

    /** Vendors of a company whose key or name contains each of the folded words, in the order of their ids. */
    List<NamedParty> searchVendors(String company, Collection<String> words, int limit);

    /** The names of a company's vendors, by vendor; those whose name was never stated are left out. */
    Map<String, PartyName> vendorNames(String company);

    /** Stores the next revision with its event; returns false if somebody else has changed the name. */
    boolean save(NamedParty next);

    /**
     * Writes the newest event of each of the next parties to the outbox again, under the id that it had.
     *
     * @param company null for all companies
     * @param after the key of the party after which to begin; null for the first
     * @return their keys, in order
     */
    List<String> publishAgain(@Nullable String company, @Nullable String after, int limit);

    /** Counts the parties, by their keys, that have unsent events. */
    long countUnsent(Collection<String> parties);

    /** How to call a company in a language: by its legal name, or by its id. */
    default String companyName(String company, Language language) {
        return find(new Party(company, null)).name().in(language).orElse(company);
    }
}
