package io.certwatch.bench.system;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An edition of as many entries as one wants, in the upload form. */
public final class LargeEdition {

    private LargeEdition() {}

    /** @param id begins with a year, in which it is issued in January and holds from June */
    public static String of(String id, @Nullable String supersedes, int entries) {
        return """
            {"id": "%s", "force": "STATUTORY", "title": {"zh": "大目录", "en": "Large catalogue"}, "announcement": "公告", "authorities": ["CAC"],
             "issued": "%s-01-01", "effective": "%s-06-01", "supersedes": %s, "entries": [%s]}\
            """.formatted(
                id,
                id.substring(0, 4),
                id.substring(0, 4),
                supersedes == null ? null : '"' + supersedes + '"',
                IntStream.rangeClosed(1, entries).mapToObj(LargeEdition::entry).collect(joining(",\n")));
    }

    private static String entry(int number) {
        return """
            {"code": "Q-%1$d", "kind": "NETWORK_CRITICAL_EQUIPMENT", "name": {"zh": "第%1$d类量子中继设备", "en": "Quantum repeater of class %1$d"},
             "scope": {"zh": "整机或主要部件，部署在网络边界或核心位置，对流经的数据进行处理的第%1$d类设备", "en": "Complete devices and main parts of class %1$d that stand at the border or in the core of a network"},
             "criteria": [{"parameter": "throughput", "label": {"zh": "整系统吞吐量（双向）", "en": "System throughput (bidirectional)"}, "comparison": ">=", "quantity": "%1$d Gbps"},
              {"parameter": "routes", "label": {"zh": "整系统路由表容量", "en": "Routing table of the whole system"}, "comparison": ">=", "quantity": "%1$d0000 entries"}],
             "standards": ["GB 42250-2022"]}\
            """.formatted(number);
    }
}
