package io.certwatch.product.productimport;

import static java.util.stream.Collectors.toSet;

import io.certwatch.importjob.ImportJob;
import io.certwatch.law.EntryFamily;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.certificate.RegisteredHolders;
import io.certwatch.product.certificate.RegisteredHolders.StatedMaker;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.RowBatch.NamedByRow;
import io.certwatch.product.proof.EnterImportedProofs;
import io.certwatch.product.proof.EnterImportedProofs.ImportedProof;
import io.certwatch.product.proof.FactDifference;
import io.certwatch.product.proof.ImportedOutcome;
import io.certwatch.product.proof.ImportedOutcome.Added;
import io.certwatch.product.proof.ImportedOutcome.Full;
import io.certwatch.product.proof.ImportedOutcome.Known;
import io.certwatch.product.proof.ImportedOutcome.OfSeveralBodies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters the proofs that the rows of a batch name, for products that are stored, and remarks what the vault says otherwise. */
record StoreProofs(EnterImportedProofs enterProofs, Products products, RegisteredHolders holders) {

    void store(ImportJob<InventoryExport> of, RowBatch rows) {
        var named = new ArrayList<>(rows.named());
        var misplaced = findMisplaced(of.owner(), named);
        misplaced.forEach(one -> rows.remark(one, Explanation.of("problem.list-of-equipment")));
        named.removeAll(misplaced);
        var imported = named.stream()
                .map(one -> new ImportedProof(
                        one.product().sku().value(),
                        one.proof().facts(),
                        one.proof().unreadEnd()))
                .toList();
        var outcomes = enterProofs.enter(of.owner(), imported, of.details().author());
        for (int at = 0; at < named.size(); at++) remark(rows, named.get(at), outcomes.get(at));
        remarkHolders(rows, named);
    }

    /** Rows of lists of network critical equipment that are named for products which owe a proof as something else. */
    private List<NamedByRow> findMisplaced(String company, List<NamedByRow> named) {
        var ofLists = named.stream()
                .filter(one -> one.proof().facts().isOfEquipmentList())
                .toList();
        if (ofLists.isEmpty()) return List.of();
        var stored = products.find(ofLists.stream().map(one -> id(company, one)).collect(toSet()));
        return ofLists.stream()
                .filter(one -> isOtherThanEquipment(stored.get(id(company, one))))
                .toList();
    }

    private static ProductId id(String company, NamedByRow one) {
        return new ProductId(company, one.product().sku());
    }

    private static boolean isOtherThanEquipment(@Nullable AssessedProduct product) {
        var families = product == null
                ? List.<Optional<EntryFamily>>of()
                : product.obligations().stream()
                        .filter(owed -> owed.state().required())
                        .map(owed -> EntryFamily.of(owed.requirement().entry().code()))
                        .toList();
        return !families.isEmpty() && !families.contains(Optional.of(EntryFamily.NETWORK_CRITICAL_EQUIPMENT));
    }

    /** Whom the public register names is no secret; whose vaults have the number is. */
    private void remarkHolders(RowBatch rows, List<NamedByRow> named) {
        var others = holders.findOthers(named.stream().map(StoreProofs::makerOf).toList());
        for (var one : named) {
            var holder = others.get(makerOf(one));
            if (holder != null) {
                rows.remark(
                        one,
                        Explanation.of(
                                "problem.other-holder",
                                holder,
                                String.valueOf(one.product().manufacturer())));
            }
        }
    }

    private static StatedMaker makerOf(NamedByRow one) {
        return new StatedMaker(one.proof().facts().number(), one.product().manufacturer());
    }

    private static void remark(RowBatch rows, NamedByRow named, ImportedOutcome outcome) {
        reason(outcome).ifPresent(reason -> rows.remark(named, reason));
    }

    private static Optional<Explanation> reason(ImportedOutcome outcome) {
        return switch (outcome) {
            case Added _ -> Optional.empty();
            case Known(var differences) ->
                differences.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Explanation.of(
                                "problem.vault-other-facts",
                                Explanation.list(differences.stream()
                                        .map(StoreProofs::words)
                                        .toList())));
            case Full _ -> Optional.of(Explanation.of("problem.vault-full"));
            case OfSeveralBodies(var bodies) ->
                Optional.of(Explanation.of("problem.vault-several-bodies", Explanation.listNames(bodies)));
        };
    }

    private static Explanation words(FactDifference difference) {
        return Explanation.of(
                "problem.vault-other." + difference.field(),
                difference.known().isEmpty() ? Explanation.of("problem.vault-not-stated") : list(difference.known()),
                list(difference.stated()));
    }

    /** A single day stays one, so that each language writes it in its way. */
    private static Object list(List<?> values) {
        return values.size() == 1
                ? values.getFirst()
                : Explanation.listNames(values.stream().map(Object::toString).toList());
    }
}
