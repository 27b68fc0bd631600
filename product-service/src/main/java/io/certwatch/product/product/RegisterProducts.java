package io.certwatch.product.product;

import io.certwatch.product.assessment.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

/** Takes in what a company brings to market and judges it at once; what cannot be judged is set aside. Should the catalogue change meanwhile, it is judged again before the answer. */
public class RegisterProducts {

    private final Judges judges;
    private final Writing writing;

    public RegisterProducts(Judges judges, Products products) {
        this.judges = judges;
        this.writing = Writing.settingAside(products, judges);
    }

    /** @param offered at most one per SKU */
    public Registration register(String company, Collection<Product> offered) {
        return register(company, offered, Precondition.NONE);
    }

    /**
     * @param precondition what each product known must meet, else nothing is changed
     * @return {@link Registration#unjudged} stay as they were
     * @throws StaleProduct if someone else was faster with all of them
     */
    public Registration register(String company, Collection<Product> offered, Precondition precondition) {
        return register(company, offered, (product, _) -> product, precondition, judges.forRegistration());
    }

    /**
     * As part of something larger, which may not tell all of a product.
     *
     * @param filling makes of what is offered and what is known, unless that was removed, what is registered
     * @param cause   of all of it
     * @param saidAt  when all of it was said
     * @throws StaleProduct if someone else was faster with all of them
     */
    public Registration register(
            String company, Collection<Product> offered, BinaryOperator<Product> filling, Cause cause, Instant saidAt) {
        return register(company, offered, filling, Precondition.NONE, judges.forRegistration(cause, saidAt));
    }

    private Registration register(
            String company, Collection<Product> offered, BinaryOperator<Product> filling, Precondition precondition, Judge judge) {
        var byId = new LinkedHashMap<ProductId, Product>();
        offered.forEach(product -> byId.put(new ProductId(company, product.sku()), product));
        var written = writing.attempt(byId.keySet(), judge, new Offered(byId, filling, judge, precondition));
        var stored = written.changed().size();
        var lost = written.lost();
        if (!lost.isEmpty() && lost.size() == byId.size()) {
            throw new StaleProduct(byId.firstEntry().getKey());
        }
        var unjudged = new HashSet<>(written.unjudged());
        unjudged.removeAll(written.changed());
        return new Registration(stored, byId.size() - stored - lost.size() - unjudged.size(), skus(lost), skus(unjudged));
    }

    private static Set<Sku> skus(Set<ProductId> ids) {
        return ids.stream().map(ProductId::sku).collect(toUnmodifiableSet());
    }

    private record Offered(Map<ProductId, Product> products, BinaryOperator<Product> filling, Judge judge, Precondition precondition)
            implements Writing.Decision {

        @Override
        public Optional<Change> about(ProductId id, @Nullable AssessedProduct known, Circumstances around) {
            precondition.check(id, known);
            return judge.register(id, subject(id, known), known, around);
        }

        @Override
        public Product subject(ProductId id, @Nullable AssessedProduct known) {
            var offered = requireNonNull(products.get(id));
            return known == null || known.removed() ? offered : filling.apply(offered, known.product());
        }
    }
}
