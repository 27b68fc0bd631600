package io.certwatch.product.impact;

import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.LabelledInventory;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CatalogueChange.LexiconRevised;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.catalogue.LexiconEntry;
import io.certwatch.product.catalogue.Prospects;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Lexicon.LexiconText;
import io.certwatch.product.engine.ReferenceData;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * For the labelled products under the edition of 2017, the impact of the edition of 2023 equals the result of
 * assessing all of them by it.
 */
class ImpactMatchesPublicationTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);
    private final InMemoryReadModel readModel = new InMemoryReadModel();
    private final CurrentCatalogue current = new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock);
    private final ContextLoader contextLoader =
            new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles());
    private final Assessors assessors = new Assessors(current, contextLoader, clock);
    private final InMemoryProducts products = new InMemoryProducts();

    private static Edition of(EditionText text, String effective) {
        return edition(text.id(), text.supersedes(), effective, text.entries().toArray(EntryText[]::new));
    }

    private Map<String, AssessedProduct> standing() {
        var all = new HashMap<String, AssessedProduct>();
        products.each(
                ProductFilter.all("demo"), product -> all.put(product.id().sku().value(), product));
        return all;
    }

    @Test
    void impactEqualsTheReassessmentOfEachProduct() {
        ReferenceData.LEXICON
                .entries()
                .forEach(entry -> readModel.keep(new LexiconEntry(entry.entry(), 1, List.of(), entry.senses())));
        readModel.note(
                new LexiconRevised(
                        1, ReferenceData.LEXICON.entries().stream().collect(toMap(LexiconText::entry, _ -> 1))),
                TODAY);
        readModel.publish(of(ReferenceData.EDITION_2017, "2017-06-01"));
        new RegisterProducts(assessors.over(products)).register("demo", AuthorFixture.LI, LabelledInventory.products());

        var proposed = of(ReferenceData.EDITION_2023, "2023-07-03");
        var foreseen = new ForeseeImpact(new Prospects(readModel, current), products, contextLoader, 100, clock)
                .of("demo", proposed, null, new Selection(null, null, 10_000));

        readModel.publish(proposed);
        var assessor = assessors.over(products).newestAssessor(new Cause(Cause.Kind.EDITION, "edition-2023-2-1"));
        var expected = new HashMap<String, Judgement>();
        var changed = new HashSet<String>();
        standing().forEach((sku, before) -> {
            var after = assessor.reassess(before, AssessmentContext.NONE)
                    .map(change -> change.product())
                    .orElse(before);
            if (Effect.between(before, after).isPresent()) {
                changed.add(sku);
                expected.put(sku, after.assessment().judgement());
            }
        });
        assertThat(changed).hasSizeGreaterThan(100);
        assertThat(foreseen.effects().stream()
                        .collect(toMap(
                                Effect::sku,
                                effect -> effect.after().assessment().judgement())))
                .isEqualTo(expected);
        assertThat(foreseen.counts().examined()).isLessThan(standing().size());
    }
}
