package io.certwatch.tabular.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file, with the reason for the choice.
 *
 * @param mark length of the byte order mark in bytes
 */
public record Encoding(Charset charset, int mark, Reason reason) {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int ENOUGH = 4096;
    /** Limit of broken places in a text that is otherwise valid: 1 in this many. */
    private static final int MOSTLY = 100;

    /** The client's instruction takes precedence over the bytes, and a byte order mark over the guess. */
    public static Encoding of(Path file, @Nullable Charset said) throws IOException {
        var first = first(file);
        var marked = findMarked(first);
        if (said != null) {
            var charset = exact(said, first);
            return new Encoding(
                    charset,
                    marked != null && marked.charset.equals(charset) ? marked.mark : 0,
                    Reason.of("encoding.said", charset));
        }
        if (marked != null) return marked;
        var wide = byZeros(first);
        if (wide != null) return new Encoding(wide, 0, Reason.of("encoding.zeros", wide));
        return byBytes(ByteScan.of(file));
    }

    private static Encoding byBytes(ByteScan scan) {
        if (scan.beyondAscii() == 0) return new Encoding(UTF_8, 0, Reason.of("encoding.ascii"));
        if (scan.broken() == 0) return new Encoding(UTF_8, 0, Reason.of("encoding.utf-8"));
        if (scan.broken() * MOSTLY <= scan.beyondAscii() / 3) {
            return new Encoding(UTF_8, 0, Reason.of("encoding.nearly", scan.broken()));
        }
        var other = EncodingGuess.other(scan.telling());
        if (other != null) {
            throw new UnreadableFile(Reason.of("text.other-encoding", other));
        }
        if (EncodingGuess.chinese(scan.telling())) return new Encoding(GB18030, 0, Reason.of("encoding.gb18030"));
        throw new UnreadableFile(Reason.of("text.no-encoding"));
    }

    /** GB18030 includes its predecessors, by which texts in it are often called. */
    static Charset successor(Charset said) {
        return List.of("GB2312", "GBK", "x-mswin-936").contains(said.name()) ? GB18030 : said;
    }

    /** Null if the text does not begin with a byte order mark. */
    static @Nullable Encoding byMark(Path file) throws IOException {
        return findMarked(first(file));
    }

    /** UTF-16 does not fix the byte order. */
    private static Charset exact(Charset said, byte[] first) {
        if (!said.name().equals("UTF-16")) return successor(said);
        var marked = findMarked(first);
        return UTF_16LE.equals(marked != null ? marked.charset : byZeros(first)) ? UTF_16LE : UTF_16BE;
    }

    private static @Nullable Encoding findMarked(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF)
            return createMarked(UTF_8, 3);
        if (bytes.length < 2) return null;
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) return createMarked(UTF_16LE, 2);
        return bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF ? createMarked(UTF_16BE, 2) : null;
    }

    private static Encoding createMarked(Charset charset, int mark) {
        return new Encoding(charset, mark, Reason.of("encoding.mark", charset));
    }

    /**
     * In UTF-16 every separator, digit and line end has a zero byte, always on the same side; other encodings have
     * none.
     */
    private static @Nullable Charset byZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && i % 2 == 0) even++;
            if (bytes[i] == 0 && i % 2 == 1) odd++;
        }
        if (even + odd > bytes.length / 50 && even > 0 && odd > 0) throw new UnreadableFile(Reason.of("text.nul"));
        if (even + odd < Math.max(2, bytes.length / 50)) return null;
        return even == 0 ? UTF_16LE : UTF_16BE;
    }

    private static byte[] first(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(ENOUGH);
        }
    }

    /**
     * The result of one pass over all bytes of a text: the first Chinese character may stand in row 10 000.
     *
     * @param beyondAscii bytes that are not ASCII
     * @param broken places that are not UTF-8
     * @param telling the first bytes that are not ASCII, with a blank for each run of ASCII
     */
    private record ByteScan(long beyondAscii, long broken, byte[] telling) {

        private static final int ENOUGH = 1 << 15;

        static ByteScan of(Path file) throws IOException {
            var decoder = UTF_8.newDecoder();
            var bytes = ByteBuffer.allocate(1 << 16);
            var chars = CharBuffer.allocate(1 << 16);
            var telling = new ByteArrayOutputStream();
            long beyondAscii = 0;
            long broken = 0;
            try (var channel = FileChannel.open(file)) {
                for (boolean end = false; !end; ) {
                    int from = bytes.position();
                    end = channel.read(bytes) < 0;
                    beyondAscii += beyondAscii(bytes.array(), from, bytes.position(), telling);
                    bytes.flip();
                    broken += broken(decoder, bytes, chars, end);
                    bytes.compact();
                }
            }
            return new ByteScan(beyondAscii, broken, telling.toByteArray());
        }

        private static long beyondAscii(byte[] bytes, int from, int to, ByteArrayOutputStream telling) {
            long found = 0;
            for (int i = from; i < to; i++) {
                if (bytes[i] >= 0) continue;
                found++;
                if (telling.size() >= ENOUGH) continue;
                telling.write(bytes[i]);
                if (i + 1 < to && bytes[i + 1] >= 0) telling.write(bytes[i + 1] >= 0x40 ? bytes[i + 1] : ' ');
            }
            return found;
        }

        private static long broken(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
            long broken = 0;
            while (true) {
                chars.clear();
                var result = decoder.decode(bytes, chars, end);
                if (result.isUnderflow()) return broken;
                if (!result.isError()) continue;
                broken++;
                bytes.position(bytes.position() + result.length());
            }
        }
    }
}
