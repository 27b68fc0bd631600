package io.certwatch.tabular.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {

    @TempDir
    private Path folder;

    @Test
    void startsOnTheClassPathOfThisProcess() throws IOException {
        var several = "a.jar" + File.pathSeparator + "b";
        assertThat(WorkerCommand.launch(several))
                .containsExactly("-cp", several, "io.certwatch.tabular.worker.WorkerMain");
        var extracted = jar("service.jar", "META-INF/");
        assertThat(WorkerCommand.launch(extracted))
                .containsExactly("-cp", extracted, "io.certwatch.tabular.worker.WorkerMain");
    }

    @Test
    void startsByTheLauncherOfAServiceThatIsOneJar() throws IOException {
        var packed = jar("service-exec.jar", "BOOT-INF/lib/");

        assertThat(WorkerCommand.launch(packed))
                .containsExactly(
                        "-cp",
                        packed,
                        "-Dloader.main=io.certwatch.tabular.worker.WorkerMain",
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    private String jar(String name, String entry) throws IOException {
        var file = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry(entry));
        }
        return file.toString();
    }
}
