package io.certwatch.product.productimport.reading;

import static io.certwatch.product.aggregate.Market.Status.ON_MARKET;
import static io.certwatch.product.aggregate.Market.Status.PLANNED;
import static io.certwatch.product.aggregate.Market.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Remark;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.productimport.reading.Read.Offered;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnmappedFieldsTest {

    private static final LocalDate DAY = LocalDate.parse("2027-03-01");
    private static final Product KNOWN = known(new Market(PLANNED, DAY));

    private static Product known(Market market) {
        return new Product(
                new Sku("A"),
                new Name("防火墙", "Firewall"),
                "M",
                "Maker",
                "Vendor",
                "Text",
                "entry",
                "8517",
                List.of(new Spec("吞吐量", "1 Gbps"), new Spec("内存", "8 GB")),
                market,
                true,
                List.of());
    }

    private static Product filled(String csv, Product known) {
        var offered = (Offered) Exports.read(csv).getFirst();
        return offered.silence().fill(offered.product(), known);
    }

    @Test
    void keepsStoredValuesOfFieldsWithoutAColumn() {
        assertThat(filled("SKU,Name\nA,防火墙\n", KNOWN)).isEqualTo(KNOWN);
        assertThat(filled("SKU,Name\nA,Firewall II\n", KNOWN).name()).isEqualTo(new Name("防火墙", "Firewall II"));
    }

    @Test
    void clearsAFieldWhoseCellIsEmpty() {
        var emptied = filled("SKU,Name,Vendor,Model\nA,防火墙,,\n", KNOWN);
        assertThat(emptied)
                .extracting(Product::vendor, Product::model, Product::manufacturer)
                .containsExactly(null, null, "Maker");
    }

    @Test
    void replacesAFigureThatHasItsOwnColumn() {
        assertThat(filled("SKU,Name,内存\nA,防火墙,16 GB\n", KNOWN).specs())
                .containsExactly(new Spec("吞吐量", "1 Gbps"), new Spec("内存", "16 GB"));
        assertThat(filled("SKU,Name,内存\nA,防火墙,\n", KNOWN).specs()).containsExactly(new Spec("吞吐量", "1 Gbps"));
    }

    @Test
    void keepsTheStatusBesideOneThatCannotBeRead() {
        assertThat(filled("SKU,Name,是否在售,上市日期\nA,防火墙,否,2024-03-01\n", KNOWN).market())
                .isEqualTo(new Market(PLANNED, LocalDate.parse("2024-03-01")));
        assertThat(filled("SKU,Name,是否在售,上市日期\nA,防火墙,改版中,\n", known(new Market(ON_MARKET, DAY)))
                        .market())
                .isEqualTo(new Market(ON_MARKET, null));
    }

    @Test
    void doesNotReturnProductsToTheMarketWithoutAStatus() {
        var gone = known(new Market(WITHDRAWN, null));
        assertThat(filled("SKU,Name\nA,防火墙\n", gone).market().status()).isEqualTo(WITHDRAWN);
        assertThat(filled("SKU,Name,Launch date\nA,防火墙,2020-01-01\n", gone).market())
                .isEqualTo(new Market(WITHDRAWN, LocalDate.parse("2020-01-01")));
        assertThat(filled("SKU,Name,market.status\nA,防火墙,\n", gone).market().status())
                .isEqualTo(WITHDRAWN);
        assertThat(filled("SKU,Name,market.status\nA,防火墙,ON_MARKET\n", gone)
                        .market()
                        .status())
                .isEqualTo(ON_MARKET);
        assertThat(filled("SKU,Name,market.status\nA,防火墙,ON_MARKET\n", KNOWN).market())
                .isEqualTo(new Market(ON_MARKET, DAY));
    }

    @Test
    void keepsStoredValuesOfUnreadableCells() {
        var filled = filled(
                "SKU,Name,状态,上市日期,关基,Model,内存\nA,,x,soon,maybe," + "m".repeat(201) + "," + "1".repeat(501) + "\n",
                KNOWN);
        assertThat(filled.remarks()).hasSize(6);
        assertThat(filled).usingRecursiveComparison().ignoringFields("remarks").isEqualTo(KNOWN);
    }

    @Test
    void keepsRemarksUntilTheirFieldIsGivenAgain() {
        var remarked = filled("SKU,Name,关基,上市日期\nA,防火墙,maybe,soon\n", KNOWN);
        assertThat(filled("SKU,Name\nA,防火墙\n", remarked)).isEqualTo(remarked);
        assertThat(filled("SKU,Name,关基\nA,防火墙,是\n", remarked).remarks())
                .extracting(Remark::field)
                .containsExactly("market.entryDate");
        assertThat(filled("SKU,Name,关基,上市日期\nA,防火墙,是,2027Q2\n", remarked).remarks())
                .isEmpty();
    }

    @Test
    void keepsTheStatusWhenTheDayIsCleared() {
        assertThat(filled("SKU,Name,上市日期\nA,防火墙,\n", KNOWN).market()).isEqualTo(new Market(PLANNED, null));
        assertThat(filled("SKU,Name,上市日期\nA,防火墙,待定\n", known(new Market(ON_MARKET, DAY)))
                        .market())
                .isEqualTo(new Market(ON_MARKET, null));
    }

    @Test
    void namesTheFieldsWithoutAColumn() {
        var layout = Exports.detection(Exports.utf8("SKU,Name,Vendor,Model,内存\nA,防火墙,,,\n"))
                .layouts()
                .getFirst();
        assertThat(layout.unspoken())
                .containsExactly(
                        "manufacturer",
                        "description",
                        "declaredEntry",
                        "hsCode",
                        "market.status",
                        "market.entryDate",
                        "usedInCii");
    }
}
