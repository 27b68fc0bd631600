package io.certwatch.product.productimport.reading.xlsx;

import static java.util.Objects.requireNonNull;

import com.github.pjfanning.poi.xssf.streaming.TempFileSharedStringsTable;
import io.certwatch.product.productimport.reading.Rows;
import io.certwatch.product.productimport.reading.Sheet;
import io.certwatch.product.productimport.reading.TableFile;
import io.certwatch.product.productimport.reading.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/** An open workbook. The strings that its cells share are on the disk. */
final class Workbook implements TableFile {

    private final OPCPackage parts;
    private final PackageContents contents;
    private final StylesTable styles;
    private final TempFileSharedStringsTable strings;
    private final Map<Sheet, List<CellRangeAddress>> merged = new HashMap<>();

    private Workbook(
            OPCPackage parts, PackageContents contents, StylesTable styles, TempFileSharedStringsTable strings) {
        this.parts = parts;
        this.contents = contents;
        this.styles = styles;
        this.strings = strings;
    }

    static Workbook open(OPCPackage parts) {
        var contents = PackageContents.of(parts);
        return new Workbook(parts, contents, styles(contents.styles()), strings(contents.strings()));
    }

    private static StylesTable styles(@Nullable PackagePart part) {
        if (part == null) return new StylesTable();
        Xml.checkSize(part, PackageContents.AT_MOST);
        try {
            return new StylesTable(part);
        } catch (IOException | RuntimeException broken) {
            throw Parts.broken(Parts.name(part), broken);
        }
    }

    private static TempFileSharedStringsTable strings(@Nullable PackagePart part) {
        if (part != null) Xml.checkTexts(part);
        try {
            var strings = new TempFileSharedStringsTable();
            return part == null ? strings : filled(strings, part);
        } catch (IOException full) {
            throw new Unreadable("there is no room on our disk to unpack it", null, full);
        }
    }

    private static TempFileSharedStringsTable filled(TempFileSharedStringsTable strings, PackagePart part)
            throws IOException {
        try (var in = part.getInputStream()) {
            strings.readFrom(in);
            return strings;
        } catch (IOException | RuntimeException broken) {
            strings.close();
            throw Parts.broken(Parts.name(part), broken);
        } catch (Error failed) {
            strings.close();
            throw failed;
        }
    }

    @Override
    public String format() {
        return "XLSX";
    }

    @Override
    public @Nullable Charset charset() {
        return null;
    }

    @Override
    public @Nullable Character separator() {
        return null;
    }

    @Override
    public List<String> reasons() {
        return List.of("it is an Excel workbook with " + contents.sheets().size()
                + (contents.sheets().size() == 1 ? " sheet" : " sheets"));
    }

    @Override
    public List<Sheet> sheets() {
        return contents.sheets().keySet().stream().toList();
    }

    @Override
    public Rows rows(Sheet sheet) {
        var part = requireNonNull(contents.sheets().get(sheet));
        var areas = merged.computeIfAbsent(sheet, _ -> Spread.areas(part));
        return new SheetRows(
                new Xml(part), sheet, new CellReading(styles, strings, contents.since1904()), new Spread(areas));
    }

    @Override
    public void close() {
        try {
            strings.close();
        } catch (IOException broken) {
            throw new Unreadable("it cannot be closed", null, broken);
        } finally {
            parts.revert();
        }
    }
}
