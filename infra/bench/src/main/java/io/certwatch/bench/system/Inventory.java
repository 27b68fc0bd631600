package io.certwatch.bench.system;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A synthetic inventory in the form of {@code POST /api/products}: one product in ten is newly hit by edition 2023-2, none by 2017-1. */
final class Inventory {

    static final int SIZE = 10_000;
    static final int HITS = SIZE / 10;
    static final int VENDORS = 40;

    private static final List<Kind> HIT = List.of(
            new Kind("堡垒机", "Bastion host", "BH", "\"管理资产数\": \"500\""),
            new Kind("SSL VPN网关", "SSL VPN gateway", "VPN", "\"encrypted throughput\": \"2 Gbps\""),
            new Kind("数据防泄漏系统", "Data leakage prevention system", "DLP", "\"users\": \"5000\""),
            new Kind("日志审计与分析系统", "Log analysis system", "LOG", "\"events\": \"20000 /s\""),
            new Kind("抗DDoS设备", "Anti-DDoS appliance", "ADS", "\"清洗能力\": \"40 Gbps\""));
    private static final List<Kind> OTHER = List.of(
            new Kind("接入交换机", "Access switch", "S5130", "\"交换容量\": \"336Gbps\", \"包转发率\": \"108Mpps\""),
            new Kind("机架服务器", "Rack server", "R750", "\"CPU\": \"2颗\", \"cores per CPU\": \"32\", \"内存\": \"512GB\""),
            new Kind("彩色激光打印机", "Colour laser printer", "C3700", "\"speed\": \"35 ppm\""),
            new Kind("六类网线", "Category 6 cable", "CAT6", "\"length\": \"305 m\""),
            new Kind("会议平板", "Meeting display", "MB86", "\"size\": \"86 in\""),
            new Kind("光模块", "Optical transceiver", "SFP-10G", "\"rate\": \"10 Gbps\""),
            new Kind("企业路由器", "Branch router", "AR6120", "\"整系统吞吐量（双向）\": \"20 Gbps\", \"路由表\": \"5万条\""),
            new Kind("防火墙安装支架", "Firewall mounting bracket", "BR-2U", ""),
            new Kind("不间断电源", "UPS backup power", "UPS10K", "\"power\": \"10 kVA\""));

    private record Kind(String zh, String en, String model, String specs) {}

    private Inventory() {}

    static List<String> vendors() {
        return IntStream.range(0, VENDORS)
                .mapToObj(i -> "vendor-%02d".formatted(i))
                .toList();
    }

    /** The whole inventory as arrays of this many products. */
    static List<String> pages(int size) {
        return IntStream.range(0, SIZE / size)
                .mapToObj(page -> IntStream.range(page * size, (page + 1) * size)
                        .mapToObj(Inventory::product)
                        .collect(Collectors.joining(",", "[", "]")))
                .toList();
    }

    private static String product(int i) {
        var kinds = i % 10 == 0 ? HIT : OTHER;
        var kind = kinds.get(i / 10 % kinds.size());
        return """
            {"sku": "%s-%05d", "name": {"zh": "%s", "en": "%s"}, "model": "%s-%d", "manufacturer": "Maker %d", "vendor": "vendor-%02d",
             "description": "%s, delivered %d, rack %d", "hsCode": "8517.62", "specs": {%s},
             "market": {"status": "PLANNED", "entryDate": "2027-%02d-01"}, "usedInCii": %b}\
            """.formatted(
                        kind.model,
                        i,
                        kind.zh,
                        kind.en,
                        kind.model,
                        i % 97,
                        i % 23,
                        i / 10 % VENDORS,
                        kind.en,
                        2020 + i % 6,
                        i % 40,
                        kind.specs,
                        1 + i % 12,
                        i % 7 == 0);
    }
}
