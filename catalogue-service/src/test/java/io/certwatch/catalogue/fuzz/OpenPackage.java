package io.certwatch.catalogue.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A zipped file whose parts can be damaged while the archive stays valid. */
public final class OpenPackage {

    private record Part(String name, byte[] content) {}

    private final List<Part> parts = new ArrayList<>();

    public OpenPackage(byte[] zip) {
        try {
            var file = Files.createTempFile("fuzz", ".zip");
            try (var opened = new ZipFile(Files.write(file, zip).toFile())) {
                for (var entry : opened.stream().toList())
                    parts.add(new Part(
                            entry.getName(), opened.getInputStream(entry).readAllBytes()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Zips the file with one damaged part; {@code part} wraps around the number of parts. */
    public byte[] damaged(int part, List<Damage> damages) {
        var hit = parts.get(part % parts.size());
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            for (var each : parts) {
                out.putNextEntry(new ZipEntry(each.name()));
                out.write(each == hit ? Damage.all(each.content(), damages) : each.content());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }
}
