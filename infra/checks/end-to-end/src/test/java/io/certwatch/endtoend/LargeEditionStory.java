package io.certwatch.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An edition of 2,000 entries, a few times the size of one message, is used as a whole or not at all. */
abstract class LargeEditionStory {

    private static final int ENTRIES = 2_000;
    private static final int MEBIBYTE = 1024 * 1024;

    abstract SharedSystem shared();

    @Test
    void isPublishedInPartsAndUsed() {
        var system = shared().system();
        var client = new Client(system);

        var draft = client.post("/api/editions", edition());
        assertThat(draft.status()).as(draft.body().toString()).isEqualTo(201);
        assertThat(draft.body().path("changes")).hasSize(ENTRIES);
        client.post("/api/editions/2024-50/publication", "");
        client.awaitReassessment("2024-50");

        var judged = client.post(
                "/api/assessments",
                "["
                        + Requests.product(
                                "Q-1", "第" + ENTRIES + "类量子中继设备", "Quantum repeater of class " + ENTRIES, "acme", "")
                        + "]");
        assertThat(judged.body().at("/0/findings/0/entry").asString()).isEqualTo("Q-" + ENTRIES);
        assertThat(client.get("/api/editions/2024-50").body().path("entries")).hasSize(ENTRIES);
        try (var consumer = new IntegratorConsumer(system.kafka(), List.of("certwatch.catalogue.editions.v1"))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(consumer.records())
                            .anyMatch(record -> record.key().equals("2024-50"))
                            .allSatisfy(record -> assertThat(record.value()).hasSizeLessThan(MEBIBYTE * 2 / 3)));
        }
    }

    private static String edition() {
        return """
            {"id": "2024-50", "force": "STATUTORY", "title": {"zh": "大目录", "en": "Large catalogue"}, "announcement": "公告",
             "authorities": ["CAC"], "issued": "2024-01-01", "effective": "2024-06-01", "supersedes": null, "entries": [%s]}\
            """.formatted(IntStream.rangeClosed(1, ENTRIES)
                .mapToObj(LargeEditionStory::entry)
                .collect(joining(",\n")));
    }

    private static String entry(int number) {
        return """
            {"code": "Q-%1$d", "kind": "NETWORK_CRITICAL_EQUIPMENT", "name": {"zh": "第%1$d类量子中继设备", "en": "Quantum repeater of class %1$d"},
             "scope": {"zh": "整机或主要部件，部署在网络边界或核心位置，对流经的数据进行处理的第%1$d类设备", "en": "Complete devices and main parts of class %1$d that stand at the border or in the core of a network"},
             "criteria": [{"parameter": "throughput", "label": {"zh": "整系统吞吐量（双向）", "en": "System throughput (bidirectional)"}, "comparison": ">=", "quantity": "%1$d Gbps"},
              {"parameter": "routes", "label": {"zh": "整系统路由表容量", "en": "Routing table of the whole system"}, "comparison": ">=", "quantity": "%1$d0000 entries"}],
             "continues": [], "standards": ["GB 42250-2022"]}\
            """.formatted(number);
    }
}
