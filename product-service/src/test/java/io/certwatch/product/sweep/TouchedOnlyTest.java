package io.certwatch.product.sweep;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.LabelledInventory;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.catalogue.LexiconEntry;
import io.certwatch.product.catalogue.ReachOfChanges;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Lexicon.LexiconText;
import io.certwatch.product.engine.ReferenceData;
import io.certwatch.product.engine.Sense;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.obligation.InMemoryObligations;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.sweep.CertificateSweep.Cut;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two stores have the labelled products; one reassesses everything at every change of the catalogue or of
 * certificates, the other only the products that the change can affect.
 */
class TouchedOnlyTest {

    private static final LocalDate LATER = LocalDate.parse("2027-06-01");

    private final MovingClock clock = new MovingClock();
    private final InMemoryReadModel readModel = new InMemoryReadModel();
    private final Store touched = new Store(new ReachOfChanges(readModel), false);
    private final Store all = new Store(
            new ReachOfChanges(readModel) {
                @Override
                public AffectedProducts of(String change) {
                    return new AffectedProducts.Everything(AffectedProducts.Reason.UNKNOWN_BEFORE);
                }
            },
            true);

    private long examined;
    private long examinedByAll;

    /** The assessment of a product and its obligations, whatever caused them. */
    private record Standing(Judgement judgement, Map<Object, Object> obligations, Set<Use> certificates) {}

    /** How a certificate applies to a product, ignoring its revision: one with the same content publishes nothing. */
    private record Use(
            String number,
            Object status,
            Optional<LocalDate> validUntil,
            List<String> models,
            Object entry,
            Object part) {

        static Use of(CertificateUse use) {
            return new Use(
                    use.number(),
                    use.status(),
                    Optional.ofNullable(use.validUntil()),
                    use.models(),
                    use.entry(),
                    use.part());
        }
    }

    private final class Store {

        private final InMemoryProducts products = new InMemoryProducts();
        private final InMemoryReassessmentRuns runs = new InMemoryReassessmentRuns();
        private final InMemoryCertificates register = new InMemoryCertificates();
        private final InMemoryCertificateProgress progress = new InMemoryCertificateProgress();
        private final ReachOfChanges reaches;
        private final Assessors assessors;
        private final CertificateSweep hold;

        Store(ReachOfChanges reaches, boolean everything) {
            this.reaches = reaches;
            this.assessors = new Assessors(
                    new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock),
                    new ContextLoader(
                            everything ? register.exhaustive() : register,
                            new InMemoryDecisions(),
                            new InMemoryCompanyProfiles()),
                    clock,
                    ReminderLeads.USUAL,
                    (_, product, why) -> fail(product.toString(), why));
            var touched = everything ? new AllTouched(products) : products;
            this.hold = new CertificateSweep(
                    register,
                    touched,
                    progress,
                    new Cut(1, 500),
                    Tracing.NONE,
                    Sweeps.of(assessors.over(touched), 100, clock));
        }

        void register(List<Product> offered) {
            new RegisterProducts(assessors.over(products)).register("demo", AuthorFixture.LI, offered);
        }

        long published(List<Certificate> certificates) {
            var before = progress.of("demo").examined();
            new FollowCertificates(register, clock).follow(certificates);
            hold.continueAll();
            return progress.of("demo").examined() - before;
        }

        int run(CatalogueChange change) {
            new StartReassessment(runs, products, reaches, Sweeps.settings(2, 100), clock).onChanged(change);
            var worker = new EditionSweep(
                    runs,
                    products,
                    new InMemoryObligations(products),
                    reaches,
                    Sweeps.of(assessors.over(products), 100, clock));
            IntStream.range(0, 2).forEach(slot -> worker.run(change.id(), slot));
            return runs.find(change.id()).orElseThrow().tally().examined();
        }

        Map<String, Standing> standing() {
            var standing = new TreeMap<String, Standing>();
            products.ofCompany(
                    "demo",
                    new AffectedProducts.Everything(AffectedProducts.Reason.UNKNOWN_BEFORE),
                    100,
                    page -> page.forEach(one -> standing.put(one.id().sku().value(), standing(one))));
            return standing;
        }

        private static Standing standing(AssessedProduct product) {
            return new Standing(
                    product.assessment().judgement(),
                    product.obligations().stream()
                            .collect(toMap(
                                    one -> one.requirement().key(),
                                    one -> one.state() + " " + one.requirement().due())),
                    product.assessment().certificates().stream().map(Use::of).collect(toSet()));
        }
    }

    /** Any certificate may concern any product. */
    private static final class AllTouched extends ForwardingProducts {

        private final Products products;

        AllTouched(Products products) {
            super(products);
            this.products = products;
        }

        @Override
        public void findCertified(
                Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page) {
            products.ofCompany(
                    "demo", new AffectedProducts.Everything(AffectedProducts.Reason.UNKNOWN_BEFORE), pageSize, page);
        }
    }

    private void published(List<Certificate> certificates) {
        examined += touched.published(certificates);
        examinedByAll += all.published(certificates);
        areAlike(certificates.toString());
    }

    private void happens(CatalogueChange change) {
        examined += touched.run(change);
        examinedByAll += all.run(change);
        areAlike(change.id());
    }

    private void areAlike(String after) {
        var is = touched.standing();
        var should = all.standing();
        assertThat(is).hasSameSizeAs(should);
        should.forEach((sku, standing) ->
                assertThat(is.get(sku)).as("%s after %s", sku, after).isEqualTo(standing));
    }

    private static Edition edition(
            EditionText text,
            long revision,
            boolean withdrawn,
            LocalDate effective,
            UnaryOperator<EntryText> correction) {
        return new Edition(
                text.id(),
                revision,
                withdrawn,
                text.force(),
                text.sector(),
                new Wording("目录", "Catalogue"),
                "公告",
                effective,
                effective,
                text.supersedes(),
                text.entries().stream().map(correction).toList(),
                List.of(),
                List.of());
    }

    private static Edition edition(EditionText text, long revision, String effective) {
        return edition(text, revision, false, LocalDate.parse(effective), UnaryOperator.identity());
    }

    private CatalogueChange lexicon(int revision, UnaryOperator<Sense> edit) {
        var entries = new ArrayList<LexiconEntry>();
        for (var entry : ReferenceData.LEXICON.entries()) {
            var edited = revision == 1
                    || List.of("SCP-02", "CNE-01", LexiconText.OTHER).contains(entry.entry());
            if (edited)
                entries.add(new LexiconEntry(
                        entry.entry(),
                        revision,
                        List.of(),
                        entry.senses().stream().map(edit).toList()));
        }
        entries.forEach(readModel::keep);
        var change = new CatalogueChange.LexiconRevised(
                revision, entries.stream().collect(toMap(LexiconEntry::entry, LexiconEntry::revision)));
        readModel.note(change, clock.today());
        return change;
    }

    private static Sense half(Sense sense) {
        var zh = sense.terms().zh();
        return new Sense(
                sense.editions(),
                new Sense.Terms(zh.subList(0, zh.size() / 2), sense.terms().en()),
                sense.families(),
                sense.terms(),
                sense.excludes(),
                sense.below(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private void published(Edition edition) {
        happens(readModel.publish(edition, clock.today()));
    }

    private void begin() {
        lexicon(1, UnaryOperator.identity());
        readModel.publish(edition(ReferenceData.EDITION_2017, 1, "2017-06-01"), clock.today());
        touched.register(LabelledInventory.products());
        all.register(LabelledInventory.products());
    }

    @Test
    void certificatesGiveTheSameResultAsAssessingEverything() {
        begin();
        published(edition(ReferenceData.EDITION_2023, 1, "2023-07-03"));
        examined = 0;
        examinedByAll = 0;
        for (int seed = 0; seed < 2; seed++) {
            var register = new RandomCertificates(seed, LabelledInventory.products());
            for (int round = 0; round < 3; round++) published(register.some(8));
        }
        assertThat(touched.standing().values())
                .flatMap(Standing::certificates)
                .extracting(Use::part)
                .contains((Object[]) CertificateUse.Part.values());
        assertThat(examined).isPositive().isLessThan(examinedByAll / 2);
        assertThat(touched.standing().values()).allSatisfy(TouchedOnlyTest::lacksNothingForWhatMayCoverIt);
    }

    private static void lacksNothingForWhatMayCoverIt(Standing standing) {
        standing.certificates().stream()
                .filter(use -> use.part() == CertificateUse.Part.MAY_COVER)
                .forEach(use -> assertThat(standing.judgement().findings())
                        .filteredOn(finding -> EntryKey.of(finding).equals(use.entry()))
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.REQUIRED))
                        .satisfies(finding -> assertThat(finding.missing()).isEmpty()));
    }

    @Test
    void editionsGiveTheSameResultAsAssessingEverything() {
        begin();
        var register = new RandomCertificates(7, LabelledInventory.products());
        published(register.some(60));
        published(edition(ReferenceData.SECTORS_2025, 1, "2025-01-01"));
        published(edition(ReferenceData.EDITION_2023, 1, LATER.toString()));
        happens(lexicon(2, TouchedOnlyTest::half));
        published(register.some(20));
        clock.moveTo(LATER);
        touched.register(LabelledInventory.products().subList(0, 100));
        published(edition(ReferenceData.EDITION_2023, 2, LATER.toString()));
        published(register.some(20));
        happens(lexicon(3, UnaryOperator.identity()));
        published(edition(
                ReferenceData.EDITION_2023,
                3,
                false,
                LATER,
                entry -> entry.code().equals("CNE-01")
                        ? new EntryText(entry.code(), entry.name(), List.of(), entry.continues())
                        : entry));
        published(edition(ReferenceData.EDITION_2023, 4, true, LATER, UnaryOperator.identity()));
        published(edition(ReferenceData.EDITION_2017, 2, "2017-07-01"));
        assertThat(examined)
                .as("the selection assesses fewer products, although most labelled ones are hard cases")
                .isLessThan(examinedByAll * 3 / 4);
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
