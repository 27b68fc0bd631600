package io.certwatch.catalogue.edition;

import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;

/** Uploads with any number of complete entries: names, scope and criteria in both languages. */
public final class LargeEdition {

    private LargeEdition() {}

    public static String upload(String id, int entries) {
        return """
            {"id": "%s", "force": "STATUTORY", "title": {"zh": "大目录", "en": "Large catalogue"}, "announcement": "公告",
             "authorities": ["CAC"], "issued": "2024-01-01", "effective": "2024-06-01", "supersedes": null, "entries": [%s]}\
            """.formatted(
                id,
                IntStream.rangeClosed(1, entries).mapToObj(LargeEdition::entry).collect(joining(",\n")));
    }

    private static String entry(int number) {
        return """
            {"code": "L-%1$d", "kind": "NETWORK_CRITICAL_EQUIPMENT", "name": {"zh": "第%1$d类数据设备", "en": "Data device of class %1$d"},
             "scope": {"zh": "整机或主要部件，部署在网络边界或核心位置，对流经的数据进行处理的第%1$d类设备", "en": "Complete devices and main parts of class %1$d that stand at the border or in the core of a network and handle the data that passes"},
             "criteria": [
              {"parameter": "throughput", "label": {"zh": "整系统吞吐量（双向）", "en": "System throughput (bidirectional)"}, "comparison": ">=", "quantity": "%1$d Gbps"},
              {"parameter": "routes", "label": {"zh": "整系统路由表容量", "en": "Routing table of the whole system"}, "comparison": ">=", "quantity": "%1$d0000 entries"}],
             "continues": [], "standards": ["GB 42250-2022"]}\
            """.formatted(number);
    }
}
