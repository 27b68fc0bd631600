package io.certwatch.product.aggregate.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.affected.AffectedProducts;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineVersionTest {

    private static final Class<?> ANCHOR = AffectedProducts.class;
    private static final String FOLDER = ANCHOR.getPackageName().replace('.', '/') + "/";

    @TempDir
    private Path folder;

    /** The version of a package whose classes are in a jar of their own, in another order, with one more file. */
    private String versionOfJar(String more) throws Exception {
        var jar = folder.resolve("rules.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : classes().reversed()) {
                write(out, FOLDER + file.getFileName(), Files.readAllBytes(file));
            }
            write(out, FOLDER + more, "other".getBytes(StandardCharsets.UTF_8));
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return EngineVersion.of(List.of(loader.loadClass(ANCHOR.getName())));
        }
    }

    private static List<Path> classes() throws Exception {
        var own = Objects.requireNonNull(ANCHOR.getResource(ANCHOR.getSimpleName() + ".class"));
        try (var files = Files.list(Path.of(own.toURI()).getParent())) {
            return files.sorted().toList();
        }
    }

    private static void write(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    @Test
    void dependsOnTheClassesOnlyWhereverTheyAre() throws Exception {
        var here = EngineVersion.of(List.of(ANCHOR));
        assertThat(here).matches("[0-9a-f]{12}").isNotEqualTo(EngineVersion.RUNNING);
        assertThat(versionOfJar("notes.txt")).isEqualTo(here);
        assertThat(versionOfJar("mongo/Store.class")).isEqualTo(here);
    }

    @Test
    void changesWithAClass() throws Exception {
        var here = EngineVersion.of(List.of(ANCHOR));
        assertThat(versionOfJar("Rule.class")).isNotEqualTo(here);
        assertThat(versionOfJar("deeper/Rule.class")).isNotEqualTo(here);
    }
}
