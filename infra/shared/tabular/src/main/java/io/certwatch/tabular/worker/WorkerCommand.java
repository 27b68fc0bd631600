package io.certwatch.tabular.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The command of a worker: the Java and class path of this process, little memory, an empty environment and no arguments. */
final class WorkerCommand {

    private static final String MAIN = WorkerMain.class.getName();

    /** A program of POSIX that becomes another one, with less claim to the processors. */
    private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));

    private WorkerCommand() {}

    static List<String> of(int heap, Path folder, Priority priority) {
        var command = new ArrayList<>(prefix(priority));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crashed.log"),
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder.getParent(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        command.addAll(launch(System.getProperty("java.class.path")));
        return command;
    }

    /** Empty where the system has no such program: then the processors are shared equally. */
    private static List<String> prefix(Priority priority) {
        return switch (priority) {
            case USUAL -> List.of();
            case LOW ->
                NICE.stream()
                        .filter(Files::isExecutable)
                        .findFirst()
                        .map(nice -> List.of(nice.toString(), "-n", "10"))
                        .orElse(List.of());
        };
    }

    /** A service packed by Spring Boot has its libraries in jars inside its own, which only its launcher finds. */
    static List<String> launch(String classPath) {
        return packedByBoot(classPath)
                ? List.of(
                        "-cp",
                        classPath,
                        "-Dloader.main=" + MAIN,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", classPath, MAIN);
    }

    private static boolean packedByBoot(String classPath) {
        if (classPath.contains(File.pathSeparator) || !Files.isRegularFile(Path.of(classPath))) return false;
        try (var jar = new JarFile(classPath)) {
            return jar.getEntry("BOOT-INF/lib/") != null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
