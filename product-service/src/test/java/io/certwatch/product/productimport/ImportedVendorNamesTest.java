package io.certwatch.product.productimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.naming.NameParty;
import io.certwatch.product.naming.NamedParty;
import io.certwatch.product.naming.Party;
import io.certwatch.product.naming.PartyName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportedVendorNamesTest {

    private static final Party VENDOR = new Party("demo", "V-1");

    private final ImportHarness harness = new ImportHarness(2);

    private ImportJob<InventoryExport> importRows(String... rows) {
        var of = harness.received("demo", "SKU,名称,供应商编码,供应商名称\n" + String.join("\n", rows) + "\n", false);
        harness.workOff();
        assertThat(harness.now(of).phase()).isEqualTo(Phase.DONE);
        return harness.now(of);
    }

    private NamedParty vendor() {
        return harness.names.find(VENDOR);
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
    void namesAVendorInTheNameOfWhoImports() {
        assertThat(remarks(importRows("A,防火墙,V-1,华为技术有限公司", "B,路由器,V-2,", "C,路由器,V-1,Huawei")))
                .isEmpty();

        assertThat(vendor().name()).isEqualTo(new PartyName("华为技术有限公司", "Huawei"));
        assertThat(vendor().author()).isEqualTo(AuthorFixture.author("li"));
        assertThat(harness.names.find(new Party("demo", "V-2")).revision()).isZero();
    }

    @Test
    void entersNothingTwice() {
        importRows("A,防火墙,V-1,Huawei");
        var entered = vendor();

        assertThat(remarks(importRows("A,防火墙,V-1,HUAWEI"))).isEmpty();

        assertThat(vendor()).isEqualTo(entered);
    }

    @Test
    void keepsTheNameThatAPersonStated() {
        var stated = new PartyName("华为", null);
        new NameParty(harness.names, harness.clock).name(VENDOR, stated, 0, AuthorFixture.author("wang"));

        var of = importRows("A,防火墙,V-1,华为技术有限公司");

        assertThat(vendor().name()).isEqualTo(stated);
        assertThat(remarks(of)).containsExactly("2 vendorName is left out: the vendor V-1 is called 华为 on record");
        assertThat(harness.rows(of).remarked()).isEqualTo(1);
    }

    @Test
    void remarksTheSecondOfTwoNamesInOneFile() {
        var of = importRows("A,防火墙,V-1,华为", "B,防火墙,V-1,新华三", "C,防火墙,V-1,深信服");

        assertThat(vendor().name()).isEqualTo(new PartyName("华为", null));
        assertThat(remarks(of))
                .containsExactly(
                        "3 vendorName is left out: the vendor V-1 is called 华为 on record",
                        "4 vendorName is left out: the vendor V-1 is called 华为 on record");
    }

    @Test
    void namesNobodyOfARejectedRow() {
        importRows("A,防火墙,V-2,", ",防火墙,V-1,华为");
        assertThat(vendor().revision()).isZero();
    }
}
