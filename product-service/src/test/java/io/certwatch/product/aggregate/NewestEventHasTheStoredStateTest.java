package io.certwatch.product.aggregate;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.undated;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.aggregate.decision.AuthorFixture.inProgress;
import static io.certwatch.product.aggregate.decision.AuthorFixture.said;
import static io.certwatch.product.catalogue.CatalogueFixture.changed;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static io.certwatch.product.law.LegalCitationFixture.NO_LAW;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.event.EventJson;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.kafka.ProductEventForms;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import io.certwatch.product.catalogue.EntryChange;
import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.RegisterCopy;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.obligation.ObligationActionRejected;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.obligation.answer.GivenAnswer;
import io.certwatch.product.proof.ProofFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * After every change of a product, the newest event of each obligation shows its state, and can be built again from
 * what is stored. What our copy of the register has is told as of the event, and a change of it alone is none.
 */
class NewestEventHasTheStoredStateTest extends ObligationStories {

    private static final List<String> NAMES = List.of("防火墙", "防火墙（硬件）", "入侵检测系统", "堡垒机", "椅子");

    private int editions;
    private int certificates;

    static List<Random> seeds() {
        var seeds = new ArrayList<Random>();
        for (int seed = 0; seed < 150; seed++) seeds.add(new Random(seed));
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void newestEventShowsTheStateOfEachObligation(Random random) {
        registered(someProduct(random));
        for (int step = 0; step < 25; step++) {
            happens(random);
            for (var obligation : product().obligations()) {
                assertThat(newestEventOf(obligation)).as("step %d", step).isEqualTo(stands(obligation));
            }
        }
    }

    private void happens(Random random) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> registered(someProduct(random));
            case 3, 4 -> certified(someCertificate(random));
            case 5 -> person(random);
            case 6 -> publishNext(random);
            case 7 -> vendor(random);
            case 8 -> team(random);
            default -> {
                clock.set(clock.instant()
                        .plusSeconds(random.nextInt(40) * 86_400L)
                        .toString());
                dailySweep.run();
            }
        }
    }

    private Certificate someCertificate(Random random) {
        var validUntil = LocalDate.parse("2026-12-01").plusDays(random.nextInt(700));
        var status = random.nextInt(3) == 0 ? Status.SUSPENDED : Status.VALID;
        return new Certificate(
                "C-" + random.nextInt(2),
                ++certificates,
                "华为技术有限公司",
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                validUntil,
                status);
    }

    private void person(Random random) {
        if (product().obligations().isEmpty()) return;
        try {
            switch (random.nextInt(3)) {
                case 0 -> progressed(inProgress("N-" + random.nextInt(3), "CCRC", LocalDate.parse("2031-02-01"), "li"));
                case 1 -> waived("laboratory " + random.nextInt(3), null);
                default -> waive.revoke("demo", id(), said("wang", "sold after all"), Precondition.NONE);
            }
        } catch (ObligationActionRejected wrongStatus) {
            assertThat(wrongStatus).hasMessageContaining("The obligation is");
        }
    }

    private void vendor(Random random) {
        if (product().obligations().isEmpty()) return;
        answered(
                "vendor-" + random.nextInt(2),
                switch (random.nextInt(4)) {
                    case 0 -> new GivenAnswer.Seen(null);
                    case 1 ->
                        new GivenAnswer.UnderWay(
                                "Wang",
                                new Application("N-" + random.nextInt(3), "CCRC", LocalDate.parse("2031-02-01")));
                    case 2 -> new GivenAnswer.NotOurs("Wang", "sold by others " + random.nextInt(3));
                    default ->
                        new GivenAnswer.HasProof(
                                null,
                                new ProofFacts(
                                        ProofKind.CERTIFICATE,
                                        "c-" + random.nextInt(3),
                                        "CCRC",
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        null),
                                null,
                                null);
                });
    }

    private void team(Random random) {
        if (product().obligations().isEmpty()) return;
        try {
            decided(random.nextBoolean(), "because " + random.nextInt(3));
        } catch (Conflict impossible) {
            assertThat(impossible.getMessage()).isNotBlank();
        }
    }

    /** Its firewalls continue those of the previous edition, sometimes with another text. */
    private void publishNext(Random random) {
        if (++editions > 3) return;
        var before = editions == 1 ? "2023-2" : "202" + (3 + editions - 1) + "-9";
        var next = edition(
                "202" + (3 + editions) + "-9",
                before,
                "202" + (3 + editions) + "-01-01",
                entry("SCP-02", random.nextBoolean() ? "防火墙" : "硬件防火墙", "Firewall", List.of(), List.of("SCP-02")),
                entry("SCP-03", "入侵检测系统", "Intrusion detection system", List.of(), List.of("SCP-03")));
        published(changed(next, new EntryChange("SCP-02", random.nextBoolean() ? List.of() : List.of(Kind.WIDENED))));
    }

    private static Product someProduct(Random random) {
        var product = from(
                withDevice(
                        aProduct("A", NAMES.get(random.nextInt(NAMES.size()))),
                        "Huawei",
                        random.nextInt(3) == 0 ? "AR6120" : "USG6525E"),
                "vendor-" + random.nextInt(2));
        return switch (random.nextInt(5)) {
            case 0 -> withdrawn(product);
            case 2 -> undated(product);
            case 1 -> planned(product, "2027-0" + (1 + random.nextInt(9)) + "-15");
            default -> product;
        };
    }

    private JsonNode newestEventOf(Obligation obligation) {
        return products.events().stream()
                .filter(event -> event instanceof ObligationMoved moved
                        && moved.transition().obligation().id().equals(obligation.id()))
                .map(event -> shown((ObligationMoved) event))
                .toList()
                .getLast();
    }

    private JsonNode stands(Obligation obligation) {
        return shown(new ObligationMoved(product(), obligation.lastTransition()));
    }

    private static JsonNode shown(ObligationMoved moved) {
        var event = new ProductEventForms(NO_LAW, (_, _) -> Map.of(), () -> new RegisterCopy(List.of()))
                .of(moved)
                .getFirst();
        var data = (ObjectNode) JsonMapper.shared().readTree(EventJson.write(event.data()));
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", event.id())
                .put("type", event.type())
                .put("time", event.time().toString())
                .set("data", data.without("register"));
    }
}
