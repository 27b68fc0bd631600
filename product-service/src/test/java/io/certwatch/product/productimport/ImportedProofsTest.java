package io.certwatch.product.productimport;

import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.proof.EnterProof;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.Proofs.ProofSearch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportedProofsTest {

    private static final String HEADERS = "SKU,名称,证书编号,发证机构,有效期至\n";

    private final ImportHarness harness = new ImportHarness(100);

    private ImportJob<InventoryExport> importRows(String... rows) {
        var of = harness.received("demo", HEADERS + String.join("\n", rows) + "\n", false);
        harness.workOff();
        assertThat(harness.now(of).phase()).isEqualTo(Phase.DONE);
        return harness.now(of);
    }

    private List<Proof> vault() {
        return harness.proofs.search(
                new ProofSearch("demo", null, null, null, null, LocalDate.EPOCH, null, null, null, 100));
    }

    private List<String> remarks(ImportJob<InventoryExport> of) {
        var remarks = new ArrayList<String>();
        harness.findings.each(Kind.REMARKED, of.id(), 0, row -> {
            row.error()
                    .problems()
                    .forEach(problem -> remarks.add(row.error().row() + " " + problem.field() + " "
                            + problem.reason().en()));
            return true;
        });
        return remarks;
    }

    @Test
    void entersProofsThatWaitForAMember() {
        importRows("A,防火墙,C-1,CCRC,2031-02-28");

        assertThat(vault()).singleElement().satisfies(proof -> {
            assertThat(proof.source()).isEqualTo(Proof.Source.IMPORT);
            assertThat(proof.skus()).containsExactly("A");
            assertThat(proof.acceptedFor()).isEmpty();
            assertThat(proof.entered().by()).isEqualTo("li");
            assertThat(proof.facts().validUntil()).isEqualTo(LocalDate.parse("2031-02-28"));
        });
    }

    @Test
    void keepsTheCellOfALastDayUntilAMemberKnowsTheDay() {
        importRows("A,防火墙,C-1,CCRC,2020-99-01");

        var proof = vault().getFirst();
        assertThat(proof.unreadEnd()).isEqualTo("2020-99-01");
        assertThat(proof.facts().validUntil()).isNull();

        var known = new ProofFacts(
                ProofKind.CERTIFICATE, "C-1", "CCRC", null, null, List.of(), null, LocalDate.parse("2030-09-01"));
        new EnterProof(harness.proofs, harness.clock)
                .change("demo", proof.id(), 1, new StatedProof(known, null, List.of("A")), AuthorFixture.author("li"));
        assertThat(vault().getFirst().unreadEnd()).isNull();
    }

    @Test
    void entersNothingTwice() {
        importRows("A,防火墙,C-1,CCRC,2031-02-28");
        var entered = vault();

        var again = importRows("A,防火墙,C-1,CCRC,2031-02-28");

        assertThat(vault()).isEqualTo(entered);
        assertThat(remarks(again)).isEmpty();
    }

    @Test
    void addsProductsToAPaperThatIsThere() {
        var of = importRows("A,防火墙,C-1,CCRC,2031-02-28", "B,防火墙,c-1,,");
        assertThat(vault()).singleElement().extracting(Proof::skus).isEqualTo(List.of("A", "B"));
        assertThat(remarks(of)).isEmpty();

        importRows("C,防火墙,C-1,CCRC,2031-02-28");
        assertThat(vault()).singleElement().extracting(Proof::skus).isEqualTo(List.of("A", "B", "C"));
    }

    @Test
    void remarksOtherFactsOfTwoRows() {
        var of = importRows("A,防火墙,C-1,CCRC,2031-02-28", "B,防火墙,C-1,CCRC,2030-01-01");

        assertThat(vault())
                .singleElement()
                .extracting(proof -> proof.facts().validUntil())
                .isEqualTo(LocalDate.parse("2031-02-28"));
        assertThat(remarks(of))
                .containsExactly("3 certificate.number is in the vault with other facts, which stay:"
                        + " the last valid day 28 February 2031 (1 January 2030 in the file)");
        assertThat(harness.rows(of).remarked()).isEqualTo(1);
    }

    @Test
    void remarksWhatAMemberHasEnteredOtherwise() {
        enter("CCRC", null);
        var of = importRows("A,防火墙,C-1,CCRC,2030-01-01");

        assertThat(vault()).singleElement().satisfies(proof -> {
            assertThat(proof.facts().validUntil()).isNull();
            assertThat(proof.source()).isEqualTo(Proof.Source.MEMBER);
        });
        assertThat(remarks(of))
                .singleElement()
                .asString()
                .contains("the last valid day not stated (1 January 2030 in the file)");
    }

    @Test
    void entersNoRowOfAListOfEquipmentForAFirewall() {
        var of = harness.received(
                "demo",
                "SKU,名称,型号,制造商,检测结果批次,送检单位,检测机构\nA,防火墙,FW-1,华为,第17批,华为,CAICT\nB,椅子,CH-1,华为,第17批,华为,CAICT\n",
                false);
        harness.workOff();

        assertThat(remarks(of))
                .containsExactly(
                        "2 testReport.batch is not entered: the batches that MIIT publishes list network critical"
                                + " equipment only, and this product is none");
        assertThat(vault())
                .as("of a product that owes nothing, nobody knows yet what it is")
                .singleElement()
                .extracting(Proof::skus)
                .isEqualTo(List.of("B"));
    }

    @Test
    void asksWhichOfSeveralBodiesIsMeant() {
        enter("CCRC", null);
        enter("公安部第三研究所", null);
        var of = importRows("A,防火墙,C-1,,2030-01-01");

        assertThat(vault())
                .hasSize(2)
                .allSatisfy(proof -> assertThat(proof.skus()).isEmpty());
        assertThat(remarks(of)).singleElement().asString().contains("from several bodies (CCRC, 公安部第三研究所)");
    }

    @Test
    void entersNoProofOfARejectedRow() {
        importRows("A,防火墙,C-1,CCRC,2031-02-28", ",防火墙,C-2,CCRC,2031-02-28");
        assertThat(vault()).extracting(proof -> proof.facts().number()).containsExactly("C-1");
    }

    @Test
    void remarksAnotherHolderInThePublicRegister() {
        harness.certificates.store(List.of(certificate("C-1", "华为技术有限公司", "USG6525E")));
        var of = harness.received("demo", "SKU,名称,制造商,证书编号\nA,防火墙,新华三,C-1\nB,防火墙,Huawei,C-1\nC,防火墙,,C-1\n", false);
        harness.workOff();

        assertThat(remarks(of))
                .containsExactly("2 certificate.number is in our copy of the register for the holder 华为技术有限公司;"
                        + " the manufacturer here is 新华三");
        assertThat(vault()).singleElement().extracting(Proof::skus).isEqualTo(List.of("A", "B", "C"));
    }

    @Test
    void tellsNothingOfOtherCompanies() {
        enter("other", "CCRC", LocalDate.parse("2029-01-01"));

        var of = importRows("A,防火墙,C-1,CCRC,2030-01-01");

        assertThat(remarks(of)).isEmpty();
        assertThat(vault()).singleElement().extracting(Proof::skus).isEqualTo(List.of("A"));
    }

    @Test
    void looksUpNumbersOncePerBatch() {
        importRows(IntStream.range(0, 250)
                .mapToObj(row -> "S-%d,防火墙,C-%d,CCRC,2031-02-28".formatted(row, row))
                .toArray(String[]::new));
        assertThat(harness.proofs.lookUps()).isEqualTo(3);
        assertThat(harness.proofs.search(
                        new ProofSearch("demo", null, null, null, null, LocalDate.EPOCH, null, null, null, 500)))
                .hasSize(250);
    }

    private void enter(String body, @Nullable LocalDate validUntil) {
        enter("demo", body, validUntil);
    }

    private void enter(String company, String body, @Nullable LocalDate validUntil) {
        new EnterProof(harness.proofs, harness.clock)
                .enter(
                        company,
                        new StatedProof(
                                new ProofFacts(
                                        ProofKind.CERTIFICATE, "C-1", body, null, null, List.of(), null, validUntil),
                                null,
                                List.of()),
                        AuthorFixture.author("wang"));
    }
}
