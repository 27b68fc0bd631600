package io.certwatch.backing;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of write commands, each as length, checksum and BSON. The elements of a command's list follow it as separate records, since
 * together they may exceed the size of a BSON object. When {@link #append} returns, the operating system has the write, so it survives
 * any end of the process. An incomplete or damaged last record is cut off.
 */
final class Journal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Journal.class);
    /** Fields of commands that contain lists. */
    private static final Set<String> LISTS = Set.of("documents", "updates", "deletes");

    private static final int HEADER = Integer.BYTES + Integer.BYTES;
    /** Growth factor since the last rewrite at which the journal is rewritten. */
    private static final int OVERGROWN = 4;
    /** Bytes. Rewriting a larger journal would block writers longer than leases last; it waits for the next start. */
    private static final long LARGE = 256L << 20;

    private final Path path;
    private final long small;
    private FileChannel file;
    private long size;
    private long compact;

    /** @param small size in bytes up to which the journal is never rewritten */
    Journal(Path path, long small) {
        this.path = path;
        this.small = small;
        this.file = open(path);
    }

    void append(Write write) {
        size += append(file, write);
    }

    boolean isOvergrown() {
        return size > small && size > OVERGROWN * compact && size <= LARGE;
    }

    /** Passes each complete record to {@code each} in order and cuts off the rest. */
    void replay(Consumer<Write> each, Consumer<String> progress) {
        try {
            var replayed = new ReplayProgress(file.size(), System::nanoTime, progress);
            var end = read(each, replayed);
            if (end < file.size()) log.warn("{}: cut off {} bytes of an incomplete write", path, file.size() - end);
            file.truncate(end).position(end);
            size = end;
            replayed.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the journal by the writes of the source; the old journal stays until they are complete. */
    void rewrite(Consumer<Consumer<Write>> source) {
        var next = path.resolveSibling(path.getFileName() + ".new");
        var target = open(next);
        try {
            target.truncate(0);
            source.accept(write -> append(target, write));
            target.force(true);
            Files.move(next, path, ATOMIC_MOVE, REPLACE_EXISTING);
            var old = file;
            file = target;
            size = file.position();
            compact = size;
            old.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != target) close(target);
        }
    }

    /** Rewrites the journal. If that fails, for example on a full disk, the complete old one stays and is retried after the same growth. */
    void tryToRewrite(Consumer<Consumer<Write>> source) {
        var before = size;
        try {
            rewrite(source);
            log.info("{}: rewritten from {} to {} bytes", path, before, size);
        } catch (UncheckedIOException e) {
            compact = size;
            log.warn("{}: rewrite failed, keeping the old journal", path, e);
        }
    }

    private long read(Consumer<Write> each, ReplayProgress replayed) throws IOException {
        file.position(0);
        var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        long end = 0;
        while (file.size() - end >= HEADER) {
            int length = in.readInt();
            int checksum = in.readInt();
            if (length <= 0 || length > file.size() - end - HEADER) return end;
            var bson = in.readNBytes(length);
            if (checksum(bson) != checksum) return end;
            each.accept(decode(bson));
            end += HEADER + length;
            replayed.read(end);
        }
        return end;
    }

    private static int append(FileChannel file, Write write) {
        var bson = encode(write);
        var whole = ByteBuffer.allocate(HEADER + bson.length)
                .putInt(bson.length)
                .putInt(checksum(bson))
                .put(bson)
                .flip();
        try {
            while (whole.hasRemaining()) file.write(whole);
            return whole.limit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encode(Write write) {
        var buffer = Unpooled.buffer();
        var command = write.command().clone();
        var listed = LISTS.stream().filter(command::containsKey).findFirst().orElse("");
        var pieces = listed.isEmpty() ? List.of() : (Collection<?>) Objects.requireNonNull(command.remove(listed));
        BsonEncoder.encodeDocument(
                new Document("database", write.database())
                        .append("command", command)
                        .append("listed", listed),
                buffer);
        pieces.forEach(piece -> BsonEncoder.encodeDocument((Document) piece, buffer));
        return ByteBufUtil.getBytes(buffer);
    }

    private static Write decode(byte[] bson) {
        var buffer = Unpooled.wrappedBuffer(bson);
        var document = BsonDecoder.decodeBson(buffer);
        var command = Fields.document(document, "command");
        var listed = Fields.text(document, "listed");
        var pieces = new ArrayList<Document>();
        while (buffer.isReadable()) pieces.add(BsonDecoder.decodeBson(buffer));
        if (!listed.isEmpty()) command.put(listed, pieces);
        return new Write(Fields.text(document, "database"), command);
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static FileChannel open(Path path) {
        try {
            return FileChannel.open(path, CREATE, READ, WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(file);
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
