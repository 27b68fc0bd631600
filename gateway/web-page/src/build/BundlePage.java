import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code BundlePage SOURCE TARGET WORK}: joins modules and style sheets of the page in SOURCE to a few files in TARGET, where the resources
 * are already: one module for what all pages share and one for each page, at its address. Reads esbuild and Lit from the class
 * path. Without an esbuild for this machine TARGET keeps the modules as they are, which work as well, but load slower.
 */
final class BundlePage {

    private static final String START = "app/main.js";
    private static final String STYLES = "app/app.css";
    private static final Pattern SHARED = Pattern.compile("(?:core|api|design|app)/.*");
    private static final Pattern PAGE = Pattern.compile("pages/([^/]+)/\\1\\.js");
    private static final Pattern IMPORT = Pattern.compile("\\b(?:import|export)\\b[^;'\"]*?'(\\.[^']+\\.js)'");
    private static final Pattern ESBUILD = Pattern.compile("META-INF/resources/_static/.+/bin/esbuild");
    private static final Pattern LIT = Pattern.compile("META-INF/resources/webjars/(lit[^/]*)/[^/]+/(.+\\.js(?:on)?)");

    private final Path source;
    private final Path target;
    private final Path work;

    private BundlePage(Path source, Path target, Path work) {
        this.source = source;
        this.target = target;
        this.work = work;
    }

    public static void main(String[] places) throws IOException, InterruptedException {
        new BundlePage(Path.of(places[0]), Path.of(places[1]), Path.of(places[2])).run();
    }

    private void run() throws IOException, InterruptedException {
        delete(work);
        delete(target.resolve("chunks"));
        unpack();
        var esbuild = work.resolve("esbuild");
        if (!Files.exists(esbuild)) {
            System.err.println("The modules of the page are not joined: there is no esbuild for this machine.");
            return;
        }
        var modules = findModules();
        var imported = findImported(modules);
        for (var module : imported) Files.deleteIfExists(target.resolve(module));
        modules.removeIf(
                module -> !module.equals(START) && !PAGE.matcher(module).matches());
        modules.add(STYLES);
        bundle(esbuild, writeStarts(modules, imported));
    }

    /** Lays down Lit as Node would: {@code a__b} of a web jar is {@code @a/b}. */
    private void unpack() throws IOException {
        for (var place : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            if (!place.endsWith(".jar")) continue;
            try (var jar = new JarFile(place)) {
                for (var entry : jar.stream().toList()) {
                    var lit = LIT.matcher(entry.getName());
                    if (ESBUILD.matcher(entry.getName()).matches()) {
                        write(jar, entry, "esbuild");
                    } else if (lit.matches()) {
                        var name = lit.group(1).replaceFirst("^(\\w+)__", "@$1/");
                        write(jar, entry, "node_modules/" + name + "/" + lit.group(2));
                    }
                }
            }
        }
    }

    private void write(JarFile jar, JarEntry entry, String name) throws IOException {
        var file = work.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(jar.getInputStream(entry), file);
        if (name.equals("esbuild") && !file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private SortedSet<String> findModules() throws IOException {
        try (var files = Files.walk(source)) {
            return files.map(file -> source.relativize(file).toString())
                    .filter(file -> file.endsWith(".js"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Those that another module names. The others are what a document names, or the router. */
    private SortedSet<String> findImported(SortedSet<String> modules) throws IOException {
        var imported = new TreeSet<String>();
        for (var module : modules) {
            IMPORT.matcher(Files.readString(source.resolve(module)))
                    .results()
                    .map(name -> Path.of(module).resolveSibling(name.group(1)).normalize())
                    .map(Path::toString)
                    .filter(modules::contains)
                    .forEach(imported::add);
        }
        return imported;
    }

    /**
     * For each start a module that imports all that is shared before it: esbuild puts into one file what the same starts need, so
     * this makes one file of what would else be dozens.
     */
    private List<String> writeStarts(SortedSet<String> starts, SortedSet<String> imported) throws IOException {
        var shared = imported.stream()
                .filter(module -> SHARED.matcher(module).matches())
                .map(this::importOf)
                .collect(Collectors.joining("\n"));
        Files.writeString(work.resolve("shared.js"), shared);
        for (var start : starts) {
            var file = work.resolve("starts").resolve(start);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    (start.equals(STYLES) ? "" : "import '" + work.resolve("shared.js") + "';\n") + importOf(start));
        }
        return List.copyOf(starts);
    }

    private String importOf(String module) {
        return (module.endsWith(".css") ? "@import '" : "import '") + source.resolve(module) + "';";
    }

    private void bundle(Path esbuild, List<String> starts) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(esbuild.toString()));
        command.addAll(starts);
        command.addAll(List.of(
                "--outdir=" + target,
                "--outbase=.",
                // One folder deep, as core/files.js is.
                "--chunk-names=chunks/[name]-[hash]",
                "--bundle",
                "--splitting",
                "--format=esm",
                "--minify",
                "--charset=utf8",
                "--sourcemap",
                "--log-level=warning"));
        var process = new ProcessBuilder(command)
                .directory(work.resolve("starts").toFile())
                .inheritIO();
        process.environment().put("NODE_PATH", work.resolve("node_modules").toString());
        if (process.start().waitFor() != 0) throw new IOException("esbuild has refused the modules of the page");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
