package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Unreadable;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * The strings that cells refer to by number. A million rows have millions of them, more than the heap, so they are unpacked to a file, with a
 * second one that says where each begins; both are gone when they are closed or the process ends.
 */
final class SharedStrings implements AutoCloseable {

    private static final ValueLayout.OfLong PLACE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena;
    private final MemorySegment texts;
    private final MemorySegment places;
    private final long count;

    private SharedStrings(Arena arena, MemorySegment texts, MemorySegment places) {
        this.arena = arena;
        this.texts = texts;
        this.places = places;
        this.count = places.byteSize() / PLACE.byteSize() - 1;
    }

    static SharedStrings of(Parts parts, @Nullable String part) {
        if (part == null || !parts.has(part)) return new SharedStrings(Arena.ofShared(), MemorySegment.NULL, MemorySegment.NULL);
        var arena = Arena.ofShared();
        try (var texts = temporary(); var places = temporary(); var in = parts.rows(part); var xml = new Xml(in, part)) {
            unpack(xml, texts, places);
            return new SharedStrings(arena, map(texts, arena), map(places, arena));
        } catch (IOException full) {
            arena.close();
            throw new Unreadable("there is no room on our disk to unpack it", null, full);
        } catch (RuntimeException unreadable) {
            arena.close();
            throw unreadable;
        }
    }

    private static FileChannel temporary() throws IOException {
        return FileChannel.open(Files.createTempFile("certwatch-strings", null), READ, WRITE, DELETE_ON_CLOSE);
    }

    private static MemorySegment map(FileChannel file, Arena arena) throws IOException {
        return file.map(MapMode.READ_ONLY, 0, file.size(), arena);
    }

    private static void unpack(Xml xml, FileChannel texts, FileChannel places) throws IOException {
        var text = new BufferedOutputStream(Channels.newOutputStream(texts), 1 << 16);
        var place = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(places), 1 << 16));
        var string = new StringBuilder();
        long at = 0;
        place.writeLong(at);
        while (xml.next()) {
            if (!xml.begins("si")) continue;
            string.setLength(0);
            RichText.read(xml, "si", string);
            var bytes = string.toString().getBytes(UTF_8);
            text.write(bytes);
            place.writeLong(at += bytes.length);
        }
        text.flush();
        place.flush();
    }

    /** Null if there is no such string. */
    @Nullable String get(int number) {
        if (number < 0 || number >= count) return null;
        long from = places.getAtIndex(PLACE, number);
        var bytes = new byte[(int) (places.getAtIndex(PLACE, number + 1) - from)];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return new String(bytes, UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
