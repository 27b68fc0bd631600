package io.certwatch.product.reassessment;

import io.certwatch.product.coverage.InMemoryCertificates;
import io.certwatch.product.decision.InMemoryDecisions;
import io.certwatch.product.following.CatalogueChange;
import io.certwatch.product.following.CurrentCatalogue;
import io.certwatch.product.following.Edition;
import io.certwatch.product.following.InMemoryReadModel;
import io.certwatch.product.following.LexiconEntry;
import io.certwatch.product.following.ReachOfChanges;
import io.certwatch.product.inventory.AssessedProduct;
import io.certwatch.product.inventory.GatherCircumstances;
import io.certwatch.product.inventory.InMemoryProducts;
import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.LabelledInventory;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.matching.EditionText;
import io.certwatch.product.matching.EntryText;
import io.certwatch.product.matching.LexiconText;
import io.certwatch.product.matching.Reach;
import io.certwatch.product.matching.ReferenceData;
import io.certwatch.product.matching.Sense;
import io.certwatch.product.matching.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** Two companies have the labelled products; in one store everything is judged at every change, in the other what the change reaches. */
class TouchedOnlyTest {

    private static final LocalDate LATER = LocalDate.parse("2027-06-01");

    private final MovingClock clock = new MovingClock();
    private final InMemoryReadModel readModel = new InMemoryReadModel();
    private final ReachOfChanges reaches = new ReachOfChanges(readModel);
    private final Judges judges = new Judges(new CurrentCatalogue(readModel, clock), new GatherCircumstances(new InMemoryCertificates(), new InMemoryDecisions()), clock);
    private final Store touched = new Store(reaches);
    private final Store all = new Store(new ReachOfChanges(readModel) {
        @Override
        public Reach of(String change) {
            return new Reach.Everything(Reach.Reason.UNKNOWN_BEFORE);
        }
    });

    private int examined;
    private int examinedByAll;

    /** What each product is and owes, whatever it is told by. */
    private record Standing(Object judgement, Map<Object, Object> obligations) {}

    private final class Store {

        private final InMemoryProducts products = new InMemoryProducts();
        private final InMemoryRuns runs = new InMemoryRuns();
        private final ReachOfChanges reaches;

        Store(ReachOfChanges reaches) {
            this.reaches = reaches;
        }

        void register(List<Product> offered) {
            new RegisterProducts(judges, products).register("demo", offered);
        }

        int run(CatalogueChange change) {
            new BeginRun(runs, reaches, 2, clock).happened(change);
            var worker = new WorkOffSlot(runs, products, judges, reaches, 100, (_, product, why) -> fail(product.toString(), why), clock);
            IntStream.range(0, 2).forEach(slot -> worker.workOff(change.id(), slot));
            return runs.find(change.id()).orElseThrow().tally().examined();
        }

        Map<String, Standing> standing() {
            var standing = new TreeMap<String, Standing>();
            products.ofCompany("demo", new Reach.Everything(Reach.Reason.UNKNOWN_BEFORE), 100,
                    page -> page.forEach(one -> standing.put(one.id().sku().value(), standing(one))));
            return standing;
        }

        private static Standing standing(AssessedProduct product) {
            return new Standing(product.assessment().judgement(), product.obligations().stream()
                    .collect(toMap(one -> one.requirement().key(), one -> one.status() + " " + one.requirement().due())));
        }
    }

    private void happens(CatalogueChange change) {
        examined += touched.run(change);
        examinedByAll += all.run(change);
        assertThat(touched.standing()).as(change.id()).isEqualTo(all.standing());
    }

    private static Edition edition(EditionText text, long revision, boolean withdrawn, LocalDate effective, UnaryOperator<EntryText> correction) {
        return new Edition(text.id(), revision, withdrawn, text.force(), new Wording("目录", "Catalogue"), "公告", effective, effective,
                text.supersedes(), text.entries().stream().map(correction).toList(), List.of());
    }

    private static Edition edition(EditionText text, long revision, String effective) {
        return edition(text, revision, false, LocalDate.parse(effective), UnaryOperator.identity());
    }

    private CatalogueChange lexicon(int revision, UnaryOperator<Sense> edit) {
        var entries = new ArrayList<LexiconEntry>();
        for (var entry : ReferenceData.LEXICON.entries()) {
            var edited = revision == 1 || List.of("SCP-02", "CNE-01", LexiconText.OTHER).contains(entry.entry());
            if (edited) entries.add(new LexiconEntry(entry.entry(), revision, List.of(), entry.senses().stream().map(edit).toList()));
        }
        entries.forEach(readModel::keep);
        var change = new CatalogueChange.LexiconRevised(revision, entries.stream().collect(toMap(LexiconEntry::entry, LexiconEntry::revision)));
        readModel.note(change, clock.today());
        return change;
    }

    private static Sense half(Sense sense) {
        var zh = sense.terms().zh();
        return new Sense(sense.editions(), new Sense.Terms(zh.subList(0, zh.size() / 2), sense.terms().en()), sense.families(), sense.terms(),
                sense.excludes(), sense.below(), List.of(), List.of());
    }

    private void published(Edition edition) {
        happens(readModel.publish(edition, clock.today()));
    }

    @Test
    void whateverHappensToTheCatalogueTheInventoryStandsAsIfAllOfItHadBeenJudged() {
        lexicon(1, UnaryOperator.identity());
        readModel.publish(edition(ReferenceData.EDITION_2017, 1, "2017-06-01"), clock.today());
        touched.register(LabelledInventory.products());
        all.register(LabelledInventory.products());
        published(edition(ReferenceData.SECTORS_2025, 1, "2025-01-01"));
        published(edition(ReferenceData.EDITION_2023, 1, LATER.toString()));
        happens(lexicon(2, TouchedOnlyTest::half));
        clock.moveTo(LATER);
        touched.register(LabelledInventory.products().subList(0, 100));
        published(edition(ReferenceData.EDITION_2023, 2, LATER.toString()));
        happens(lexicon(3, UnaryOperator.identity()));
        published(edition(ReferenceData.EDITION_2023, 3, false, LATER, entry ->
                entry.code().equals("CNE-01") ? new EntryText(entry.code(), entry.name(), List.of(), entry.continues()) : entry));
        published(edition(ReferenceData.EDITION_2023, 4, true, LATER, UnaryOperator.identity()));
        published(edition(ReferenceData.EDITION_2017, 2, "2017-07-01"));
        assertThat(examined).as("most of the labelled products are hard cases").isLessThan(examinedByAll * 3 / 4);
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-11-25T08:00:00Z");

        void moveTo(LocalDate day) {
            now = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        }

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
