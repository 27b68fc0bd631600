package io.certwatch.product.product;

import io.certwatch.product.assessment.HistoryLine;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.decision.Decision;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.obligation.ReminderLeads;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The products of all companies. Removed ones are found too, by id. */
public interface Products {

    Map<ProductId, AssessedProduct> find(Collection<ProductId> ids);

    default Optional<AssessedProduct> find(ProductId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /**
     * Writes each change whose product is still at the revision it was made from, together with its events.
     *
     * @return those where someone was faster; nothing of them was written
     */
    Set<ProductId> save(List<ProductChange> changes);

    /** Every listed product of the slot that is within reach or pending, once, in pages; perhaps others too. */
    void inSlot(HashSlot slot, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page);

    /** Whether a listed product of any company is pending. */
    boolean anyPending();

    /** Every listed product that is pending, once, in pages. */
    void pending(int pageSize, Consumer<List<AssessedProduct>> page);

    /** Products with an obligation whose reminder or whose waiver's end has come by that day, once, in pages; perhaps others too. */
    void movedByDay(LocalDate today, ReminderLeads leads, int pageSize, Consumer<List<AssessedProduct>> page);

    /** Every listed product of the company that is within reach, once, in pages; perhaps others too. */
    void ofCompany(String company, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page);

    /** Every listed product that has one of the keys of devices, or whose assessment rests on one of the certificates, once, in pages. */
    void certified(Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page);

    /** In the order of their SKUs. */
    List<AssessedProduct> search(ProductSearch search);

    /** Listed products that the decision reaches, is on or was on, in the order of their SKUs. */
    List<AssessedProduct> concerned(Decision decision, @Nullable String after, int limit);

    /** All that the filter finds, in the order of their SKUs, as they are read. */
    void each(ProductFilter filter, Consumer<AssessedProduct> each);

    /** None for a product that never was. */
    List<HistoryLine> history(ProductId id, HistoryQuery query);
}
