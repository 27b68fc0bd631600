package io.certwatch.product.proof;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Proofs as MongoProofs stores them; ProofsIT shows its searches. */
public final class InMemoryProofs implements Proofs {

    private final Map<UUID, Proof> proofs = new LinkedHashMap<>();
    private int lookUps;

    @Override
    public synchronized boolean add(Proof proof) {
        return findSame(proof.company(), proof.facts()).isEmpty() && proofs.putIfAbsent(proof.id(), proof) == null;
    }

    @Override
    public synchronized List<Proof> addAll(List<Proof> added) {
        return added.stream().filter(proof -> !add(proof)).toList();
    }

    @Override
    public synchronized List<Proof> findSameNumbers(String company, Collection<ProofFacts> facts) {
        lookUps++;
        var numbers = facts.stream().map(ProofFacts::numberOfKind).toList();
        return proofs.values().stream()
                .filter(proof -> proof.company().equals(company)
                        && numbers.contains(proof.facts().numberOfKind()))
                .toList();
    }

    /** How often numbers were looked up. */
    public int lookUps() {
        return lookUps;
    }

    @Override
    public synchronized boolean replace(Proof next) {
        var known = proofs.get(next.id());
        var taken = findSame(next.company(), next.facts())
                .filter(other -> !other.id().equals(next.id()));
        if (known == null || known.revision() != next.revision() - 1 || taken.isPresent()) return false;
        proofs.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized Optional<Proof> find(String company, UUID id) {
        return Optional.ofNullable(proofs.get(id))
                .filter(proof -> proof.company().equals(company));
    }

    @Override
    public List<Proof> find(String company, Collection<UUID> ids) {
        return ids.stream().flatMap(id -> find(company, id).stream()).toList();
    }

    @Override
    public synchronized Optional<Proof> findSame(String company, ProofFacts facts) {
        return proofs.values().stream()
                .filter(proof -> proof.company().equals(company)
                        && proof.facts().identity().equals(facts.identity()))
                .findFirst();
    }

    @Override
    public synchronized List<Proof> findOfProducts(String company, Collection<String> skus) {
        return proofs.values().stream()
                .filter(proof -> proof.company().equals(company)
                        && Stream.concat(proof.skus().stream(), proof.acceptedFor().stream())
                                .anyMatch(skus::contains))
                .sorted(Comparator.comparing((Proof proof) -> proof.entered().at())
                        .reversed())
                .toList();
    }

    @Override
    public synchronized List<Proof> search(ProofSearch search) {
        return proofs.values().stream()
                .filter(proof -> proof.company().equals(search.company()))
                .sorted(Comparator.comparing((Proof proof) -> proof.entered().at())
                        .reversed())
                .limit(search.limit())
                .toList();
    }
}
