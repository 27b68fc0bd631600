package io.certwatch.bench.reassessment;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/** A synthetic inventory: everyday things, among which one in a hundred is of either of two kinds that no edition lists yet. */
final class Stock {

    static final int ONE_IN = 100;

    private static final Kind FIRST = new Kind("单光子探测仪", "Single-photon detector", "SPD");
    private static final Kind SECOND = new Kind("太赫兹成像仪", "Terahertz imager", "THZ");
    private static final List<Kind> OTHERS = List.of(
            new Kind("接入交换机", "Access switch", "S5130"),
            new Kind("彩色激光打印机", "Colour laser printer", "C3700"),
            new Kind("六类网线", "Category 6 cable", "CAT6"),
            new Kind("会议平板", "Meeting display", "MB86"),
            new Kind("企业路由器", "Branch router", "AR6120"),
            new Kind("防火墙安装支架", "Firewall mounting bracket", "BR-2U"),
            new Kind("不间断电源", "UPS backup power", "UPS10K"));

    private record Kind(String zh, String en, String model) {}

    private Stock() {}

    /** An edition whose one entry means the one in a hundred, in the upload form. It ends no other. */
    static String edition(String id, boolean first) {
        var kind = first ? FIRST : SECOND;
        return """
            {"id": "%s", "force": "STATUTORY", "title": {"zh": "补充目录", "en": "Additional catalogue"}, "announcement": "公告", "authorities": ["CAC"],
             "issued": "2024-01-01", "effective": "2024-06-01", "supersedes": null, "entries": [
              {"code": "NEW-01", "kind": "SPECIALIZED_CYBERSECURITY_PRODUCT", "name": {"zh": "%s", "en": "%s"}, "criteria": [], "continues": []}]}\
            """.formatted(id, kind.zh, kind.en);
    }

    /** Products as arrays of this many. */
    static List<String> pages(int from, int to, int size, boolean withNewKinds) {
        return IntStream.iterate(from, page -> page < to, page -> page + size)
                .mapToObj(page -> IntStream.range(page, Math.min(to, page + size))
                        .mapToObj(number -> product(number, withNewKinds))
                        .collect(joining(",", "[", "]")))
                .toList();
    }

    private static String product(int number, boolean withNewKinds) {
        var kind = withNewKinds && number % ONE_IN == 0
                ? FIRST
                : withNewKinds && number % ONE_IN == 1 ? SECOND : OTHERS.get(number % OTHERS.size());
        return """
            {"sku": "%s-%06d", "name": {"zh": "%s", "en": "%s"}, "model": "%s-%d", "manufacturer": "Maker %d", "vendor": "vendor-%02d",
             "description": "delivered %d, rack %d", "market": {"status": "PLANNED", "entryDate": "2027-%02d-01"}}\
            """.formatted(
                        kind.model,
                        number,
                        kind.zh,
                        kind.en,
                        kind.model,
                        number % 97,
                        number % 23,
                        number % 40,
                        2020 + number % 6,
                        number % 40,
                        1 + number % 12);
    }
}
