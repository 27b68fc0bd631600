package io.certwatch.product.productimport.reading;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Exports as the systems of companies write them, generated here; each has the same router and firewall. */
enum ErpExports {

    /**
     * A list report saved as a local file: UTF-16, tabs, technical names above their texts, days in German format.
     */
    SAP_LIST(text(
            UTF_16LE,
            "\uFEFFMATNR\tMAKTX\tMFRPN\tLIFNR\tSTAWN\tThroughput (Tbps)\tLaunch Date\n"
                + "Material\tMaterial Description\tMfr Part Number\tVendor\tCommodity Code\tThroughput (Tbps)\tLaunch"
                + " Date\n"
                + "000000000000123456\t核心路由器\tNetEngine 8000 X8\thuawei-cn\t8517.62\t25.6\t01.03.2027\n"
                + "000000000000123457\t下一代防火墙\tUSG6655E\thuawei-cn\t8517.62\t\t\n")),

    /** Chinese headers in GBK, a title, the author, mandatory fields with stars, a sum below. */
    KINGDEE_CSV(text(
            Charset.forName("GBK"),
            "物料主数据,,,,,,\n制表人：张三,,,制表日期：2026-11-25,,,\n"
                    + "*物料编码,*物料名称,规格型号,制造商,默认供应商,吞吐量(Tbps),计划上市日期\n"
                    + "000000000000123456,核心路由器,NetEngine 8000 X8,华为,huawei-cn,25.6,2027/3/1\n"
                    + "000000000000123457,下一代防火墙,USG6655E,华为,huawei-cn,,\n")),

    /** Semicolons, UTF-8 with a mark, everything quoted, figures in one column, line breaks in texts. */
    YONYOU_CSV(text(
            UTF_8,
            "\uFEFF\"存货编码\";\"存货名称\";\"型号\";\"生产厂家\";\"供应商\";\"技术参数\";\"上市日期\";\"是否关基\"\r\n"
                    + "\"000000000000123456\";\"核心路由器\";\"NetEngine 8000 X8\";\"华为\";\"huawei-cn\";\"吞吐量：25.6Tbps；\r\n"
                    + "路由表 200万条\";\"2027年3月1日\";\"是\"\r\n"
                    + "\"000000000000123457\";\"下一代防火墙\";\"USG6655E\";\"华为\";\"huawei-cn\";\"\";\"\";\"否\"\r\n")),

    /**
     * Made by hand: titles, two rows of headers, brands merged over their products, numbers as numbers, dates as
     * dates, notes beside.
     */
    BY_HAND(workbook(sheet -> {
        sheet.value(0, 0, "2026年网络设备清单");
        sheet.range(0, 0, 0, 7).merge();
        var headers = List.of("序号", "品牌", "SKU", "产品名称", "型号", "供应商");
        for (int column = 0; column < headers.size(); column++) {
            sheet.value(2, column, headers.get(column));
            sheet.range(2, column, 3, column).merge();
        }
        sheet.value(2, 6, "性能");
        sheet.value(3, 6, "吞吐量");
        sheet.value(2, 7, "计划上市日期");
        sheet.range(2, 7, 3, 7).merge();
        sheet.value(4, 0, 1);
        sheet.value(4, 1, "华为");
        sheet.range(4, 1, 5, 1).merge();
        sheet.value(4, 2, 123456);
        sheet.style(4, 2).format("000000000000000000").set();
        sheet.value(4, 3, "核心路由器");
        sheet.value(4, 4, "NetEngine 8000 X8");
        sheet.value(4, 5, "huawei-cn");
        sheet.value(4, 6, 25.6);
        sheet.style(4, 6).format("0.0\" Tbps\"").set();
        sheet.value(4, 7, LocalDate.of(2027, 3, 1));
        sheet.style(4, 7).format("yyyy\"年\"m\"月\"d\"日\"").set();
        sheet.value(5, 0, 2);
        sheet.value(5, 2, "000000000000123457");
        sheet.value(5, 3, "下一代防火墙");
        sheet.value(5, 4, "USG6655E");
        sheet.value(5, 5, "huawei-cn");
        sheet.value(8, 9, "待确认的型号见另表");
    })),

    /** An English PLM: commas, bars in texts, both names, states of a life cycle. */
    PLM_CSV(text(
            UTF_8,
            "Part Number,Chinese Name,English Name,MPN,Manufacturer,Supplier ID,Lifecycle Status,Launch"
                    + " Date,Specifications\n"
                    + "000000000000123456,核心路由器,Core router,NetEngine 8000 X8,Huawei,huawei-cn,Planned,\"March 1,"
                    + " 2027\",throughput: 25.6 Tbps | routing table: 2M\n"
                    + "000000000000123457,下一代防火墙,Next-generation firewall,USG6655E,Huawei,huawei-cn,Active,,\n"));

    private final byte[] file;

    ErpExports(byte[] file) {
        this.file = file;
    }

    byte[] file() {
        return file;
    }

    private static byte[] text(Charset charset, String text) {
        return text.getBytes(charset);
    }

    private static byte[] workbook(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null);
                var sheet = workbook.newWorksheet("清单")) {
            fill.accept(sheet);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
