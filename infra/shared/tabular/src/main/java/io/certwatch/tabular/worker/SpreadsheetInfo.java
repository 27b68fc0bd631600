package io.certwatch.tabular.worker;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a spreadsheet before its rows are read. */
record SpreadsheetInfo(
        String format,
        @Nullable Charset charset,
        @Nullable Character separator,
        List<Reason> reasons,
        List<Sheet> sheets) {

    static SpreadsheetInfo of(Spreadsheet open) {
        return new SpreadsheetInfo(open.format(), open.charset(), open.separator(), open.reasons(), open.sheets());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(format);
        Request.optional(charset, out);
        Request.optional(separator, out);
        out.writeShort(reasons.size());
        for (var reason : reasons) {
            out.writeUTF(reason.zh());
            out.writeUTF(reason.en());
        }
        out.writeShort(sheets.size());
        for (var sheet : sheets) {
            out.writeUTF(sheet.name());
            out.writeBoolean(sheet.hidden());
            out.writeLong(sheet.size());
        }
    }

    static SpreadsheetInfo read(DataInputStream in) throws IOException {
        var format = in.readUTF();
        var charset = Request.optional(in);
        var separator = Request.optional(in);
        var reasons = new ArrayList<Reason>();
        for (int left = in.readUnsignedShort(); left > 0; left--) reasons.add(new Reason(in.readUTF(), in.readUTF()));
        var sheets = new ArrayList<Sheet>();
        for (int left = in.readUnsignedShort(); left > 0; left--)
            sheets.add(new Sheet(in.readUTF(), in.readBoolean(), in.readLong()));
        return new SpreadsheetInfo(
                format,
                charset == null ? null : Charset.forName(charset),
                separator == null ? null : separator.charAt(0),
                reasons,
                sheets);
    }
}
