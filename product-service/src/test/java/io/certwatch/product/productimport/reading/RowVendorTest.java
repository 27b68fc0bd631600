package io.certwatch.product.productimport.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.platform.text.Language;
import io.certwatch.product.naming.EnterVendorNames.GivenName;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.product.productimport.reading.Read.Repeated;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowVendorTest {

    private static Offered offered(String headers, String cells) {
        return (Offered)
                Exports.read("SKU,名称," + headers + "\nA,防火墙," + cells + "\n").getFirst();
    }

    private static GivenName given(String headers, String cells) {
        return Objects.requireNonNull(offered(headers, cells).vendor().named()).given();
    }

    @ParameterizedTest
    @CsvSource({
        "供应商编码,供应商名称",
        "供应商代码,供应商",
        "供应商,供应商名称",
        "Vendor code,Vendor name",
        "LIFNR,Supplier",
        "供应商编码/Vendor Code,供应商名称/Vendor Name",
    })
    void readsTheNameBesideTheKey(String key, String name) {
        assertThat(given(key + "," + name, "V-1,华为技术有限公司")).isEqualTo(new GivenName("V-1", Language.ZH, "华为技术有限公司"));
        assertThat(given(key + "," + name, "V-1,Huawei Co."))
                .isEqualTo(new GivenName("V-1", Language.EN, "Huawei Co."));
        assertThat(offered(key + "," + name, "V-1,Huawei Co.").product().vendor())
                .isEqualTo("V-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"供应商名称", "Vendor name", "供应商", "Supplier"})
    void takesANameAloneForTheKey(String header) {
        var offered = offered(header, "华为技术有限公司");
        assertThat(offered.product().vendor()).isEqualTo("华为技术有限公司");
        assertThat(offered.vendor()).isEqualTo(RowVendor.NONE);
    }

    @Test
    void takesTheNameOfAMakerForTheVendorOnlyIfAnotherColumnHasTheMaker() {
        assertThat(given("品牌,供应商编码,厂商名称", "华为,V-1,华为技术有限公司").name()).isEqualTo("华为技术有限公司");
        var offered = offered("供应商编码,厂商名称", "V-1,华为技术有限公司");
        assertThat(offered.product().manufacturer()).isEqualTo("华为技术有限公司");
        assertThat(offered.vendor()).isEqualTo(RowVendor.NONE);
    }

    @ParameterizedTest
    @CsvSource({"''", "无", "N/A", "-", "V-1"})
    void readsNothingFromACellWithoutAnotherName(String cell) {
        assertThat(offered("供应商编码,供应商名称", "V-1," + cell).vendor()).isEqualTo(RowVendor.NONE);
    }

    @Test
    void remarksANameThatBelongsToNobody() {
        var offered = offered("供应商编码,供应商名称", ",华为技术有限公司");
        assertThat(offered.vendor().named()).isNull();
        assertThat(offered.remarks())
                .extracting(
                        Problem::field,
                        Problem::value,
                        problem -> problem.reason().en())
                .containsExactly(tuple(
                        "vendorName",
                        "华为技术有限公司",
                        "belongs to nobody, because the row names no vendor; it is left out"));
        assertThat(offered.product().remarks()).isEmpty();
    }

    @Test
    void remarksANameThatIsTooLong() {
        var offered = offered("供应商编码,供应商名称", "V-1," + "华".repeat(201));
        assertThat(offered.vendor().named()).isNull();
        assertThat(offered.remarks()).extracting(Problem::field).containsExactly("vendorName");
    }

    @Test
    void readsTheNameOfARepeatedRow() {
        var reads = Exports.read("SKU,名称,供应商编码,供应商名称\nA,防火墙,V-1,\nA,防火墙,V-1,华为\n");
        assertThat(Objects.requireNonNull(((Repeated) reads.getLast()).vendor().named())
                        .given()
                        .name())
                .isEqualTo("华为");
    }
}
