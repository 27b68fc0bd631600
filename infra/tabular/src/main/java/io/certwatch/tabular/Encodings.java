package io.certwatch.tabular;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

/** In which encoding a text is. Guesses only where the bytes leave no doubt, and then says what it is not. */
public final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ENOUGH = 200;

    private Encodings() {}

    /** What the sender or the document says holds unless the bytes contradict; a byte order mark says it surest. */
    public static Charset of(byte[] sample, boolean whole, @Nullable String said) throws UnreadableSource {
        var marked = byMark(sample);
        var declared = marked != null ? marked : named(said);
        if (declared != null) {
            if (!fits(sample, whole, declared)) {
                throw new UnreadableSource("it says that it is encoded in " + declared.name() + ", but it is not");
            }
            return declared;
        }
        if (UTF_16LE.equals(byZeros(sample))) return UTF_16LE;
        if (UTF_16BE.equals(byZeros(sample))) return UTF_16BE;
        for (var charset : List.of(UTF_8, GB18030)) {
            if (fits(sample, whole, charset) && (charset == UTF_8 || readsLikeChinese(sample, charset))) return charset;
        }
        throw new UnreadableSource("it is neither UTF-8, UTF-16 nor GB18030; say its encoding, as in text/csv;charset=Big5");
    }

    /** Pages that say GB2312 use the characters of its successors. */
    public static @Nullable Charset named(@Nullable String name) throws UnreadableSource {
        if (name == null || name.isBlank()) return null;
        try {
            var charset = Charset.forName(name.strip());
            return List.of("GB2312", "GBK", "x-mswin-936").contains(charset.name()) ? GB18030 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnreadableSource("it says that its encoding is '" + name + "', which nobody knows");
        }
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) return UTF_8;
        if (bytes.length < 2) return null;
        int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFFFE ? UTF_16LE : mark == 0xFEFF ? UTF_16BE : null;
    }

    /** In UTF-16 every separator and digit has a zero byte, always on the same side. */
    private static @Nullable Charset byZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < Math.min(bytes.length, ENOUGH); i++) {
            if (bytes[i] == 0 && i % 2 == 0) even++;
            if (bytes[i] == 0 && i % 2 == 1) odd++;
        }
        if (even == 0 && odd > 4) return UTF_16LE;
        return odd == 0 && even > 4 ? UTF_16BE : null;
    }

    private static boolean fits(byte[] sample, boolean whole, Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate((int) (sample.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), chars, whole);
        return !result.isError();
    }

    /** Almost any bytes are GB18030; when they are not meant so, rare characters come out. */
    private static boolean readsLikeChinese(byte[] sample, Charset charset) {
        try {
            var text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(sample)).toString();
            long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
            long common = text.chars().filter(c -> c >= 0x80 && inGb2312(c)).count();
            return common * 10 >= beyondAscii * 9;
        } catch (CharacterCodingException replacedInstead) {
            return false;
        }
    }

    /** The 6763 characters of 1980 and the signs beside them, two bytes from A1 on, are all that an ordinary text needs. */
    private static boolean inGb2312(int c) {
        var bytes = Character.toString(c).getBytes(GB18030);
        return bytes.length == 2 && (bytes[0] & 0xFF) >= 0xA1 && (bytes[0] & 0xFF) <= 0xF7 && (bytes[1] & 0xFF) >= 0xA1;
    }
}
