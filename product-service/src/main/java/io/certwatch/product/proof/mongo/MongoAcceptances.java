package io.certwatch.product.proof.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.aggregate.mongo.ProductMarks;
import io.certwatch.product.aggregate.mongo.ProductMarks.Mark;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.proof.Acceptances;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads them from the products: an index of the ids of accepted proofs finds those. */
@Component
final class MongoAcceptances implements Acceptances {

    private final MongoCollection<ProductDocument> products;

    MongoAcceptances(MongoDatabase database) {
        this.products = ProductCollection.in(database);
    }

    @Override
    public List<ProofUse> of(String company, UUID proof) {
        return ProductCollection.find(
                        products,
                        and(
                                ProductMarks.has(Mark.PROOF, proof.toString()),
                                eq("company", company),
                                eq("removed", false)))
                .map(ProductDocument::toProduct)
                .into(new ArrayList<>())
                .stream()
                .flatMap(product -> uses(product, proof))
                .sorted(Comparator.comparing(ProofUse::sku).thenComparing(ProofUse::entry))
                .toList();
    }

    private static Stream<ProofUse> uses(AssessedProduct product, UUID proof) {
        return product.obligations().stream()
                .flatMap(obligation -> use(product.id().sku().value(), obligation, proof));
    }

    private static Stream<ProofUse> use(String sku, Obligation obligation, UUID proof) {
        var key = obligation.requirement().key();
        var counting = obligation.state() instanceof Satisfied(AcceptedProof by)
                        && by.proof().equals(proof)
                ? by
                : null;
        return obligation.findProof(proof).stream()
                .map(accepted -> new ProofUse(
                        sku,
                        obligation.id(),
                        key.edition(),
                        key.code(),
                        counting != null,
                        counting == null ? accepted : counting,
                        obligation.findDoubt(proof)));
    }
}
