package io.certwatch.tabular.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Path;

/**
 * Decodes text and keeps bytes that cannot be decoded: each becomes half a surrogate pair ({@code U+DC00} plus the
 * byte), which valid text never contains. So the faulty cell can be identified, and no other is lost.
 */
public final class EscapingReader extends Reader {

    private static final char ESCAPE = '\uDC00';

    private final FileChannel channel;
    private final CharsetDecoder decoder;
    private final boolean wide;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharBuffer decoded = CharBuffer.allocate(1 << 16).limit(0);
    private long taken;
    private char last = '\n';
    private boolean end;

    private EscapingReader(FileChannel channel, Charset charset) {
        this.channel = channel;
        this.decoder = charset.newDecoder();
        this.wide = charset.name().startsWith("UTF-16");
    }

    public static EscapingReader of(Path file, Encoding encoding) throws IOException {
        var channel = FileChannel.open(file);
        channel.position(encoding.mark());
        return new EscapingReader(channel, encoding.charset());
    }

    /**
     * Whether the character stands for a byte that could not be decoded; {@code before} is the character before it.
     */
    public static boolean isEscaped(char before, char c) {
        return (c & 0xFF00) == ESCAPE && !Character.isHighSurrogate(before);
    }

    public static int unescape(char c) {
        return c & 0xFF;
    }

    /** The number of bytes read from the file. */
    public long taken() {
        return taken;
    }

    /** Whether the last character read ends a line, as that of a whole text usually does. */
    public boolean endsLine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        while (!decoded.hasRemaining()) {
            if (end && !bytes.hasRemaining()) return -1;
            decode();
        }
        int read = Math.min(length, decoded.remaining());
        decoded.get(chars, offset, read);
        if (read > 0) last = chars[offset + read - 1];
        return read;
    }

    private void decode() throws IOException {
        bytes.compact();
        int read = channel.read(bytes);
        bytes.flip();
        taken += Math.max(0, read);
        end = read < 0;
        decoded.clear();
        for (var result = decoder.decode(bytes, decoded, end);
                result.isError() && decoded.remaining() >= result.length();
                result = decoder.decode(bytes, decoded, end)) {
            escape(result.length());
        }
        decoded.flip();
    }

    private void escape(int length) {
        for (int i = 0; i < length; i++) {
            byte next = bytes.get();
            decoded.put(next >= 0 && !wide ? (char) next : (char) (ESCAPE | next & 0xFF));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
