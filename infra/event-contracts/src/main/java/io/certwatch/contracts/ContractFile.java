package io.certwatch.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files beside the AsyncAPI document; JSON is YAML, so one reader does for all of them. */
final class ContractFile {

    private static final URI FOLDER = URI.create("certwatch/contracts/");
    private static final YAMLMapper YAML = new YAMLMapper();

    private ContractFile() {}

    static String onClasspath(String path) {
        return FOLDER.resolve(path).toString();
    }

    static JsonNode tree(String path) {
        return YAML.readTree(bytes(path));
    }

    static byte[] bytes(String path) {
        try (InputStream file = ContractFile.class.getClassLoader().getResourceAsStream(onClasspath(path))) {
            if (file == null) {
                throw new IllegalArgumentException("No such contract file: " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
