package io.certwatch.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of {@code infra/k8s}, and others of the repository that they must agree with. */
final class Manifests {

    private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("infra/k8s");
    private static final String YAML = ".yaml";

    private Manifests() {}

    /** All documents. */
    static List<Manifest> all() {
        return under("");
    }

    /** The documents in this folder of {@code infra/k8s} and below. */
    static List<Manifest> under(String folder) {
        return files(FOLDER.resolve(folder)).stream()
                .filter(file -> file.toString().endsWith(YAML))
                .flatMap(file -> documents(file).map(content -> new Manifest(FOLDER.relativize(file), content)))
                .toList();
    }

    static List<Manifest> ofKind(String kind) {
        return all().stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    static Manifest one(String kind, String name) {
        return ofKind(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Properties properties(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Names of the files in this folder, from the folder of the manifests. */
    static List<String> filesIn(String folder) {
        return files(FOLDER.resolve(folder)).stream()
                .map(file -> FOLDER.relativize(file).toString())
                .toList();
    }

    /** Names of the files in the tree of secrets of a pod. */
    static List<String> secretsOf(Manifest deployment) {
        return deployment
                .each("/spec/template/spec/volumes")
                .flatMap(volume -> volume.at("/projected/sources").valueStream())
                .flatMap(source -> source.at("/secret/items").valueStream())
                .map(item -> item.path("path").asString())
                .toList();
    }

    static boolean exists(Path file) {
        return Files.exists(FOLDER.resolve(file));
    }

    /** A YAML file of the repository with one document. */
    static JsonNode yaml(String file) {
        return documents(ROOT.resolve(file)).findFirst().orElseThrow();
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Object document) {
        return JsonMapper.shared().valueToTree(document);
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> documents(Path file) {
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (var reader = Files.newBufferedReader(file)) {
            var documents = new Yaml(new SafeConstructor(strict)).loadAll(reader);
            return StreamSupport.stream(documents.spliterator(), false).map(Manifests::tree).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
