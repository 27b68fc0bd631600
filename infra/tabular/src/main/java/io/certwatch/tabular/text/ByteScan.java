package io.certwatch.tabular.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Path;

/**
 * The result of one pass over all bytes of a text: the first Chinese character may stand in row 10 000.
 *
 * @param beyondAscii bytes that are not ASCII
 * @param broken places that are not UTF-8
 * @param telling the first bytes that are not ASCII, with a blank for each run of ASCII
 */
record ByteScan(long beyondAscii, long broken, byte[] telling) {

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
