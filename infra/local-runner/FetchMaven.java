import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Fetches Maven from the repository that the user names: in MVNW_REPOURL, as for the Maven Wrapper, or as the mirror of central in the
 * settings of Maven. The repository of the sources names none. What was fetched must have the known checksum.
 *
 * <p>Arguments: version, SHA-512 of the archive, directory to unpack into, settings.xml.
 */
void main(String... arguments) throws Exception {
    var version = arguments[0];
    var target = Path.of(arguments[2]);
    var repository = repository(Path.of(arguments[3]));
    if (repository.isEmpty()) {
        giveUp(
                "needs Maven 3.9 or newer and found none. Install it; or set MVNW_REPOURL to the address of a Maven repository, and it is"
                        + " fetched from there.");
    }
    var address = URI.create(repository.get().replaceFirst("/+$", "")
            + "/org/apache/maven/apache-maven/%1$s/apache-maven-%1$s-bin.zip".formatted(version));
    IO.println("CertWatch: fetching Maven " + version + " from " + address);
    var archive = download(address);
    var found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive));
    if (!found.equals(arguments[1])) giveUp("does not use %s: its SHA-512 is %s instead of %s".formatted(address, found, arguments[1]));
    unpack(archive, target);
}

Optional<String> repository(Path settings) throws Exception {
    var named = System.getenv("MVNW_REPOURL");
    if (named != null && !named.isBlank()) return Optional.of(named.strip());
    return Files.isReadable(settings) ? mirrorOfCentral(settings) : Optional.empty();
}

Optional<String> mirrorOfCentral(Path settings) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var mirrors = factory.newDocumentBuilder().parse(settings.toFile()).getElementsByTagName("mirror");
    return IntStream.range(0, mirrors.getLength())
            .mapToObj(index -> (Element) mirrors.item(index))
            .filter(mirror -> Stream.of(text(mirror, "mirrorOf").split("[\\s,]+"))
                    .anyMatch(Set.of("*", "central", "external:*")::contains))
            .map(mirror -> text(mirror, "url"))
            .findFirst();
}

String text(Element element, String name) {
    var found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
}

byte[] download(URI address) throws InterruptedException {
    try (var client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).connectTimeout(Duration.ofSeconds(20)).build()) {
        var answer = client.send(HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(10)).build(), ofByteArray());
        if (answer.statusCode() != 200) giveUp("cannot fetch %s: status %d".formatted(address, answer.statusCode()));
        return answer.body();
    } catch (IOException e) {
        giveUp("cannot fetch %s: %s".formatted(address, e));
        throw new AssertionError(e);
    }
}

/** Beside the target first, so that it is either there as a whole or not. */
void unpack(byte[] archive, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    var unfinished = Files.createTempDirectory(target.getParent(), "unfinished");
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var file = unfinished.resolve(entry.getName()).normalize();
            if (!file.startsWith(unfinished)) throw new IOException("outside of the archive: " + entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
                if (file.getParent().endsWith("bin")) file.toFile().setExecutable(true, false);
            }
        }
    }
    try (var roots = Files.list(unfinished)) {
        Files.move(roots.findFirst().orElseThrow(), target, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.delete(unfinished);
}

void giveUp(String reason) {
    IO.println("CertWatch: " + reason);
    System.exit(1);
}
