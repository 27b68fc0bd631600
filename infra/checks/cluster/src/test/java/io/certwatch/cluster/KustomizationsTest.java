package io.certwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Kustomize finds every file, and every file is used. */
class KustomizationsTest {

    private static final String KUSTOMIZATION = "kustomization.yaml";

    @Test
    void everyDocumentHasAKindAndAName() {
        assertThat(Manifests.all()).isNotEmpty().allSatisfy(manifest -> {
            assertThat(manifest.at("/apiVersion").asString(""))
                    .as(manifest.toString())
                    .isNotEmpty();
            assertThat(manifest.kind()).as(manifest.toString()).isNotEmpty();
            if (!isKustomization(manifest)) {
                assertThat(manifest.name()).as(manifest.toString()).matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
            }
        });
    }

    @Test
    void everyFileThatIsNamedExists() {
        assertThat(kustomizations())
                .isNotEmpty()
                .allSatisfy(kustomization -> assertThat(listNamedFiles(kustomization))
                        .as(kustomization.toString())
                        .isNotEmpty()
                        .allMatch(Manifests::exists));
    }

    @Test
    void everyFileIsNamed() {
        var named = kustomizations().stream()
                .flatMap(kustomization -> listNamedFiles(kustomization).stream())
                .collect(Collectors.toSet());

        assertThat(Manifests.all())
                .filteredOn(manifest -> !isKustomization(manifest))
                .allSatisfy(manifest -> assertThat(named).contains(manifest.file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "production"})
    void anOverlayGivesEveryImageAVersion(String overlay) {
        var kustomization = overlay(overlay);

        assertThat(kustomization.each("/images").map(image -> image.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(Manifests.ofKind("Deployment").stream()
                        .map(deployment -> deployment
                                .at("/spec/template/spec/containers/0/image")
                                .asString())
                        .toList());
        assertThat(kustomization
                        .each("/images")
                        .map(image -> image.path("newTag").asString("")))
                .allMatch(tag -> tag.matches("\\d+\\.\\d+\\.\\d+"));
    }

    static Manifest overlay(String name) {
        return Manifests.under("overlays/" + name).stream()
                .filter(KustomizationsTest::isKustomization)
                .findFirst()
                .orElseThrow();
    }

    private static List<Manifest> kustomizations() {
        return Manifests.all().stream()
                .filter(KustomizationsTest::isKustomization)
                .toList();
    }

    private static boolean isKustomization(Manifest manifest) {
        return manifest.file().endsWith(KUSTOMIZATION);
    }

    private static List<Path> listNamedFiles(Manifest kustomization) {
        var folder = kustomization.file().getParent();
        var files = Stream.concat(
                Stream.of("/resources", "/components").flatMap(list -> kustomization.texts(list).stream()),
                kustomization
                        .each("/configMapGenerator")
                        .flatMap(generator -> generator.path("files").valueStream())
                        .map(JsonNode::asString));
        return files.map(file -> folder.resolve(file).normalize()).toList();
    }
}
