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
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleProof;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is 25 November 2026 in China. */
class ConclusionProofsTest extends ObligationStories {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final String HOLDER = "华为技术有限公司";
    private static final String OTHER = "北京某某科技有限公司";

    @BeforeEach
    void aFirewallOwesAProof() {
        registered(withDevice(aFirewall("A"), "Huawei", "USG6525E"));
    }

    private Proof enter(ProofKind kind, String number, @Nullable LocalDate until) {
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

    private Proof enter() {
        return enter(ProofKind.CERTIFICATE, "CC-1", LocalDate.parse("2029-01-14"));
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
        return proofs(product().sale());
    }

    private ConclusionProofs proofs(Sale sale) {
        var held = vault.findOfProducts("demo", List.of("A"));
        var standings = new Standings(certificates, ShippedBodies.read())
                .of(held.stream().map(Proof::toPaper).toList(), TODAY);
        var papers = new ArrayList<HeldProof>();
        for (var index = 0; index < held.size(); index++)
            papers.add(new HeldProof(held.get(index), standings.get(index)));
        var found = new Found(product(), sale, TODAY, TODAY, false);
        return new ConclusionProofs(
                found,
                papers,
                List.copyOf(certificates.findByNumber(List.of("CC-1", "REG-1")).values()),
                new FindOpenLines(certificates, new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock)).find(found),
                clock.instant(),
                UnaryOperator.identity());
    }

    private String line() {
        assertThat(proofs().list()).hasSize(1);
        return proofs().list().getFirst().zh();
    }

    @Test
    void saysThatTheRegisterHasRevokedIt() {
        accept(enter(), false, null);
        certified(with(certificate("CC-1", HOLDER, "USG6525E"), Status.REVOKED));

        assertThat(line()).contains("认证检测结果库副本记载该项已被撤销").doesNotContain("查有该项");
        assertThat(proofs().list().getFirst().en()).contains("says that it was revoked");
    }

    /** Another entry may still owe one. */
    @Test
    void saysUntilWhenAProofIsValidAlsoIfTheProductIsNotToBeSold() {
        accept(enter(), false, null);

        var line = proofs(product().sale().withStatus(SaleStatus.NOT_TO_BE_SOLD))
                .list()
                .getFirst();
        assertThat(line.zh()).contains("有效期至2029年1月14日").doesNotContain("最后有效日");
        assertThat(line.en()).contains("valid until 14 January 2029");
    }

    @Test
    void namesThePaperThatAPersonAcceptedBesideTheLineOfTheRegister() {
        var facts = new ProofFacts(
                ProofKind.CERTIFICATE,
                "CC-1",
                "CCRC",
                "GB/T 20281-2020",
                HOLDER,
                List.of(new NamedModel("USG6525E", null)),
                null,
                LocalDate.parse("2030-01-20"));
        accept(enterProof.enter("demo", new StatedProof(facts, null, List.of("A")), author("li")), false, null);
        certified(listed(Certificate.Kind.CERTIFICATION));

        assertThat(line())
                .startsWith("认证检测结果库副本中有记载、企业亦持有并采纳的安全认证证书CC-1，有效期至2026年12月25日")
                .contains("证明材料所载依据标准：GB/T 20281-2020；证明材料由li采纳")
                .contains("记载与证明材料不同（副本记载：有效期至2026年12月25日，证明材料所载为2030年1月20日）");
        assertThat(proofs().list().getFirst().en())
                .contains("standard as the paper states it: GB/T 20281-2020; the paper was accepted by li")
                .contains("where the paper states 20 January 2030");
        assertThat(product().sale().proofs()).singleElement().satisfies(proof -> {
            assertThat(proof.kind()).isEqualTo(SaleProof.Kind.BOTH);
            assertThat(proof.paper()).isEqualTo(ProofKind.CERTIFICATE);
        });
    }

    @Test
    void tellsWhatThePaperIsIfTheRegisterDoesNot() {
        accept(enter(), false, null);
        certified(listed(null));

        assertThat(product().sale().explanation().zh()).contains("认证检测结果库副本中有记载、企业亦持有并采纳的安全认证证书CC-1，有效期至2026年12月25日");
    }

    @Test
    void callsAPaperThatNobodyAcceptedNoneOfTheCompany() {
        certified(listed(Certificate.Kind.CERTIFICATION));
        enter();

        assertThat(line()).startsWith("认证检测结果库副本中的安全认证证书CC-1，").doesNotContain("采纳");
    }

    private static Certificate listed(Certificate.@Nullable Kind kind) {
        return new Certificate(
                "CC-1",
                1,
                HOLDER,
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse("2026-12-25"),
                Status.VALID,
                false,
                null,
                "CCRC",
                kind,
                null,
                false);
    }

    @Test
    void saysThatTheRegisterHasSuspendedIt() {
        accept(enter(), false, null);
        certified(with(certificate("CC-1", HOLDER, "USG6525E"), Status.SUSPENDED));

        assertThat(line()).contains("认证检测结果库副本记载该项已被暂停");
    }

    @Test
    void namesTheHolderOfTheRegisterAndWhyItWasAcceptedNevertheless() {
        var proof = enter();
        certificates.store(List.of(certificate("CC-1", OTHER, "USG6525E")));
        accept(proof, false, "持证人已更名，电话核实");

        assertThat(line()).contains("副本记载：持证人为" + OTHER).contains("采纳理由：“持证人已更名，电话核实”");
        assertThat(proofs().list().getFirst().en()).contains("holder " + OTHER, "accepted because: “");
    }

    @Test
    void namesBodyDayOfIssueAndCheck() {
        accept(enter(), false, null);

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
                null,
                false));

        assertThat(line()).startsWith("认证检测结果库副本中的安全检测结果REG-1，副本中未载有效期届满日，须核对；机构：公安部第三研究所；发证日期：2024年3月18日");
    }

    @Test
    void countsWhatWaitsForAcceptance() {
        enter();
        enter(ProofKind.COMMERCIAL_CRYPTOGRAPHY, "GM-1", LocalDate.parse("2029-01-14"));
        enter(ProofKind.SALES_LICENCE, "XKC-1", LocalDate.parse("2099-01-14"));

        assertThat(proofs().describeNone().zh())
                .isEqualTo("尚无已采纳的；另有1份待采纳；记录在案的商用密码产品认证证书（另一项许可）GM-1按现有记录不能采纳：商用密码产品认证属于另一项许可，不能满足本目录的要求"
                        + "；记录在案的旧销售许可证XKC-1按现有记录不能采纳：旧销售许可证颁发至2023年6月30日为止，而该证所载签发日期在此之后");
        assertThat(proofs().describeNone().en()).startsWith("none accepted; 1 on record waits for acceptance; ");
    }

    @Test
    void saysThatNothingIsOnRecordOnlyIfNothingIs() {
        certified(certificate("OTHER-1", OTHER, "NGFW4000"));

        assertThat(proofs().describeNone()).isEqualTo(new Explanation("尚无记录", "nothing on record"));
    }

    @Test
    void namesAPaperThatNobodyCanAcceptAsItIsRecorded() {
        var facts = new ProofFacts(ProofKind.CERTIFICATE, "CC-2", null, null, HOLDER, List.of(), null, null);
        enterProof.enter("demo", new StatedProof(facts, null, List.of("A")), author("li"));

        assertThat(proofs().describeNone())
                .isEqualTo(new Explanation(
                        "尚无已采纳的；记录在案的安全认证证书CC-2按现有记录不能采纳：未注明发证（检测）机构，请先补全",
                        "none accepted; certificate CC-2 on record, which cannot be accepted as it is recorded (“It"
                                + " does not say who issued it: complete that first”)"));
    }

    @Test
    void namesALineOfTheRegisterThatMayCoverTheProduct() {
        certified(withoutEntry("REG-2", Status.VALID));

        assertThat(product().sale().status()).isEqualTo(SaleStatus.NOT_TO_BE_SOLD);
        assertThat(proofs().describeNone())
                .isEqualTo(new Explanation(
                        "尚无已采纳的；认证检测结果库副本中的REG-2（华为技术有限公司、USG6525E）可能覆盖该产品，需人工确认",
                        "none accepted; REG-2 (华为技术有限公司, USG6525E) in our copy of the register of results may cover"
                                + " the product, which a person must decide"));
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, 记载该项已被暂停", "REVOKED, 记载该项已被撤销", "EXPIRED, 记载该项已失效"})
    void namesALineOfTheProductThatIsNoLongerValid(Status status, String words) {
        certified(withoutEntry("REG-2", status));
        certified(with(certificate("REG-3", HOLDER, "USG6525E"), status));

        assertThat(proofs().describeNone().zh())
                .startsWith("尚无已采纳的；REG-2（华为技术有限公司、USG6525E）：认证检测结果库副本" + words)
                .contains("；REG-3（华为技术有限公司、USG6525E）：认证检测结果库副本" + words);
    }

    @Test
    void countsLinesBeyondThree() {
        for (var number : List.of("REG-2", "REG-3", "REG-4", "REG-5", "REG-6")) {
            certified(withoutEntry(number, Status.VALID));
        }

        assertThat(proofs().describeNone().zh())
                .contains("REG-4")
                .endsWith("；另有2项")
                .doesNotContain("REG-5");
    }

    private static Certificate withoutEntry(String number, Status status) {
        return new Certificate(number, 1, HOLDER, null, List.of("USG6525E"), null, null, null, status);
    }

    @Test
    void namesWhatTheRegisterContradictsApartFromWhatWaits() {
        enter();
        certified(with(certificate("REG-1", HOLDER, "USG6525E"), Status.SUSPENDED));
        enter(ProofKind.CERTIFICATE, "REG-1", LocalDate.parse("2029-01-14"));

        assertThat(proofs().describeNone().zh())
                .startsWith("尚无已采纳的；另有1份待采纳；记录在案的安全认证证书REG-1按现有记录不能采纳：认证检测结果库副本记载该项已被暂停")
                .containsOnlyOnce("已被暂停");
        assertThat(proofs().describeNone().en()).startsWith("none accepted; 1 on record waits for acceptance; ");
    }

    @Test
    void saysThatAnEndIsNotStated() {
        accept(enter(ProofKind.TEST_REPORT, "T-1", null), true, null);

        assertThat(line()).contains("T-1（持证人：" + HOLDER + "），采纳时说明该证明未载有效期届满日；");
        assertThat(product().sale().explanation().in(Language.EN))
                .contains("stated when accepted to name no end of its validity");
    }

    @Test
    void theSaleTellsWhenWeLearntOfARevocationAndKeepsThePapersDay() {
        accept(enter(), false, null);
        certified(with(certificate("CC-1", HOLDER, "USG6525E"), Status.REVOKED));

        var sale = product().sale();
        assertThat(sale.since()).isEqualTo(TODAY);
        var law = new ConclusionLaw(
                new Found(product(), sale, TODAY, TODAY, false), new LegalCitations(() -> PublishedLaws.ALL));
        assertThat(law.describeSince().in(Language.ZH)).isEqualTo("不晚于2026年11月25日（本公司得知证明失效之日）");
        assertThat(sale.proofs()).singleElement().satisfies(proof -> {
            assertThat(proof.validUntil()).isEqualTo(LocalDate.parse("2029-01-14"));
            assertThat(proof.lapse()).isEqualTo(Status.REVOKED);
            assertThat(proof.learntOn()).isEqualTo(TODAY);
        });
        assertThat(sale.explanation().zh())
                .contains("有效期至2029年1月14日，认证检测结果库副本记载已被撤销（未载自何日起，本系统于2026年11月25日得知）")
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
                null,
                false);
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
                null,
                false));

        assertThat(product().sale().status()).isEqualTo(SaleStatus.NOT_TO_BE_SOLD);
        assertThat(product().sale().explanation().zh())
                .contains("认证检测结果库副本中的安全认证证书REG-1，有效期至2029年3月17日，认证检测结果库副本记载已被暂停");
    }
}
