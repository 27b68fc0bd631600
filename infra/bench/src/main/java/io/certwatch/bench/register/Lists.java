package io.certwatch.bench.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Lists of certificates that were never issued, in the columns that are published. */
final class Lists {

    static final int LINES = 100_000;

    private static final List<String> COLUMNS =
            List.of("序号", "产品类别", "产品名称", "产品型号", "企业名称", "认证/检测机构", "证书编号", "发证日期", "有效期至");

    private Lists() {}

    static byte[] csv(String series) {
        var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (int i = 1; i <= LINES; i++)
            text.append(String.join(",", line(series, i))).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(String series) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("结果");
            for (int i = 0; i <= LINES; i++) {
                var cells = i == 0 ? COLUMNS : line(series, i);
                for (int column = 0; column < cells.size(); column++) sheet.value(i, column, cells.get(column));
                if (i % 1_000 == 0) sheet.flush();
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> line(String series, int i) {
        return List.of(
                String.valueOf(i),
                "防火墙",
                "下一代防火墙系统 V" + i % 40 + ".0",
                "USG" + (6_000 + i) + "E、USG" + (6_000 + i) + "F",
                "第" + i % 3_000 + "号网络安全技术有限公司",
                "示例机构",
                series + "-2024-" + i,
                "2024-03-18",
                "2029-03-17");
    }
}
