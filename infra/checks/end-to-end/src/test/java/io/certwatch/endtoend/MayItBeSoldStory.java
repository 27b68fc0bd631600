package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A firewall must not be sold, until a certificate arrives; a consumer of the topic and an ERP that asks for the changes
 * since a moment are told both.
 */
abstract class MayItBeSoldStory {

    private static final String COMPANY = "sales";
    private static final String SALES = "certwatch.product.sales.v1";
    private static final String RESULTS = """
        证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至
        示例-2025-0059,SG-5900,北京可售信息技术有限公司,可售防火墙系统,防火墙,2025-03-18,2098-12-31
        """;

    abstract SharedSystem shared();

    @Test
    void certificateTurnsNotToBeSoldIntoMayBeSold() {
        var client = shared().member(COMPANY);
        client.post("/api/products", """
            [{"sku": "SG-1", "name": {"zh": "防火墙"}, "model": "SG-5900", "manufacturer": "北京可售信息技术有限公司"},
             {"sku": "ZZ-1", "name": {"zh": "甲乙丙丁"}}]\
            """);
        awaitStatus(client, "NOT_TO_BE_SOLD");
        assertThat(client.get("/api/products/ZZ-1/sale").body().path("status").asString())
                .isEqualTo("NO_STATEMENT");
        var since = client.all("/api/sales?status=NOT_TO_BE_SOLD").getFirst().path("changedAt");

        var uploaded = client.post("/api/certificates/imports?source=sales&kind=full", "text/csv", RESULTS);
        assertThat(uploaded.status()).isEqualTo(202);
        awaitStatus(client, "MAY_BE_SOLD");

        var sale = client.get("/api/products/SG-1/sale").body();
        assertThat(sale.path("proofs").path(0).path("number").asString()).isEqualTo("示例-2025-0059");
        assertThat(sale.path("until").asString()).isEqualTo("2098-12-31");
        var after = client.get("/api/products/SG-1/sale?on=2099-01-01").body();
        assertThat(after.path("status").asString()).isEqualTo("NOT_TO_BE_SOLD");
        assertThat(client.all("/api/sales?changedSince=" + since.asString()))
                .filteredOn(item -> item.path("sku").asString().equals("SG-1"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("status").asString()).isEqualTo("MAY_BE_SOLD"));
        topicTells("NOT_TO_BE_SOLD", "MAY_BE_SOLD");
    }

    private static void awaitStatus(Client client, String status) {
        await("the firewall is " + status)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(client.get("/api/products/SG-1/sale")
                                .body()
                                .path("status")
                                .asString())
                        .isEqualTo(status));
    }

    private void topicTells(String... statuses) {
        try (var consumer = new IntegratorConsumer(shared().system().kafka(), List.of(SALES), COMPANY)) {
            await("the topic tells both answers")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(consumer.events(record -> true))
                            .extracting(record -> record.json().path("status").asString())
                            .containsExactly(statuses));
        }
    }
}
