package io.certwatch.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Function;

/** Lists that attack their reader, or that somebody sends by mistake; none of them can be read. */
public enum HostileList {
    EXPANDING(Workbooks.XLSX, rows -> Workbooks.ofSheet(rows, " ".repeat(20 << 20))),
    CUT_OFF(Workbooks.XLSX, rows -> half(Workbooks.of(rows))),
    OF_PARTS_WITHOUT_END(Workbooks.XLSX, Workbooks::ofManyParts),
    WITH_A_HUGE_CELL(Workbooks.XLSX, rows -> Workbooks.of(rows + "\n" + "1".repeat(1 << 20))),
    WITH_ENTITIES(Workbooks.XLSX, Workbooks::ofEntities),
    OF_BROKEN_XML(Workbooks.XLSX, rows -> Workbooks.ofSheet(rows, "<row><c></row>")),
    NO_WORKBOOK(Workbooks.XLSX, rows -> rows.getBytes(UTF_8)),
    OF_BEFORE_2007(Workbooks.XLSX, _ -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
    OF_ONE_ENDLESS_LINE("text/csv", rows -> (rows + "\n" + "1,".repeat(500_000)).getBytes(UTF_8)),
    OF_A_QUOTE_WITHOUT_END("text/csv", rows -> (rows + "\n\"" + "1".repeat(1 << 20)).getBytes(UTF_8)),
    A_PICTURE("text/csv", _ -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}),
    AN_ARCHIVE("text/csv", _ -> new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0}),
    OF_NOTHING_BUT_NULS("text/csv", _ -> new byte[1 << 20]);

    private interface Writer extends Function<String, byte[]> {}

    private final String mediaType;
    private final Writer writer;

    HostileList(String mediaType, Writer writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param rows with a sound header and a sound row, of cells separated by commas, before what is hostile */
    public byte[] bytes(String rows) {
        return writer.apply(rows);
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }
}
