package io.certwatch.tabular;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Passes on sound content within bounds, and stops the reader at the first content that is not. */
final class GuardedSink implements TableSink {

    private static final int WIDEST_ROW = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final int PARAGRAPHS = 100_000;
    /** An average per row: the receiver may keep all rows in memory. */
    private static final int CELLS_OF_A_ROW = 15;

    private static final int CHARACTERS_OF_A_ROW = 250;

    /** Unwinds the reader and the library that it calls. */
    private static final class Stopped extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    private final TableSink sink;
    private final int rowsAtMost;
    private long rows;
    private long filledRows;
    private long paragraphs;
    private long cells;
    private long characters;
    private @Nullable String objection;
    private @Nullable RuntimeException failure;

    GuardedSink(TableSink sink, int rowsAtMost) {
        this.sink = sink;
        this.rowsAtMost = rowsAtMost;
    }

    @Override
    public void table(String title, String part) {
        pass(() -> sink.table(title, part));
    }

    @Override
    public void row(Row row) {
        if (++rows > rowsAtMost) throw stop("it has more than " + rowsAtMost + " rows");
        cells += row.cells().size();
        if (cells > (long) rowsAtMost * CELLS_OF_A_ROW)
            throw stop("it has more than " + (long) rowsAtMost * CELLS_OF_A_ROW + " cells");
        if (row.cells().size() > WIDEST_ROW) throw stop(row.place() + " has more than " + WIDEST_ROW + " columns");
        Cell before = null;
        for (var cell : row.cells()) {
            if (!cell.equals(before)) check(cell.text(), cell.place());
            before = cell;
        }
        if (row.blank()) return;
        filledRows++;
        pass(() -> sink.row(row));
    }

    @Override
    public void text(String prose, Place place) {
        if (++paragraphs > PARAGRAPHS) throw stop("it has more than " + PARAGRAPHS + " paragraphs");
        check(prose, place);
        pass(() -> sink.text(prose, place));
    }

    /** The exception that ended the reading, also if a library has wrapped it. */
    void sayWhy() throws UnreadableSource {
        if (failure != null) throw failure;
        if (objection != null) throw new UnreadableSource(objection);
    }

    boolean empty() {
        return filledRows == 0;
    }

    private void pass(Runnable onward) {
        try {
            onward.run();
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    private void check(String text, Place place) {
        characters += text.length();
        if (text.length() > LONGEST_TEXT) throw stop(place + " has more than " + LONGEST_TEXT + " characters");
        if (characters > (long) rowsAtMost * CHARACTERS_OF_A_ROW)
            throw stop("it has more than " + (long) rowsAtMost * CHARACTERS_OF_A_ROW + " characters");
        var found = Soundness.objection(text);
        if (found != null) throw stop(place + " " + found);
    }

    private Stopped stop(String reason) {
        objection = reason;
        return new Stopped();
    }

    /** Recognises text that is read, or was saved, in the wrong encoding. */
    private static final class Soundness {

        private static final int TELLING = 4;
        /** In bytes, in any of these encodings. */
        private static final int LONGEST_CHARACTER = 4;
        /** Chinese in GBK taken for Latin; no European word has so many accents without a plain letter between. */
        private static final Pattern ACCENTS_IN_A_ROW = Pattern.compile("[\\u00A0-\\u00FF]{4,}");

        private static final Charset GB18030 = Charset.forName("GB18030");
        private static final List<Charset> TAKEN_FOR =
                List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1, GB18030);

        private Soundness() {}

        /** Why the text cannot be what a person wrote; null if it can. */
        static @Nullable String objection(String text) {
            int beyondAscii = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0x80) beyondAscii++;
                if (c == 0) return "contains NUL bytes, which no text has";
                if (c < ' ' && c != '\t' && c != '\n' && c != '\r') return "contains the control character U+" + hex(c);
                if (c == '\uFFFD')
                    return "contains characters that were lost when the text was saved in another encoding";
            }
            return beyondAscii >= TELLING && isGarbled(text)
                    ? "is garbled: it was once read in the wrong encoding and saved so"
                    : null;
        }

        private static boolean isGarbled(String text) {
            var telling = text.codePoints()
                    .filter(c -> c >= 0x80)
                    .limit(200)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            return TAKEN_FOR.stream().anyMatch(charset -> chinese(telling, charset, StandardCharsets.UTF_8))
                    || ACCENTS_IN_A_ROW
                            .matcher(text)
                            .results()
                            .anyMatch(run -> chinese(run.group(), StandardCharsets.ISO_8859_1, GB18030));
        }

        /** Whether the bytes of this text in one encoding are Chinese in the other, which does not happen by chance. */
        private static boolean chinese(CharSequence text, Charset takenFor, Charset really) {
            var bytes = ByteBuffer.allocate(text.length() * LONGEST_CHARACTER);
            if (takenFor.newEncoder().encode(CharBuffer.wrap(text), bytes, true).isError()) return false;
            var other = CharBuffer.allocate(bytes.flip().limit());
            if (really.newDecoder().decode(bytes, other, true).isError()) return false;
            return other.flip().codePoints().filter(Character::isIdeographic).count() * 2 > other.length();
        }

        private static String hex(char c) {
            return String.format("%04X", (int) c);
        }
    }
}
