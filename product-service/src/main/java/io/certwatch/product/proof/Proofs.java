package io.certwatch.product.proof;

import io.certwatch.product.aggregate.obligation.ProofKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the proofs of companies. */
public interface Proofs {

    /** Returns false if the company has the same paper already. */
    boolean add(Proof proof);

    /** Adds new ones in one write; returns those that the company has already. */
    List<Proof> addAll(List<Proof> added);

    /** Returns false if it is no longer at the revision before, or the company has the same paper already. */
    boolean replace(Proof next);

    Optional<Proof> find(String company, UUID id);

    List<Proof> find(String company, Collection<UUID> ids);

    /** Finds the same paper: see {@link ProofFacts#identity}. */
    Optional<Proof> findSame(String company, ProofFacts facts);

    /** Finds all papers of the same kinds and numbers, of whatever body: see {@link ProofFacts#numberOfKind}. */
    List<Proof> findSameNumbers(String company, Collection<ProofFacts> facts);

    /** Finds all that were entered or accepted for one of the products, the newest first. */
    List<Proof> findOfProducts(String company, Collection<String> skus);

    /** The newest first. */
    List<Proof> search(ProofSearch search);

    /**
     * Selects proofs of a company.
     *
     * @param sku of a product that they were entered or accepted for
     * @param accepted whether people accept them for a product
     * @param ended whether they have ended before {@code today}
     * @param words that occur in number, body, holder, standard or models
     * @param validBefore the first day that is excluded; those without a last day are left out
     */
    record ProofSearch(
            String company,
            @Nullable ProofKind kind,
            @Nullable String sku,
            @Nullable Boolean accepted,
            @Nullable Boolean ended,
            LocalDate today,
            @Nullable String words,
            @Nullable LocalDate validBefore,
            @Nullable ProofPlace after,
            int limit) {}

    /** A place in the order of proofs. */
    record ProofPlace(Instant entered, UUID id) {}
}
