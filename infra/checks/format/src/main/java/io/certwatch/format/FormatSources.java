package io.certwatch.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code FormatSources check|apply ROOT}: says which Java sources and scripts below the root are not formatted and ends
 * with 1 if there are any, or formats them.
 */
public final class FormatSources {

    private final boolean apply;

    private FormatSources(boolean apply) {
        this.apply = apply;
    }

    public static void main(String[] args) throws IOException {
        var apply = args[0].equals("apply");
        var unformatted =
                new FormatSources(apply).findUnformatted(Path.of(args[1]).toRealPath());
        if (!apply && !unformatted.isEmpty()) {
            unformatted.forEach(System.err::println);
            System.err.println("""
                These files are not formatted. To format them: mvn -pl infra/checks/format -Dformat=apply verify
                A line of a script that is still longer than 140 characters stands in a template or a comment: break it by hand.\
                """);
            System.exit(1);
        }
    }

    private List<Path> findUnformatted(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            var sources = files.filter(FormatSources::isSource).toList();
            return Stream.concat(javaOf(sources), scriptsOf(sources)).toList();
        }
    }

    private Stream<Path> javaOf(List<Path> sources) {
        var formatter = new SourceFormatter();
        var java = sources.parallelStream().filter(file -> file.toString().endsWith(".java"));
        return java.filter(file -> !isFormatted(file, formatter::format)).toList().stream();
    }

    /** One after the other, since one engine formats all of them. */
    private Stream<Path> scriptsOf(List<Path> sources) {
        if (!ScriptFormatter.isAvailable()) {
            System.err.println("Scripts are not checked: there is no V8 for this machine.");
            return Stream.empty();
        }
        try (var formatter = new ScriptFormatter()) {
            var scripts = sources.stream().filter(file -> file.toString().endsWith(".js"));
            return scripts.filter(file -> !isFormatted(file, formatter::format)).toList().stream();
        }
    }

    private static boolean isSource(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.contains("/src/") && !path.contains("/target/") && Files.isRegularFile(file);
    }

    private boolean isFormatted(Path file, Format format) {
        try {
            var source = Files.readString(file);
            var formatted = format.of(source);
            if (source.equals(formatted)) return !file.toString().endsWith(".js") || ScriptFormatter.isNarrow(source);
            // Twice, because the formatter of Java moves some text blocks again when it sees its own result.
            if (apply) Files.writeString(file, format.of(formatted));
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(file + ": " + malformed.getMessage(), malformed);
        }
    }

    private interface Format {
        String of(String source);
    }
}
