package io.certwatch.product.sale.web;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.PublishedLaws;
import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.obligation.AcceptedProof.ProofCheck;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.Standings;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import io.certwatch.product.proof.AcceptProof.AnswerWords;
import io.certwatch.product.proof.AcceptanceOutcome;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.ProofFacts.NamedModel;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import io.certwatch.product.sale.web.Conclusion.HeldProof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is 25 November 2026 in China. */
class ConclusionProofsTest extends ObligationStories {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final String HOLDER = "华为技术有限公司";
    private static final String OTHER = "北京某某科技有限公司";

    @BeforeEach
    void aFirewallOwesAProof() {
        registered(withDevice(aFirewall("A"), "Huawei", "USG6525E"));
    }

    private Proof entered(ProofKind kind, String number, @Nullable LocalDate until) {
        var facts = new ProofFacts(
                kind,
                number,
                "CCRC",
                null,
                HOLDER,
                List.of(new NamedModel("USG6525E", null)),
                LocalDate.parse("2026-01-15"),
                until);
        return enterProof.enter("demo", new StatedProof(facts, null, List.of("A")), author("li"));
    }

    private Proof entered() {
        return entered(ProofKind.CERTIFICATE, "CC-1", LocalDate.parse("2029-01-14"));
    }

    private void accept(Proof proof, boolean statesNoEnd, @Nullable String note) {
        var look = new ProofCheck("https://www.cac.gov.cn", LocalDate.parse("2026-11-20"));
        var acceptance =
                new Acceptance(Set.of("A"), null, look, false, statesNoEnd, author("li"), new AnswerWords(null, note));
        assertThat(acceptProof.accept("demo", proof.id(), acceptance).outcomes())
                .singleElement()
                .isInstanceOf(AcceptanceOutcome.AcceptedFor.class);
    }

    private ConclusionProofs proofs() {
        var held = vault.findOfProducts("demo", List.of("A"));
        var standings = new Standings(certificates, ShippedBodies.read())
                .of(held.stream().map(Proof::toPaper).toList(), TODAY);
        var papers = new ArrayList<HeldProof>();
        for (var index = 0; index < held.size(); index++)
            papers.add(new HeldProof(held.get(index), standings.get(index)));
        return new ConclusionProofs(
                new Found(product(), product().sale(), TODAY, TODAY, false),
                papers,
                List.copyOf(certificates.findByNumber(List.of("CC-1", "REG-1")).values()),
                UnaryOperator.identity());
    }

    private String line() {
        assertThat(proofs().list()).hasSize(1);
        return proofs().list().getFirst().zh();
    }

    @Test
    void saysThatTheRegisterHasRevokedIt() {
        accept(entered(), false, null);
        certified(with(certificate("CC-1", HOLDER, "USG6525E"), Status.REVOKED));

        assertThat(line()).contains("认证检测结果库副本记载该项已被撤销").doesNotContain("查有该项");
        assertThat(proofs().list().getFirst().en()).contains("says that it was revoked");
    }

    @Test
    void saysThatTheRegisterHasSuspendedIt() {
        accept(entered(), false, null);
        certified(with(certificate("CC-1", HOLDER, "USG6525E"), Status.SUSPENDED));

        assertThat(line()).contains("认证检测结果库副本记载该项已被暂停");
    }

    @Test
    void namesTheHolderOfTheRegisterAndWhyItWasAcceptedNevertheless() {
        var proof = entered();
        certificates.store(List.of(certificate("CC-1", OTHER, "USG6525E")));
        accept(proof, false, "持证人已更名，电话核实");

        assertThat(line()).contains("库中记载：持证人为" + OTHER).contains("采纳理由：“持证人已更名，电话核实”");
        assertThat(proofs().list().getFirst().en()).contains("holder " + OTHER, "accepted because: “");
    }

    @Test
    void namesBodyDayOfIssueAndCheck() {
        accept(entered(), false, null);

        assertThat(line()).contains("机构：CCRC；发证日期：2026年1月15日", "核对：https://www.cac.gov.cn，2026年11月20日");
    }

    @Test
    void saysOfALineOfTheRegisterWhoIssuedItAndWhen() {
        certified(new Certificate(
                "REG-1",
                1,
                HOLDER,
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                null,
                Status.VALID,
                false,
                null,
                "公安部第三研究所",
                Certificate.Kind.TESTING,
                null));

        assertThat(line()).startsWith("认证检测结果库中的安全检测结果REG-1，库中未载有效期届满日，须核对；机构：公安部第三研究所；发证日期：2024年3月18日");
    }

    @Test
    void countsWhatWaitsForAcceptance() {
        entered();
        entered(ProofKind.COMMERCIAL_CRYPTOGRAPHY, "GM-1", LocalDate.parse("2029-01-14"));
        entered(ProofKind.SALES_LICENCE, "XKC-1", LocalDate.parse("2099-01-14"));

        assertThat(proofs().describeNone())
                .isEqualTo(new Explanation("尚无已采纳的；另有1份待采纳", "none accepted; 1 on record waits for acceptance"));
    }

    @Test
    void namesWhatTheRegisterContradictsApartFromWhatWaits() {
        entered();
        certified(with(certificate("REG-1", HOLDER, "USG6525E"), Status.SUSPENDED));
        entered(ProofKind.CERTIFICATE, "REG-1", LocalDate.parse("2029-01-14"));

        assertThat(proofs().describeNone().zh()).startsWith("尚无已采纳的；另有1份待采纳；另有1份，不能采纳：REG-1，认证检测结果库副本记载该项已被暂停");
        assertThat(proofs().describeNone().en())
                .startsWith("none accepted; 1 on record waits for acceptance; 1 more cannot be accepted: REG-1, ");
    }

    @Test
    void saysThatAnEndIsNotStated() {
        accept(entered(ProofKind.TEST_REPORT, "T-1", null), true, null);

        assertThat(line()).contains("T-1（持证人：" + HOLDER + "），采纳时说明该证明未载有效期届满日；");
        assertThat(product().sale().explanation().in(Language.EN))
                .contains("stated when accepted to name no end of its validity");
    }

    @Test
    void theSaleTellsWhenWeLearntOfARevocationAndKeepsThePapersDay() {
        accept(entered(), false, null);
        certified(with(certificate("CC-1", HOLDER, "USG6525E"), Status.REVOKED));

        var sale = product().sale();
        assertThat(sale.since()).isEqualTo(TODAY);
        var law = new ConclusionLaw(
                new Found(product(), sale, TODAY, TODAY, false), new LegalCitations(() -> PublishedLaws.ALL));
        assertThat(law.describeSince().in(Language.ZH)).isEqualTo("不晚于2026年11月25日（得知之日）");
        assertThat(sale.proofs()).singleElement().satisfies(proof -> {
            assertThat(proof.validUntil()).isEqualTo(LocalDate.parse("2029-01-14"));
            assertThat(proof.lapse()).isEqualTo(Status.REVOKED);
            assertThat(proof.learntOn()).isEqualTo(TODAY);
        });
        assertThat(sale.explanation().zh())
                .contains("有效期至2029年1月14日，认证检测结果库记载已被撤销（未载自何日起，本系统于2026年11月25日得知）")
                .doesNotContain("最后有效日");
    }

    @Test
    void theSaleKeepsWhatASuspendedLineOfTheRegisterIs() {
        var valid = new Certificate(
                "REG-1",
                1,
                HOLDER,
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse("2029-03-17"),
                Status.VALID,
                false,
                null,
                "CCRC",
                Certificate.Kind.CERTIFICATION,
                null);
        certified(valid);
        assertThat(product().sale().status()).isEqualTo(SaleStatus.MAY_BE_SOLD);
        certified(new Certificate(
                "REG-1",
                2,
                HOLDER,
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse("2029-03-17"),
                Status.SUSPENDED,
                false,
                null,
                "CCRC",
                Certificate.Kind.CERTIFICATION,
                null));

        assertThat(product().sale().status()).isEqualTo(SaleStatus.NOT_TO_BE_SOLD);
        assertThat(product().sale().explanation().zh()).contains("认证检测结果库中的安全认证证书REG-1，有效期至2029年3月17日，认证检测结果库记载已被暂停");
    }
}
