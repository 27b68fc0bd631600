package io.certwatch.tabular.office;

import static java.util.Objects.requireNonNull;

import com.github.pjfanning.poi.xssf.streaming.TempFileSharedStringsTable;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRows;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/** An open workbook. The strings that its cells share are on the disk. */
public final class Workbook implements Spreadsheet {

    private final OPCPackage parts;
    private final WorkbookParts contents;
    private final StylesTable styles;
    private final TempFileSharedStringsTable strings;
    private final Map<Sheet, List<CellRangeAddress>> merged = new HashMap<>();

    private Workbook(OPCPackage parts, WorkbookParts contents, StylesTable styles, TempFileSharedStringsTable strings) {
        this.parts = parts;
        this.contents = contents;
        this.styles = styles;
        this.strings = strings;
    }

    public static Workbook open(Path file) {
        var parts = OfficePackage.open(file, true);
        try {
            var contents = WorkbookParts.of(parts);
            return new Workbook(parts, contents, styles(contents.styles()), strings(contents.strings()));
        } catch (RuntimeException | Error unreadable) {
            parts.revert();
            throw unreadable;
        }
    }

    private static StylesTable styles(@Nullable PackagePart part) {
        if (part == null) return new StylesTable();
        XmlEvents.checkSize(part, WorkbookParts.AT_MOST);
        try {
            return new StylesTable(part);
        } catch (IOException | RuntimeException broken) {
            throw OfficePackage.broken(OfficePackage.name(part), broken);
        }
    }

    private static TempFileSharedStringsTable strings(@Nullable PackagePart part) {
        if (part != null) XmlEvents.checkTexts(part);
        try {
            var strings = new TempFileSharedStringsTable();
            return part == null ? strings : fill(strings, part);
        } catch (IOException full) {
            throw new UnreadableFile(Reason.of("office.no-room"), null, full);
        }
    }

    private static TempFileSharedStringsTable fill(TempFileSharedStringsTable strings, PackagePart part)
            throws IOException {
        try (var in = part.getInputStream()) {
            strings.readFrom(in);
            return strings;
        } catch (IOException | RuntimeException broken) {
            strings.close();
            throw OfficePackage.broken(OfficePackage.name(part), broken);
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
    public List<Reason> reasons() {
        var count = contents.sheets().size();
        return List.of(count == 1 ? Reason.of("office.one-sheet") : Reason.of("office.sheets", count));
    }

    @Override
    public List<Sheet> sheets() {
        return contents.sheets().keySet().stream().toList();
    }

    @Override
    public SheetRows rows(Sheet sheet) {
        return rows(sheet, MergedCells.downwards(areas(sheet)));
    }

    /** The rows without copies of merged cells. */
    SheetRows cells(Sheet sheet) {
        return rows(sheet, MergedCells.downwards(List.of()));
    }

    private SheetRows rows(Sheet sheet, MergedCells<SheetCell> merged) {
        var xml = new XmlEvents(part(sheet));
        var numbers = new NumberText(styles, contents.since1904());
        return new WorkbookRows(xml, sheet, new RowReader(xml, new SharedTexts(strings), numbers), merged);
    }

    List<CellRangeAddress> areas(Sheet sheet) {
        return merged.computeIfAbsent(sheet, _ -> MergedCells.areas(part(sheet)));
    }

    private PackagePart part(Sheet sheet) {
        return requireNonNull(contents.sheets().get(sheet));
    }

    @Override
    public void close() {
        try {
            strings.close();
        } catch (IOException broken) {
            throw new UnreadableFile(Reason.of("office.not-closed"), null, broken);
        } finally {
            parts.revert();
        }
    }
}
