package io.certwatch.product.dossier;

import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.InventoryCounts;
import io.certwatch.product.inventory.InventoryCounts.Scope;
import io.certwatch.product.inventory.Summary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The figures of the inventory.
 *
 * @param pending products that have no verdict yet
 * @param required products that need certification
 * @param inReview products that a person must look at
 * @param cleared products that are something else or out of scope
 * @param unknown products in whose text nothing was recognised, which clears nothing
 * @param remarked products of which an import gave a value that could not be read
 * @param entries required products by entry
 * @param obligations by status
 * @param overdue obligations that are open or in progress and of which a planned day has come
 * @param withoutProof the others of products that may not be sold until there is proof, and whose market entry is not to
 *   come
 * @param notYetOnMarket those of products that may not be sold until there is proof, and whose market entry is to come
 * @param toBeConfirmed of the satisfied obligations, those whose proof a person has to confirm
 * @param waitingAnswers answers of vendors that wait for a decision
 */
public record DossierFigures(
        long products,
        long pending,
        Scope required,
        long inReview,
        long cleared,
        long unknown,
        long remarked,
        List<EntryFigures> entries,
        Map<String, Long> obligations,
        long overdue,
        long withoutProof,
        long notYetOnMarket,
        long dueIn30Days,
        long dueIn90Days,
        long endIn30Days,
        long endIn90Days,
        long toBeConfirmed,
        long waitingAnswers) {

    /** Products required under an entry; one that is under two counts in both. */
    public record EntryFigures(String code, Wording name, Scope products) {}

    public DossierFigures {
        entries = List.copyOf(entries);
        obligations = new TreeMap<>(obligations);
    }

    /** Obligations that are open or in progress. */
    public long unfinished() {
        return obligations.getOrDefault(Status.OPEN.name(), 0L)
                + obligations.getOrDefault(Status.IN_PROGRESS.name(), 0L);
    }

    /** Obligations of that status; the satisfied ones without those whose proof a person has to confirm. */
    public long countSettled(String status, long all) {
        return status.equals(Status.SATISFIED.name()) ? all - toBeConfirmed : all;
    }

    /** @param names of entries, by code */
    static DossierFigures of(InventoryCounts inventory, Summary summary, Function<String, Wording> names) {
        return new DossierFigures(
                inventory.products(),
                inventory.pending(),
                inventory.countRequired(_ -> true),
                inventory.inReview(),
                inventory.cleared(),
                inventory.unknown(),
                inventory.remarked(),
                inventory.entries().entrySet().stream()
                        .map(entry -> new EntryFigures(entry.getKey(), names.apply(entry.getKey()), entry.getValue()))
                        .toList(),
                summary.obligations(),
                summary.overdue(),
                summary.withoutProof(),
                summary.notYetOnMarket(),
                summary.dueIn30Days(),
                summary.dueIn90Days(),
                summary.endIn30Days(),
                summary.endIn90Days(),
                summary.toBeConfirmed(),
                summary.waitingAnswers());
    }
}
