package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Rows;
import io.certwatch.product.inventory.importing.Sheet;
import io.certwatch.product.inventory.importing.TableFile;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** An open workbook. The strings that its cells share lie on the disk. */
final class Workbook implements TableFile {

    private final Parts parts;
    private final Contents contents;
    private final SharedStrings strings;
    private final Styles styles;
    private final Map<String, List<Area>> merged = new HashMap<>();

    private Workbook(Parts parts, Contents contents, SharedStrings strings, Styles styles) {
        this.parts = parts;
        this.contents = contents;
        this.strings = strings;
        this.styles = styles;
    }

    static Workbook open(Parts parts) {
        var contents = Contents.of(parts);
        return new Workbook(parts, contents, SharedStrings.of(parts, contents.strings()), Styles.of(parts, contents.styles(), contents.since1904()));
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
        return List.of("it is an Excel workbook with " + contents.sheets().size() + (contents.sheets().size() == 1 ? " sheet" : " sheets"));
    }

    @Override
    public List<Sheet> sheets() {
        return contents.sheets().keySet().stream().toList();
    }

    @Override
    public Rows rows(Sheet sheet) {
        var part = requireNonNull(contents.sheets().get(sheet));
        var areas = merged.computeIfAbsent(part, _ -> Area.in(parts, part));
        var in = parts.rows(part);
        return new SheetRows(new Xml(in, part), in, sheet, new CellReading(strings, styles), new Spread(areas));
    }

    @Override
    public void close() {
        strings.close();
        parts.close();
    }
}
