package io.certwatch.bench.register;

import io.certwatch.bench.system.Door;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.Stopwatch;
import io.certwatch.local.LocalSystem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/** An edition of 5 000 entries on its way from the steward to those who judge by it. */
final class EditionBench {

    private static final int ENTRIES = 5_000;
    private static final String ID = "2024-50";

    private final Door gateway;

    EditionBench(LocalSystem system) {
        this.gateway = new Door(system.gateway());
    }

    List<Figure> measure() {
        var upload = edition(ID, null);
        var drafting = new Stopwatch();
        gateway.post("/api/editions", upload);
        double drafted = drafting.seconds();
        var publishing = new Stopwatch();
        gateway.post("/api/editions/" + ID + "/publication", "");
        double published = publishing.seconds();
        double followed = publishing.secondsUntil("product-service follows the edition", this::isFollowed);
        var next = new Stopwatch();
        gateway.post("/api/editions", edition("2025-50", ID));
        double compared = next.seconds();
        var name = "an edition of %,d entries (%,d kB): ".formatted(ENTRIES, upload.length() / 1_000);
        return List.of(
                new Figure(name + "upload to draft", "%.2f s".formatted(drafted), "", ""),
                new Figure(name + "publication to its answer", "%.2f s".formatted(published), "", ""),
                new Figure(name + "publication to the end of the reassessment", "%.2f s".formatted(followed), "", ""),
                new Figure(name + "upload of the next one, lineage found by name", "%.2f s".formatted(compared), "", ""));
    }

    private boolean isFollowed() {
        return gateway.find("/api/reassessments/edition-" + ID + "-1")
                .filter(run -> run.path("status").asString("").equals("COMPLETED"))
                .isPresent();
    }

    private static String edition(String id, @Nullable String supersedes) {
        return """
                {"id": "%s", "force": "STATUTORY", "title": {"zh": "大目录", "en": "Large catalogue"}, "announcement": "公告", "authorities": ["CAC"],
                 "issued": "%s-01-01", "effective": "%s-06-01", "supersedes": %s, "entries": [%s]}"""
                .formatted(id, id.substring(0, 4), id.substring(0, 4), supersedes == null ? null : '"' + supersedes + '"',
                        IntStream.rangeClosed(1, ENTRIES).mapToObj(EditionBench::entry).collect(joining(",\n")));
    }

    private static String entry(int number) {
        return """
                {"code": "Q-%1$d", "kind": "NETWORK_CRITICAL_EQUIPMENT", "name": {"zh": "第%1$d类量子中继设备", "en": "Quantum repeater of class %1$d"},
                 "scope": {"zh": "整机或主要部件，部署在网络边界或核心位置，对流经的数据进行处理的第%1$d类设备", "en": "Complete devices and main parts of class %1$d that stand at the border or in the core of a network"},
                 "criteria": [{"parameter": "throughput", "label": {"zh": "整系统吞吐量（双向）", "en": "System throughput (bidirectional)"}, "comparison": ">=", "quantity": "%1$d Gbps"},
                  {"parameter": "routes", "label": {"zh": "整系统路由表容量", "en": "Routing table of the whole system"}, "comparison": ">=", "quantity": "%1$d0000 entries"}],
                 "standards": ["GB 42250-2022"]}""".formatted(number);
    }
}
