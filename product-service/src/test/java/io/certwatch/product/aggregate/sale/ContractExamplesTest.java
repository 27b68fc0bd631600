package io.certwatch.product.aggregate.sale;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterStanding.Paper;
import io.certwatch.product.certificate.RegisterStanding.PaperModel;
import io.certwatch.product.engine.Wording;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the examples of the contracts say of sales and proofs is what the service would write. */
class ContractExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"no-proof", "proven", "decided"})
    void aSaleHasTheSentenceAndTheStatusOfItsReason(String example) throws IOException {
        var json = read("sale/v1/changed." + example);
        var sale = sale(json);

        assertThat(json.path("status").asString())
                .isEqualTo(sale.reason().status().name());
        assertThat(json.at("/why/zh").asString()).isEqualTo(sale.explanation().zh());
        assertThat(json.at("/why/en").asString()).isEqualTo(sale.explanation().en());
        assertThat(json.at("/entries/0/citation/en").asString())
                .isEqualTo(sale.entries().getFirst().citation().en());
    }

    @Test
    void anOwnProofThatWasAcceptedWithoutAReasonIsForTheProduct() throws IOException {
        var json = read("obligation/v1/satisfied.own-proof");
        var models = json.at("/proof/models")
                .valueStream()
                .map(model -> new PaperModel(model.asString().split(" / ")[0], null))
                .toList();
        var paper = new Paper(json.at("/proof/holder").asString(), models);

        assertThat(json.at("/said/reason").isNull()).isTrue();
        assertThat(paper.isForOtherThan(
                        json.at("/product/manufacturer").asString(),
                        json.at("/product/model").asString()))
                .isFalse();
    }

    private static Sale sale(JsonNode json) {
        var reason = SaleReason.valueOf(json.path("reason").asString());
        return SaleBuilder.builder()
                .status(reason.status())
                .reason(reason)
                .since(LocalDate.parse(json.path("since").asString()))
                .until(day(json.path("until")))
                .entries(json.path("entries")
                        .valueStream()
                        .map(ContractExamplesTest::entry)
                        .toList())
                .ended(List.of())
                .proofs(json.path("proofs")
                        .valueStream()
                        .map(ContractExamplesTest::proof)
                        .toList())
                .person(person(json.path("decided")))
                .assessedOn(LocalDate.parse(json.path("assessedOn").asString()))
                .at(Instant.EPOCH)
                .build();
    }

    private static SaleEntry entry(JsonNode json) {
        return new SaleEntry(
                json.path("edition").asString(),
                json.path("code").asString(),
                new Wording(json.at("/name/zh").asString(), json.at("/name/en").asString()),
                json.path("announcement").asString(),
                LocalDate.parse(json.path("effective").asString()));
    }

    private static SaleProof proof(JsonNode json) {
        return new SaleProof(
                SaleProof.Kind.valueOf(json.path("kind").asString()),
                ProofKind.valueOf(json.path("paper").asString()),
                json.path("number").asString(),
                json.path("holder").asString(),
                json.path("models").valueStream().map(JsonNode::asString).toList(),
                day(json.path("validUntil")),
                json.path("lapse").isNull()
                        ? null
                        : Certificate.Status.valueOf(json.path("lapse").asString()),
                day(json.path("learntOn")),
                json.path("statesNoEnd").asBoolean(),
                null,
                day(json.path("notValidSince")));
    }

    private static @Nullable SalePerson person(JsonNode json) {
        return json.isNull()
                ? null
                : new SalePerson(json.path("by").asString(), json.path("reason").asString(), day(json.path("on")));
    }

    private static @Nullable LocalDate day(JsonNode json) {
        return json.isNull() ? null : LocalDate.parse(json.asString());
    }

    private static JsonNode read(String example) throws IOException {
        var file = "/certwatch/contracts/" + example + ".example.json";
        try (var in = ContractExamplesTest.class.getResourceAsStream(file)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
        }
    }
}
