package io.certwatch.catalogue.law;

import static io.certwatch.catalogue.law.LawFixture.adopted;
import static io.certwatch.catalogue.law.LawFixture.consultation;
import static io.certwatch.catalogue.law.LawFixture.duty;
import static io.certwatch.catalogue.law.LawFixture.fine;
import static io.certwatch.catalogue.law.LawFixture.penalty;
import static io.certwatch.catalogue.law.LawFixture.tier;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.law.json.ShippedLaws;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.text.FieldFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawCheckTest {

    @Test
    void acceptsWhatIsShipped() {
        assertThat(ShippedLaws.read())
                .hasSize(3)
                .allSatisfy(shipped -> assertThat(LawCheck.faults(shipped)).isEmpty());
    }

    @Test
    void namesTheDaysThatDoNotFitTheStage() {
        var early = adopted("sl-1", "2030-03-01", "2030-02-28", null, duty("23"));
        var ended = consultation("sl-1", "2030-03-01", "2030-02-28", null, duty("23"));

        assertThat(fields(early)).containsExactly("effective");
        assertThat(fields(ended)).containsExactly("commentsUntil");
    }

    @Test
    void namesFaultyProvisions() {
        var content = adopted(
                "sl-1",
                "2030-01-01",
                "2030-03-01",
                "sl-1",
                duty("第25条"),
                duty("26"),
                new Provision(
                        "other",
                        ProvisionKind.DUTY,
                        null,
                        null,
                        new Bilingual("仅中文", null),
                        null,
                        List.of(),
                        "duty",
                        List.of(),
                        null,
                        List.of(),
                        List.of(LegalMeasure.WARNING),
                        false,
                        null),
                new Provision(
                        "fee",
                        ProvisionKind.PENALTY,
                        null,
                        null,
                        new Bilingual("费", "Fee"),
                        null,
                        List.of(),
                        "no-duty",
                        List.of("nor-this"),
                        "fee",
                        List.of(),
                        List.of(),
                        false,
                        null));

        assertThat(fields(content))
                .containsExactly(
                        "supersedes",
                        "provisions[0].article",
                        "provisions[1].key",
                        "provisions[2].summary.en",
                        "provisions[2].sanctions",
                        "provisions[2].measures",
                        "provisions[3].sanctions",
                        "provisions[3].alsoSanctions[0]",
                        "provisions[3].raisedBy");
    }

    @Test
    void namesTiersThatContradictThemselves() {
        var backwards = tier(200L, 100L, null, new AmountRange(null, null), false);
        var empty = tier(null, null, null, null, true);
        var content =
                adopted("sl-1", "2030-01-01", "2030-03-01", null, duty("25"), penalty(fine(5L, 1L), backwards, empty));

        assertThat(fields(content))
                .containsExactly(
                        "provisions[1].tiers[0].fineCny.most",
                        "provisions[1].tiers[1].unlawfulIncomeBelowCny",
                        "provisions[1].tiers[1].fineTimesIncome",
                        "provisions[1].tiers[2]");
    }

    private static List<String> fields(LawContent content) {
        return LawCheck.faults(content).stream().map(FieldFault::field).toList();
    }
}
