package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products of all companies. A removed product is found by its id only. */
public interface Products {

    Map<ProductId, AssessedProduct> find(Collection<ProductId> ids);

    default Optional<AssessedProduct> find(ProductId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** @throws UnknownId if there is none, or it was removed */
    default AssessedProduct requireListed(ProductId id) {
        return find(id).filter(AssessedProduct::listed).orElseThrow(() -> new UnknownId("product", id.sku()));
    }

    /**
     * A product that was removed after it was named stays named.
     *
     * @param named in the field {@code skus}
     * @param before those that were named already
     * @throws InvalidField if it names others that the company does not have
     */
    default void requireListed(String company, Collection<String> named, Collection<String> before) {
        var ids = named.stream()
                .filter(sku -> !before.contains(sku))
                .map(sku -> ProductId.of(company, sku))
                .toList();
        var found = find(ids);
        var unknown = ids.stream()
                .filter(id -> Stream.ofNullable(found.get(id)).noneMatch(AssessedProduct::listed))
                .map(id -> id.sku().value())
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidField("skus", Explanation.of("problem.not-in-inventory", Explanation.listNames(unknown)));
        }
    }

    /**
     * Writes each change whose product is still at the revision the change was made from, together with its events.
     *
     * @return the products that somebody else changed first; nothing of them was written
     */
    Set<ProductId> save(List<ProductChange> changes);

    /**
     * Passes every listed product of the slot that is affected or pending to {@code page}, once, in pages. It may pass
     * other products too.
     */
    void inSlot(HashSlot slot, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page);

    /** Whether any listed product of any company is pending. */
    boolean anyPending();

    /** Passes on every listed product that is pending, once, in pages. */
    void pending(int pageSize, Consumer<List<AssessedProduct>> page);

    /**
     * Passes on the products with an obligation whose reminder is due or whose waiver has ended by that day, and those
     * whose sale that day may change, once, in pages; may include others.
     */
    void movedByDay(LocalDate today, ReminderLeads leads, int pageSize, Consumer<List<AssessedProduct>> page);

    /** Passes on every listed product of the company that is affected, once, in pages; may include others. */
    void ofCompany(String company, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page);

    /**
     * Passes on every listed product that has one of the device keys, whose assessment rests on one of the
     * certificates, or whose vendor claims one of them, once, in pages.
     */
    void findCertified(Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page);

    /**
     * Returns the listed products that the decision can apply to, applies to or did apply to, in the order of their
     * SKUs.
     */
    List<AssessedProduct> findConcerned(Decision decision, @Nullable String after, int limit);

    /** Whether events of the product wait to be published. */
    boolean hasUnpublishedEvents(ProductId id);

    /** Returns an empty list for an unknown product. */
    List<HistoryLine> history(ProductId id, HistoryQuery query);
}
