package io.certwatch.product.inventory;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.platform.author.Author;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.profile.StatedBy;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Registers the products of a company and assesses them at once; skips those whose assessment fails. */
public class RegisterProducts {

    private final AssessmentPipeline pipeline;

    public RegisterProducts(AssessmentPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** @param offered at most one per SKU */
    public Registration register(String company, Author author, Collection<Product> offered) {
        return register(company, author, offered, Precondition.NONE);
    }

    /**
     * @param precondition what each known product must meet, else nothing is changed
     * @return the outcome; products in {@link Registration#unjudged} stay unchanged
     * @throws StaleProduct if somebody else changed all of them first
     */
    public Registration register(
            String company, Author author, Collection<Product> offered, Precondition precondition) {
        var assessor = pipeline.loadedAssessor(Cause.ofRequest(Cause.Kind.REGISTRATION));
        var stated = new StatedBy(author, assessor.at());
        return register(company, offered, (product, _) -> product, precondition, assessor.withStated(stated));
    }

    /**
     * Registers products as part of a larger task that may give only some of the fields.
     *
     * @param filling merges the offered product with the known one, unless that was removed
     * @param cause of all the changes
     * @param stated who stated all of it, and when
     * @throws StaleProduct if somebody else changed all of them first
     */
    public Registration register(
            String company,
            Collection<Product> offered,
            BinaryOperator<Product> filling,
            Cause cause,
            StatedBy stated) {
        var assessor = pipeline.loadedAssessor(cause).withStated(stated);
        return register(company, offered, filling, Precondition.NONE, assessor);
    }

    private Registration register(
            String company,
            Collection<Product> offered,
            BinaryOperator<Product> filling,
            Precondition precondition,
            ProductAssessor assessor) {
        var byId = new LinkedHashMap<ProductId, Product>();
        offered.forEach(product -> byId.put(new ProductId(company, product.sku()), product));
        var verdicts = new HashMap<ProductId, Verdict>();
        var written = pipeline.runPartly(byId.keySet(), assessor, new Offered(byId, filling, precondition, verdicts));
        var stored = written.changed().size();
        var lost = written.lost();
        if (!lost.isEmpty() && lost.size() == byId.size()) {
            throw new StaleProduct(byId.firstEntry().getKey());
        }
        var unjudged = new HashSet<>(written.failed());
        unjudged.removeAll(written.changed());
        verdicts.keySet().removeAll(lost);
        verdicts.keySet().removeAll(unjudged);
        return new Registration(
                stored,
                byId.size() - stored - lost.size() - unjudged.size(),
                skus(lost),
                skus(unjudged),
                VerdictCounts.of(verdicts.values()));
    }

    private static Set<Sku> skus(Set<ProductId> ids) {
        return ids.stream().map(ProductId::sku).collect(toUnmodifiableSet());
    }

    /** @param verdicts notes the verdict of each product; a repeated attempt overwrites it */
    private record Offered(
            Map<ProductId, Product> products,
            BinaryOperator<Product> filling,
            Precondition precondition,
            Map<ProductId, Verdict> verdicts)
            implements AssessmentPipeline.Step {

        @Override
        public Optional<ProductChange> change(
                ProductAssessor by, ProductId id, @Nullable AssessedProduct known, AssessmentContext context) {
            precondition.check(id, known);
            var change = by.register(id, subject(id, known), known, context);
            var then = change.map(ProductChange::product).orElse(known);
            var verdict = then == null ? null : then.assessment().verdict();
            if (verdict != null) verdicts.put(id, verdict);
            return change;
        }

        @Override
        public Product subject(ProductId id, @Nullable AssessedProduct known) {
            var offered = requireNonNull(products.get(id));
            return known == null || known.removed() ? offered : filling.apply(offered, known.product());
        }
    }
}
