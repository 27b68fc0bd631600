package io.certwatch.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of the repository, without those that builds and tools make. */
final class Repository {
    private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();
    private static final Set<String> MADE = Set.of("target", ".git", ".certwatch", ".idea", ".vscode", "secrets");
    private static final String MARKDOWN = ".md";
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final List<Path> files = new ArrayList<>();

    Repository() throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return MADE.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(ROOT.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    List<Document> documents() {
        return files.stream()
                .filter(file -> file.toString().endsWith(MARKDOWN))
                .map(file -> new Document(file, read(file)))
                .toList();
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    String text(Path file) {
        return read(file);
    }

    boolean contains(Path path) {
        return Files.exists(ROOT.resolve(path));
    }

    /** Every word of the sources, and the names of their files. */
    Set<String> words() {
        var words = new HashSet<String>();
        for (var file : files) {
            if (file.toString().endsWith(MARKDOWN)) continue;
            words.add(file.getFileName().toString().split("\\.")[0]);
            WORD.matcher(read(file)).results().forEach(word -> words.add(word.group()));
        }
        return words;
    }

    /** The folder that holds the packages of this module. */
    Path packagesOf(Path module) {
        var sources = module.resolve("src/main/java/io/certwatch");
        return sources.resolve(module.getFileName().toString().replace("-service", ""));
    }

    /** The folders in this one. */
    List<String> foldersIn(Path folder) throws IOException {
        try (var children = Files.list(ROOT.resolve(folder))) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
