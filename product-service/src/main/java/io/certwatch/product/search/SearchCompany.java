package io.certwatch.product.search;

import io.certwatch.product.inventory.TextQuery;
import io.certwatch.product.naming.NamedParty;
import io.certwatch.product.naming.Party;
import io.certwatch.product.naming.PartyNames;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.Proofs;
import io.certwatch.product.proof.Proofs.ProofSearch;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** Finds what a company has by what somebody types, a few of each kind. */
public class SearchCompany {

    private final ProductLookup products;
    private final PartyNames names;
    private final Proofs proofs;

    public SearchCompany(ProductLookup products, PartyNames names, Proofs proofs) {
        this.products = products;
        this.names = names;
        this.proofs = proofs;
    }

    /** @param more whether there may be more products than those */
    public record Found(List<FoundProduct> products, boolean more, List<NamedParty> vendors, List<Proof> proofs) {}

    /** @param typed the text as it was typed, without space around it */
    public Found search(String company, String typed, TextQuery text, LocalDate today, int limit) {
        var found = products.find(company, typed, text, limit);
        return new Found(
                found.found(),
                found.more(),
                findVendors(company, typed, text, limit),
                proofs.search(new ProofSearch(company, null, null, null, null, today, typed, null, null, limit)));
    }

    /** Those whose name contains the words, then those whose key begins so. */
    private List<NamedParty> findVendors(String company, String typed, TextQuery text, int limit) {
        var vendors = new LinkedHashMap<Party, NamedParty>();
        names.searchVendors(company, text.words(), limit).forEach(named -> vendors.put(named.party(), named));
        products.listVendors(company, typed, limit).stream()
                .map(vendor -> new Party(company, vendor))
                .filter(party -> !vendors.containsKey(party))
                .map(names::find)
                .forEach(named -> vendors.put(named.party(), named));
        return vendors.values().stream().limit(limit).toList();
    }
}
