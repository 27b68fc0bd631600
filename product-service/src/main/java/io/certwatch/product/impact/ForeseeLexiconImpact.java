package io.certwatch.product.impact;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.catalogue.Prospects.LexiconProspect;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.Sense;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.impact.LexiconImpact.VerdictChange;
import io.certwatch.product.phrase.Disclosure;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assesses the products of all companies by the current catalogue and by the same with other senses of an entry of the
 * lexicon, as a run would: with the same decisions and certificates, and only products that the words can affect. It
 * stores and publishes nothing.
 */
public class ForeseeLexiconImpact {

    private final Prospects prospects;
    private final Products products;
    private final ContextLoader contextLoader;
    private final CompanyProfiles profiles;
    private final int pageSize;
    private final Clock clock;

    public ForeseeLexiconImpact(
            Prospects prospects,
            Products products,
            ContextLoader contextLoader,
            CompanyProfiles profiles,
            int pageSize,
            Clock clock) {
        this.prospects = prospects;
        this.products = products;
        this.contextLoader = contextLoader;
        this.profiles = profiles;
        this.pageSize = pageSize;
        this.clock = clock;
    }

    /**
     * @param company whose products are named; null for a caller without one
     * @throws io.certwatch.product.catalogue.Uncompilable if the senses cannot be compiled
     */
    public LexiconImpact of(String entry, List<Sense> senses, @Nullable String company, Selection selection) {
        var prospect = prospects.withSenses(entry, senses);
        var comparison = new Comparison(entry, prospect, company, selection);
        products.inSlot(HashSlot.ALL, prospect.reach(), pageSize, comparison::add);
        return comparison.impact(new Disclosure(profiles.sharingPhrases()));
    }

    private record Step(@Nullable Verdict from, @Nullable Verdict to) {}

    private final class Comparison {

        private final ProductAssessor without;
        private final ProductAssessor with;
        private final @Nullable String company;
        private final Selection.Shown shown;
        private final Map<String, Long> examined = new HashMap<>();
        private final Map<Step, Map<String, Long>> changes = new HashMap<>();

        Comparison(String entry, LexiconProspect prospect, @Nullable String company, Selection selection) {
            var at = clock.instant();
            var cause = new Cause(Cause.Kind.LEXICON, "proposal-" + entry);
            this.without = new ProductAssessor(prospect.without(), cause, at);
            this.with = new ProductAssessor(prospect.with(), cause, at);
            this.company = company;
            this.shown = selection.new Shown();
        }

        void add(List<AssessedProduct> page) {
            var contexts = contextLoader.load(page);
            for (var known : page) {
                var owner = known.id().company();
                var context = contexts.getOrDefault(known.id(), AssessmentContext.NONE);
                var before = without.suppose(known, context);
                examined.merge(owner, 1L, Long::sum);
                Effect.between(before, with.suppose(before, context)).ifPresent(effect -> {
                    changes.computeIfAbsent(step(effect), _ -> new HashMap<>()).merge(owner, 1L, Long::sum);
                    if (owner.equals(company)) shown.offer(effect);
                });
            }
        }

        private static Step step(Effect effect) {
            return new Step(
                    effect.before().assessment().verdict(),
                    effect.after().assessment().verdict());
        }

        LexiconImpact impact(Disclosure disclosure) {
            return new LexiconImpact(
                    disclosure.of(examined),
                    changes.entrySet().stream()
                            .map(change -> new VerdictChange(
                                    change.getKey().from(), change.getKey().to(), disclosure.of(change.getValue())))
                            .filter(change -> !change.told().isNothing())
                            .sorted(comparing(VerdictChange::to, nullsFirst(naturalOrder()))
                                    .thenComparing(VerdictChange::from, nullsFirst(naturalOrder())))
                            .toList(),
                    shown.effects());
        }
    }
}
