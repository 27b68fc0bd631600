package io.certwatch.product.proof;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.RegisterStanding;
import io.certwatch.product.proof.EnterProof.StatedProof;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The refusal that nothing mends comes before one that people can mend. */
class AcceptanceOutlookTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final RegisterStanding NOT_LISTED =
            new RegisterStanding(RegisterStanding.Kind.NOT_IN_REGISTER, null, List.of());

    private static AssessedProduct owing(String code, String name) {
        var listed = edition("2023-2", null, "2023-07-03", entry(code, "路由器", "Router", List.of(), List.of()));
        return new ProductAssessor(catalogue(1, listed), new Cause(Cause.Kind.REGISTRATION, "one"), NOW)
                .register(ProductId.of("demo", "A"), aProduct("A", name), null, AssessmentContext.NONE)
                .orElseThrow()
                .product();
    }

    private static @Nullable Refusal refusal(
            ProofKind kind, @Nullable String body, String issued, String until, AssessedProduct product) {
        var facts = new ProofFacts(
                kind, "N-1", body, null, null, List.of(), LocalDate.parse(issued), LocalDate.parse(until));
        var author = new Author("li.na", new RecordedBy("li.na", "李娜", null));
        var proof = new EnterProof(new InMemoryProofs(), Clock.fixed(NOW, ZoneOffset.UTC))
                .enter("demo", new StatedProof(facts, null, List.of()), author);
        return AcceptanceOutlook.of(proof, NOT_LISTED, product, LocalDate.parse("2026-11-25"))
                .refusal();
    }

    @ParameterizedTest
    @CsvSource({
        "CNE-01, 2023-05-31, 2025-05-30, LICENCE_FOR_EQUIPMENT",
        "CNE-01, 2023-07-01, 2025-06-30, LICENCE_ISSUED_TOO_LATE",
        "SCP-02, 2023-05-31, 2025-05-30, ENDED"
    })
    void aLicenceOfEquipmentIsNotSaidToBeRecordedAsHistory(String code, String issued, String until, Refusal first) {
        var product = owing(code, "路由器");
        assertThat(product.obligations()).hasSize(1);
        assertThat(refusal(ProofKind.SALES_LICENCE, "MPS", issued, until, product))
                .isEqualTo(first);
    }

    @Test
    void aRowOfTheListOfEquipmentIsNoHistoryOfASpecialisedProduct() {
        assertThat(refusal(ProofKind.TEST_REPORT, "工业和信息化部", "2020-01-01", "2024-01-01", owing("SCP-02", "路由器")))
                .isEqualTo(Refusal.LIST_OF_EQUIPMENT);
    }

    @Test
    void whatEndedIsNoHistoryOfAProductThatOwesNothing() {
        assertThat(refusal(ProofKind.CERTIFICATE, "CCRC", "2020-01-01", "2024-01-01", owing("SCP-02", "椅子")))
                .isEqualTo(Refusal.NO_OBLIGATION);
    }
}
