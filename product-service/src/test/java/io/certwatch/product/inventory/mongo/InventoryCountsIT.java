package io.certwatch.product.inventory.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.certwatch.edition.Force;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.inventory.InventoryCounts;
import io.certwatch.product.inventory.InventoryCounts.Scope;
import io.certwatch.product.inventory.InventoryCounts.VendorCounts;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.obligation.ObligationOverview;
import io.certwatch.product.obligation.ObligationOverview.Place;
import io.certwatch.product.obligation.ObligationOverviews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

class InventoryCountsIT extends ServiceIT {

    private static final String COMPANY = "demo";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private Summaries summaries;

    @Autowired
    private ObligationOverviews overviews;

    private void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    private void register(String sku, String name, String more) {
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"sku\": \"%s\", \"name\": {\"zh\": \"%s\"}%s}".formatted(sku, name, more)))
                .hasStatusOk();
    }

    private InventoryCounts counts() {
        return summaries.countProducts(COMPANY, null).inventory(LocalDate.parse("2026-11-27"));
    }

    private static String of(String vendor) {
        return ", \"vendor\": \"" + vendor + "\"";
    }

    @Test
    void countsWhatIsInScopeAndWhatIsNotJudged() {
        register("PENDING", "防火墙", of("acme"));
        under2023();
        register("FW-1", "防火墙", of("acme") + ", \"usedInCii\": true");
        register("FW-2", "防火墙", of("beta") + ", \"market\": {\"status\": \"WITHDRAWN\"}");
        register("FW-3", "防火墙", "");
        register("IDS", "入侵检测系统", of("acme"));
        register("CABLE", "某物", of("acme"));
        register("GONE", "防火墙", of("gamma"));
        assertThat(http.delete().uri("/api/products/GONE")).hasStatus2xxSuccessful();

        var counts = counts();

        assertThat(counts.products()).isEqualTo(6);
        assertThat(counts.pending()).isEqualTo(1);
        assertThat(counts.unknown()).isEqualTo(1);
        assertThat(counts.cleared()).isZero();
        assertThat(counts.entries())
                .containsExactly(entry("SCP-02", new Scope(3, 1, 1)), entry("SCP-03", new Scope(1, 0, 0)));
        assertThat(counts.countRequired(code -> code.startsWith("SCP"))).isEqualTo(new Scope(4, 1, 1));
        assertThat(counts.vendors())
                .containsOnly(
                        entry("acme", new VendorCounts(4, 0, 2, 2, 0, 2, 0)),
                        entry("beta", new VendorCounts(1, 1, 0, 0, 0, 0, 0)),
                        entry("", new VendorCounts(1, 0, 1, 1, 0, 1, 0)));
    }

    /** An announced edition counts beside the one that it will end. */
    @Test
    void aProductIsRequiredOnceUnderAnEntryOfTwoEditions() {
        under2023();
        var announced = CatalogueFixture.edition(
                "2199-1",
                "2023-2",
                "2199-01-01",
                CatalogueFixture.edition2023().entries().toArray(EntryText[]::new));
        readModel.keep(announced.withForce(Force.STATUTORY));
        readModel.note(new EditionPublished("2199-1", 1), CatalogueFixture.TODAY);
        current.refresh();
        register("FW-1", "防火墙", "");

        assertThat(counts().entries()).containsExactly(entry("SCP-02", new Scope(1, 0, 0)));
        assertThat(summaries
                        .countProducts(COMPANY, null)
                        .summary(LocalDate.parse("2026-11-27"))
                        .entries())
                .containsOnly(entry("SCP-02", 1L));
    }

    @Test
    void listsObligationsThatAreRequiredPageByPage() {
        under2023();
        for (var sku : List.of("FW-1", "FW-10", "FW-1 A", "FW-2")) register(sku, "防火墙", of("acme"));
        register("LEFT", "防火墙", ", \"market\": {\"status\": \"WITHDRAWN\"}");
        register("FW-0", "防火墙", "");
        waive("FW-0");

        var pages = new ArrayList<ObligationOverview>();
        for (Place after = null; ; ) {
            var page = overviews.page(COMPANY, after, 2);
            if (page.isEmpty()) break;
            pages.addAll(page);
            after = new Place(page.getLast().sku(), page.getLast().id());
        }

        assertThat(pages)
                .extracting(ObligationOverview::sku)
                .containsExactly("FW-0", "FW-1", "FW-1 A", "FW-10", "FW-2");
        assertThat(pages.getFirst().state().status()).isEqualTo(Status.WAIVED);
        assertThat(pages.get(1)).satisfies(owed -> {
            assertThat(owed.entry().code()).isEqualTo("SCP-02");
            assertThat(owed.edition().id()).isEqualTo("2023-2");
            assertThat(owed.due()).isEqualTo("2023-07-03");
            assertThat(owed.state().status()).isEqualTo(Status.OPEN);
        });
        var two = List.of(pages.get(1).id(), pages.get(3).id(), UUID.randomUUID());
        assertThat(overviews.find(COMPANY, two)).containsExactly(pages.get(1), pages.get(3));
        assertThat(overviews.find("another", two)).isEmpty();
        assertThat(overviews.page("another", null, 10)).isEmpty();
    }

    private void waive(String sku) {
        var found = JsonMapper.shared()
                .readTree(http.get()
                        .uri("/api/obligations?sku=" + sku)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
        var obligation = "/api/obligations/" + found.at("/items/0/id").asString();
        var seen = http.get().uri(obligation).exchange().getResponse().getHeader("ETag");
        assertThat(http.post()
                        .uri(obligation + "/waiver")
                        .header("If-Match", String.valueOf(seen))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"used in the laboratory only\"}"))
                .hasStatusOk();
    }
}
