package io.certwatch.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The golden documents and events of all releases, in {@code infra/checks/golden}. */
public final class GoldenFiles {

    private static final Path FOLDER = find();

    private GoldenFiles() {}

    private static Path find() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            var folder = here.resolve("infra/checks/golden");
            if (Files.isDirectory(folder)) return folder;
        }
        throw new IllegalStateException("No folder around this one has infra/checks/golden.");
    }

    /** The documents of a service by the names of their collections. */
    public static Map<String, List<BsonDocument>> documents(String service) {
        var documents = new TreeMap<String, List<BsonDocument>>();
        releases()
                .flatMap(release -> files(release.resolve("documents").resolve(service)))
                .forEach(file -> {
                    var collection = file.getFileName().toString().replace(".json", "");
                    documents.merge(
                            collection,
                            read(file),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList());
                });
        return documents;
    }

    /** The events of a topic. */
    public static List<GoldenEvent> events(String topic) {
        return releases()
                .map(release -> release.resolve("events").resolve(topic + ".json"))
                .filter(Files::exists)
                .flatMap(file -> read(file).stream())
                .map(event -> GoldenEvent.of(topic, event))
                .toList();
    }

    /** Components and constants of a service that were known when the first release was made, and are in no golden document. */
    public static List<String> readUncovered(String service) {
        try {
            return Files.readAllLines(uncoveredFile(service));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes them as they are now, if the system property {@code golden.accept} is set. */
    public static void writeUncoveredIfAsked(String service, Set<String> names) {
        if (!Boolean.getBoolean("golden.accept")) return;
        try {
            Files.write(uncoveredFile(service), new TreeSet<>(names));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path uncoveredFile(String service) {
        return FOLDER.resolve(service + ".uncovered.txt");
    }

    private static Stream<Path> releases() {
        return files(FOLDER).filter(Files::isDirectory);
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) return Stream.empty();
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<BsonDocument> read(Path file) {
        try {
            return BsonArray.parse(Files.readString(file)).stream()
                    .map(BsonValue::asDocument)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
