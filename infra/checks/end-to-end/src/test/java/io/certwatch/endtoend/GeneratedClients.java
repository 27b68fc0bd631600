package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.apache.commons.io.FileUtils;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Java clients that the OpenAPI generator creates from the documents of the services, compiled with a program that uses them. */
final class GeneratedClients {

    private static final String PACKAGE = "io.certwatch.client.";

    private final Path folder;

    /** @param folder is emptied first */
    GeneratedClients(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        FileUtils.deleteDirectory(this.folder.toFile());
        Files.createDirectories(this.folder);
    }

    /** Generates the sources of one service, in the package {@code io.certwatch.client.SERVICE}. */
    void generate(String service, String document) throws IOException {
        var file = Files.writeString(folder.resolve(service + ".json"), document);
        var configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(file.toString())
                .setOutputDir(folder.resolve(service).toString())
                .setInvokerPackage(PACKAGE + service)
                .setApiPackage(PACKAGE + service + ".api")
                .setModelPackage(PACKAGE + service + ".model")
                .addAdditionalProperty("useJakartaEe", "true")
                .addAdditionalProperty("openApiNullable", "false")
                .addAdditionalProperty("useSingleRequestParameter", "true");
        for (var unused : List.of("apiTests", "apiDocs", "modelTests", "modelDocs"))
            configurator.addGlobalProperty(unused, "false");
        new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }

    /** A class loader with the clients and the programs. Fails with the messages of the compiler. */
    URLClassLoader compile(List<Path> programs) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new DiagnosticCollector<JavaFileObject>();
        var classes = Files.createDirectory(folder.resolve("classes"));
        try (var files = compiler.getStandardFileManager(errors, Locale.ROOT, null)) {
            var options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            var sources = files.getJavaFileObjectsFromPaths(
                    Stream.concat(generated(), programs.stream()).toList());
            var isCompiled = compiler.getTask(null, files, errors, options, null, sources)
                    .call();
            assertThat(isCompiled).as(() -> errors.getDiagnostics().toString()).isTrue();
        }
        return new URLClassLoader(new URL[] {url(classes)}, getClass().getClassLoader());
    }

    private Stream<Path> generated() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
