package io.certwatch.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * {@code FormatSources check|apply ROOT}: says which Java sources below the root are not formatted and ends with 1 if there are any,
 * or formats them.
 */
public final class FormatSources {

    private final SourceFormatter formatter = new SourceFormatter();

    private FormatSources() {}

    public static void main(String[] args) throws IOException {
        var apply = args[0].equals("apply");
        var sources = new FormatSources();
        var unformatted = sources.unformatted(Path.of(args[1]).toRealPath(), apply ? sources::apply : _ -> {});
        if (!apply && !unformatted.isEmpty()) {
            unformatted.forEach(System.err::println);
            System.err.println(
                    "These files are not formatted. To format them: mvn -pl infra/checks/format -Dformat=apply verify");
            System.exit(1);
        }
    }

    private List<Path> unformatted(Path root, Consumer<Path> each) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(FormatSources::isSource).toList().parallelStream()
                    .filter(Predicate.not(this::isFormatted))
                    .peek(each)
                    .toList();
        }
    }

    private static boolean isSource(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
    }

    private boolean isFormatted(Path file) {
        var source = read(file);
        return source.equals(formatted(file, source));
    }

    /** Twice, because the formatter moves some text blocks again when it sees its own result. */
    private void apply(Path file) {
        try {
            Files.writeString(file, formatted(file, formatted(file, read(file))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String formatted(Path file, String source) {
        try {
            return formatter.format(source);
        } catch (IllegalArgumentException notJava) {
            throw new IllegalStateException(file + ": " + notJava.getMessage(), notJava);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
