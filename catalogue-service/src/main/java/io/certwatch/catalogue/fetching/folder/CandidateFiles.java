package io.certwatch.catalogue.fetching.folder;

import io.certwatch.catalogue.fetching.Address;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Selects the files of a folder that match and are neither hidden nor temporary by their name. */
final class CandidateFiles {

    private CandidateFiles() {}

    /** By modification time, then by name. */
    static Optional<CandidateFile> newest(Address.Folder address) throws IOException {
        try (var files = matching(address)) {
            return StreamSupport.stream(files.spliterator(), false)
                    .filter(CandidateFiles::isFinished)
                    .flatMap(CandidateFile::of)
                    .max(Comparator.comparing(CandidateFile::modified).thenComparing(CandidateFile::name));
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
    }

    private static DirectoryStream<Path> matching(Address.Folder address) throws IOException {
        var matcher = address.folder().getFileSystem().getPathMatcher("glob:" + address.pattern());
        return Files.newDirectoryStream(address.folder(), file -> matcher.matches(file.getFileName()));
    }

    private static boolean isFinished(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && Stream.of(".part", ".tmp", ".filepart", ".crdownload", ".download")
                        .noneMatch(name::endsWith);
    }

    /** The state of a file at one moment. */
    record CandidateFile(Path file, BasicFileAttributes attributes) {

        private static Stream<CandidateFile> of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return attributes.isRegularFile() ? Stream.of(new CandidateFile(file, attributes)) : Stream.empty();
            } catch (IOException goneMeanwhile) {
                return Stream.empty();
            }
        }

        private FileTime modified() {
            return attributes.lastModifiedTime();
        }

        private String name() {
            return file.getFileName().toString();
        }

        boolean stillTheSame() throws IOException {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() == attributes.size()
                    && now.lastModifiedTime().equals(attributes.lastModifiedTime())
                    && Objects.equals(now.fileKey(), attributes.fileKey());
        }
    }
}
