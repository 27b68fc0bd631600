package io.certwatch.notification.alert;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The read model of the obligations topic. */
public interface KnownObligations {

    Optional<KnownObligation> find(String company, String id);

    List<KnownObligation> find(String company, Collection<String> ids);

    /** Those of a product, in the order of their ids. */
    List<KnownObligation> ofProduct(String company, String sku);

    /**
     * Those of products that need a proof, or have one, by SKU; without those that were lifted.
     *
     * @param sku those of this product and of products before it are left out; null for all
     * @param products of how many products
     */
    List<KnownObligation> afterProduct(String company, @Nullable String sku, int products);

    /** Those of a vendor that are not closed, the last changed first. */
    List<KnownObligation> openOf(String company, String vendor, int limit);

    /** Those that have, or had, an obligation. */
    List<String> companies();

    /** The codes of the entries of all obligations of the company, also of those that are settled. */
    Set<String> entries(String company);

    /** Of these vendors, those whom an obligation concerns that is not closed. */
    Set<String> vendorsWithOpen(String company, Collection<String> vendors);

    /** Those of which the events speak, in one query. */
    List<KnownObligation> of(Collection<ObligationChange> changes);

    /** Never replaces a newer revision. */
    void save(Collection<KnownObligation> all);
}
