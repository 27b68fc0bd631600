package io.certwatch.bench.reassessment;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Certificates that were never issued, each of a maker of its own, and their products: as many for one certificate as for another. */
record CertifiedStock(int certificates, int products) {

    private static final String COLUMNS = "序号,产品类别,产品名称,产品型号,企业名称,认证/检测机构,证书编号,发证日期,有效期至\n";

    /** Products as arrays of this many. */
    List<String> pages(int size) {
        return IntStream.iterate(0, page -> page < products, page -> page + size)
                .mapToObj(page -> IntStream.range(page, Math.min(products, page + size))
                        .mapToObj(this::product)
                        .collect(joining(",", "[", "]")))
                .toList();
    }

    private String product(int number) {
        var certificate = number % certificates;
        return """
            {"sku": "FW-%06d", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "%s", "manufacturer": "%s", "vendor": "vendor-%02d",
             "description": "delivered %d, rack %d", "market": {"status": "PLANNED", "entryDate": "2027-%02d-01"}}\
            """.formatted(
                        number,
                        model(certificate),
                        maker(certificate),
                        number % 40,
                        2020 + number % 6,
                        number % 40,
                        1 + number % 12);
    }

    /** The register's list, in CSV; another last year changes every certificate. */
    byte[] list(int lastYear) {
        return IntStream.range(0, certificates)
                .mapToObj(number -> "%d,防火墙,防火墙,%s,%s,示例机构,BENCH-2024-%d,2024-03-18,%d-03-17"
                        .formatted(number + 1, model(number), maker(number), number, lastYear))
                .collect(joining("\n", COLUMNS, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String model(int certificate) {
        return "USG" + (6_000 + certificate % 1_000) + "E";
    }

    private static String maker(int certificate) {
        return "第" + certificate + "号网络安全技术有限公司";
    }
}
