package io.certwatch.catalogue.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Ministry of Industry publishes test results in batches, with holder and model and without numbers. */
class ResultsWithoutNumberTest {

    private static final String BATCH_17 = """
        网络关键设备安全检测结果（第17批）,,,,
        序号,设备类别,设备型号,企业名称,检测机构
        1,路由器,NetEngine 8000 X8,华为技术有限公司,中国信息通信研究院
        2,交换机,S12700E-8,华为技术有限公司,中国信息通信研究院
        """;

    private final RegisterInMemory register = new RegisterInMemory(Categories.of(List.of(), List.of()));

    private List<Certificate> known() {
        return register.certificates.told();
    }

    private ImportJob<CertificateList> importList(String list) {
        return register.take("PARTIAL", list);
    }

    @Test
    void rowsAreTakenWithHolderModelAndBatch() {
        assertThat(importList(BATCH_17).phase()).isEqualTo(Phase.DONE);
        assertThat(known()).hasSize(2).first().satisfies(result -> {
            assertThat(result.facts().holder()).isEqualTo("华为技术有限公司");
            assertThat(result.facts().models()).containsExactly("NetEngine 8000 X8");
            assertThat(result.facts().batch()).isEqualTo("17");
            assertThat(result.facts().kind()).isEqualTo(CertificateKind.TESTING);
            assertThat(result.status()).isEqualTo(CertificateStatus.VALID);
            assertThat(result.number()).matches("无编号-第17批-[0-9A-F]{10}");
            assertThat(result.hasOfficialNumber()).isFalse();
        });
    }

    @Test
    void theSameRowHasTheSameNumberInEveryList() {
        importList(BATCH_17);
        var again = importList("""
            设备型号,企业名称,批次
            NETENGINE 8000 X8,华为技术有限公司,第十七批
            """);
        assertThat(again.progress().rows().stored() + again.progress().rows().unchanged())
                .isOne();
        assertThat(known())
                .extracting(Certificate::number)
                .hasSize(3)
                .satisfies(numbers -> assertThat(numbers.getLast()).isEqualTo(numbers.getFirst()));
        importList(BATCH_17.replace("第17批", "第18批"));
        assertThat(known().getLast().number()).startsWith("无编号-第18批-");
    }

    @Test
    void officialNumberStaysAsItIsPrinted() {
        importList("""
            证书编号,设备型号,企业名称,批次
            CCRC-1,NetEngine 8000 X8,华为技术有限公司,17
            """);
        assertThat(known()).singleElement().satisfies(result -> {
            assertThat(result.number()).isEqualTo("CCRC-1");
            assertThat(result.hasOfficialNumber()).isTrue();
        });
    }

    @Test
    void rowIsRefusedIfHolderModelOrBatchIsMissing() {
        var done = importList("""
            设备型号,企业名称,批次
            NetEngine 8000 X8,,17
            ,华为技术有限公司,17
            NetEngine 8000 X8,华为技术有限公司,
            NetEngine 8000 X8,华为技术有限公司,17
            """);
        assertThat(done.progress().rows().rejected()).isEqualTo(3);
        assertThat(register.errors(done))
                .allSatisfy(error -> assertThat(
                                error.problems().getFirst().reason().en())
                        .isEqualTo("is missing, and a result without a number needs its holder, its model and the batch"
                                + " it was published in"));
    }

    @Test
    void tableWithoutNumberAndBatchIsNoList() {
        assertThat(importList("设备型号,企业名称\nNetEngine 8000 X8,华为技术有限公司\n").phase())
                .isEqualTo(Phase.FAILED);
    }
}
