package io.certwatch.product.dossier;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.AnsweredProof;
import io.certwatch.product.aggregate.obligation.VendorAnswer.TeamDecision;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.dossier.DossierOpenProduct.Kind;
import io.certwatch.product.dossier.DossierOpenProduct.OpenItem;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.profile.ProductProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindOpenItemsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final BidProduct FIREWALL = new BidProduct(
            "A",
            new Wording("防火墙", "Firewall"),
            null,
            null,
            "acme",
            BidProduct.Standing.MISSING,
            null,
            List.of(),
            List.of());

    private static List<Kind> kinds(@Nullable VendorAnswer answer) {
        return find(answered(answer)).stream().map(OpenItem::kind).toList();
    }

    private static AssessedProduct answered(@Nullable VendorAnswer answer) {
        var context = new AssessmentContext(List.of(), List.of(), ProductProfile.NOTHING_STATED);
        var owing = new ProductAssessor(catalogue(1, edition2023()), new Cause(Cause.Kind.REGISTRATION, "one"), NOW)
                .register(ProductId.of("demo", "A"), aFirewall("A"), null, context)
                .orElseThrow()
                .product();
        return owing.with(changed -> changed.obligations(owing.obligations().stream()
                .map(obligation -> obligation.withAnswer(answer))
                .toList()));
    }

    private static List<OpenItem> find(AssessedProduct product) {
        return new FindOpenItems(List.of(product), LocalDate.parse("2026-11-25"))
                .of(FIREWALL, product, Map.of())
                .orElseThrow()
                .items();
    }

    @Test
    void aProofThatHasEndedIsNotOneThatNeverWas() {
        var context = new AssessmentContext(List.of(), List.of(), ProductProfile.NOTHING_STATED);
        var owing = new ProductAssessor(catalogue(1, edition2023()), new Cause(Cause.Kind.REGISTRATION, "one"), NOW)
                .register(ProductId.of("demo", "A"), aFirewall("A"), null, context)
                .orElseThrow()
                .product();
        var lapsed = owing.with(changed -> changed.obligations(owing.obligations().stream()
                .map(obligation -> obligation.withCover(new Cover("C-1", LocalDate.parse("2026-10-31"), null, null)))
                .toList()));
        var item = find(lapsed).getFirst();
        assertThat(item.kind()).isEqualTo(Kind.PROOF_ENDED);
        assertThat(item.about())
                .isNotNull()
                .satisfies(about -> assertThat(about.zh()).endsWith("（原有的C-1有效期至2026年10月31日）"));
    }

    @Test
    void asksAboutEachEntryThatAPersonHasToDecideAlsoIfAnotherIsRequired() {
        var context = new AssessmentContext(List.of(), List.of(), ProductProfile.NOTHING_STATED);
        var owing = new ProductAssessor(catalogue(1, edition2023()), new Cause(Cause.Kind.REGISTRATION, "one"), NOW)
                .register(ProductId.of("demo", "A"), aFirewall("A"), null, context)
                .orElseThrow()
                .product();
        var judgement = Objects.requireNonNull(owing.assessment().judgement());
        var required = judgement.findings().getFirst();
        var open = required.with(finding -> finding.entry("CNE-01").verdict(Verdict.REVIEW));
        var asked = owing.withAssessment(owing.assessment().withJudgement(judgement.with(List.of(required, open))));

        assertThat(asked.assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(find(asked))
                .extracting(OpenItem::kind)
                .containsExactly(Kind.TO_BE_DECIDED, Kind.WITHOUT_PROOF, Kind.NO_ANSWER);
        assertThat(find(asked).getFirst().about())
                .isNotNull()
                .satisfies(entry -> assertThat(entry.en()).contains("part 1, item 1"));
    }

    @Test
    void saysThatAProofNamedByTheVendorWaits() {
        var paper = new AnsweredProof("proof-1", ProofKind.CERTIFICATE, "C-1", null, null, null, null);
        var about = find(answered(VendorAnswer.ofProof(NOW, "contact-1", null, paper)))
                .getFirst()
                .about();

        assertThat(about).isNotNull();
        assertThat(about.en()).endsWith(" (a proof that the vendor named on 25 November 2026 waits for a decision)");
        assertThat(about.zh()).endsWith("（供应商于2026年11月25日提供的证明材料待确认）");
    }

    @Test
    void aRejectedAnswerIsNotOneThatIsMissing() {
        var answer = VendorAnswer.notOurs(NOW, "contact-1", null, "We never made it.");
        var decision = new TeamDecision("li.na", new RecordedBy("li.na", "李娜", null), null, null, NOW);

        assertThat(kinds(null)).containsExactly(Kind.WITHOUT_PROOF, Kind.NO_ANSWER);
        assertThat(kinds(answer.reject(decision))).containsExactly(Kind.WITHOUT_PROOF, Kind.ANSWER_REJECTED);
    }
}
