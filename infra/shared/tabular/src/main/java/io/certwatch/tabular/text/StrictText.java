package io.certwatch.tabular.text;

import static java.nio.charset.CodingErrorAction.REPORT;

import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text of which every byte must be in its encoding. */
public final class StrictText {

    private StrictText() {}

    /**
     * A byte order mark takes precedence over what is declared, and that over detection; the bytes must not contradict.
     *
     * @param declared by the sender or the document
     */
    public static Charset encoding(Path text, @Nullable String declared) throws IOException, UnreadableSource {
        var marked = Encoding.byMark(text);
        var named = findNamed(declared);
        var charset = marked != null ? marked.charset() : named != null ? named : detect(text);
        if (fits(text, charset)) return charset;
        if (marked != null)
            throw new UnreadableSource("it begins with the byte order mark of " + charset
                    + ", but what follows is not in that encoding; save it again in one encoding");
        throw new UnreadableSource(
                named != null
                        ? "it says that it is encoded in " + charset + ", but it is not"
                        : "some of its bytes are not in " + charset
                                + ", unlike the rest; save it again in one encoding");
    }

    /** Reading ends with a {@link CharacterCodingException} at bytes that are not in this encoding. */
    public static Reader open(Path text, Charset charset) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(REPORT).onUnmappableCharacter(REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(text), decoder));
    }

    private static @Nullable Charset findNamed(@Nullable String name) throws UnreadableSource {
        if (name == null || name.isBlank()) return null;
        try {
            return Encoding.successor(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnreadableSource("its stated encoding '" + name + "' is unknown");
        }
    }

    private static Charset detect(Path text) throws IOException, UnreadableSource {
        try {
            return Encoding.of(text, null).charset();
        } catch (UnreadableFile unknown) {
            throw new UnreadableSource(unknown.reason(), unknown);
        }
    }

    private static boolean fits(Path text, Charset charset) throws IOException {
        try (var decoded = open(text, charset)) {
            decoded.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
