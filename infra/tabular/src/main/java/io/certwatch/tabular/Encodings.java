package io.certwatch.tabular;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Detects the encoding of a text. Decides only where the bytes leave no doubt; otherwise the message says which encodings it is not. */
public final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ENOUGH = 200;
    private static final int ENOUGH_CHINESE = 100_000;

    private Encodings() {}

    /** The encoding that the sender or the document states is used unless the bytes contradict; a byte order mark comes first. */
    public static Charset of(Path text, @Nullable String said) throws IOException, UnreadableSource {
        var start = start(text);
        var marked = byMark(start);
        var declared = marked != null ? marked : named(said);
        if (declared != null) {
            if (fits(text, declared)) return declared;
            if (marked == null)
                throw new UnreadableSource("it says that it is encoded in " + declared.name() + ", but it is not");
            throw new UnreadableSource("it begins with the byte order mark of " + marked.name()
                    + ", but what follows is not in that encoding; save it again in one encoding");
        }
        if (UTF_16LE.equals(byZeros(start))) return UTF_16LE;
        if (UTF_16BE.equals(byZeros(start))) return UTF_16BE;
        if (fits(text, UTF_8)) return UTF_8;
        if (fits(text, GB18030) && readsLikeChinese(text)) return GB18030;
        throw new UnreadableSource(
                "it is neither UTF-8, UTF-16 nor GB18030; say its encoding, as in text/csv;charset=Big5");
    }

    /** The text, which ends with a {@link CharacterCodingException} at bytes that are not in this encoding. */
    public static Reader open(Path text, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(text), decoder));
    }

    /** Pages that say GB2312 use the characters of its successors. */
    public static @Nullable Charset named(@Nullable String name) throws UnreadableSource {
        if (name == null || name.isBlank()) return null;
        try {
            var charset = Charset.forName(name.strip());
            return List.of("GB2312", "GBK", "x-mswin-936").contains(charset.name()) ? GB18030 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnreadableSource("its stated encoding '" + name + "' is unknown");
        }
    }

    private static byte[] start(Path text) throws IOException {
        try (var in = Files.newInputStream(text)) {
            return in.readNBytes(ENOUGH);
        }
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF)
            return UTF_8;
        if (bytes.length < 2) return null;
        int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFFFE ? UTF_16LE : mark == 0xFEFF ? UTF_16BE : null;
    }

    /** In UTF-16 every separator and digit has a zero byte, always on the same side. */
    private static @Nullable Charset byZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && i % 2 == 0) even++;
            if (bytes[i] == 0 && i % 2 == 1) odd++;
        }
        if (even == 0 && odd > 4) return UTF_16LE;
        return odd == 0 && even > 4 ? UTF_16BE : null;
    }

    private static boolean fits(Path text, Charset charset) throws IOException {
        try (var decoded = open(text, charset)) {
            decoded.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Almost any bytes are valid GB18030, but text in another encoding gives rare characters. */
    private static boolean readsLikeChinese(Path text) throws IOException {
        long beyondAscii = 0;
        long common = 0;
        try (var decoded = open(text, GB18030)) {
            for (int c = decoded.read(); c >= 0 && beyondAscii < ENOUGH_CHINESE; c = decoded.read()) {
                if (c < 0x80) continue;
                beyondAscii++;
                if (inGb2312(c)) common++;
            }
        }
        return common * 10 >= beyondAscii * 9;
    }

    /** The 6763 characters of 1980 and the signs beside them, two bytes from A1 on, are all that an ordinary text needs. */
    private static boolean inGb2312(int c) {
        var bytes = Character.toString(c).getBytes(GB18030);
        return bytes.length == 2 && (bytes[0] & 0xFF) >= 0xA1 && (bytes[0] & 0xFF) <= 0xF7 && (bytes[1] & 0xFF) >= 0xA1;
    }
}
