package io.certwatch.bench.importing;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A synthetic export of an ERP system, of any number of rows: one in ten is of a kind that edition 2023-2 lists. */
public final class ExportFile {

    private static final List<String> HEADERS =
            List.of("物料编码", "产品名称", "英文名称", "型号", "品牌", "供应商编码", "规格参数", "描述", "海关编码", "市场状态", "上市日期", "用于关键信息基础设施");
    private static final List<List<String>> LISTED = List.of(
            List.of("堡垒机", "Bastion host", "BH", "管理资产数: 500"),
            List.of("SSL VPN网关", "SSL VPN gateway", "VPN", "加密吞吐量: 2 Gbps"),
            List.of("数据防泄漏系统", "Data leakage prevention system", "DLP", "用户数: 5000"),
            List.of("防火墙", "Firewall", "USG6000", "吞吐量: 20 Gbps; 并发连接 800万"));
    private static final List<List<String>> OTHERS = List.of(
            List.of("接入交换机", "Access switch", "S5130", "交换容量: 336Gbps; 包转发率: 108Mpps"),
            List.of("机架服务器", "Rack server", "R750", "CPU: 2颗; 内存: 512GB"),
            List.of("彩色激光打印机", "Colour laser printer", "C3700", "打印速度: 35 ppm"),
            List.of("六类网线", "Category 6 cable", "CAT6", "长度: 305 m"),
            List.of("光模块", "Optical transceiver", "SFP-10G", "速率: 10 Gbps"),
            List.of("企业路由器", "Branch router", "AR6120", "整系统吞吐量（双向）: 20 Gbps; 路由表: 5万条"),
            List.of("防火墙安装支架", "Firewall mounting bracket", "BR-2U", ""),
            List.of("不间断电源", "UPS backup power", "UPS10K", "功率: 10 kVA"));

    private ExportFile() {}

    public static Path csv(Path directory, int rows) throws IOException {
        var file = directory.resolve("export-" + rows + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADERS) + "\r\n");
            for (int i = 0; i < rows; i++) out.write(String.join(",", row("C", i)) + "\r\n");
        }
        return file;
    }

    static Path workbook(Path directory, int rows) throws IOException {
        var file = directory.resolve("export-" + rows + ".xlsx");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var workbook = new Workbook(out, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("库存");
            for (int i = 0; i <= rows; i++) {
                var cells = i == 0 ? HEADERS : row("X", i - 1);
                for (int column = 0; column < cells.size(); column++) sheet.inlineString(i, column, cells.get(column));
                if (i % 1_000 == 0) sheet.flush();
            }
        }
        return file;
    }

    private static List<String> row(String series, int i) {
        var kinds = i % 10 == 0 ? LISTED : OTHERS;
        var kind = kinds.get(i / 10 % kinds.size());
        return List.of(
                "%s-%08d".formatted(series, i),
                kind.get(0),
                kind.get(1),
                kind.get(2) + "-" + i % 97,
                "Maker " + i % 23,
                "vendor-%02d".formatted(i / 10 % 40),
                kind.get(3),
                kind.get(1) + " delivered " + (2020 + i % 6) + " rack " + i % 40,
                "8517.62",
                "计划上市",
                "2027-%02d-01".formatted(1 + i % 12),
                i % 7 == 0 ? "是" : "否");
    }
}
