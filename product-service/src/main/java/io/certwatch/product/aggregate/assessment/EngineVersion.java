package io.certwatch.product.aggregate.assessment;

import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.engine.Catalogue;
import io.certwatch.quantity.Quantity;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The version of the rules that are written in Java: a digest of the compiled classes that identify and delimit
 * products, read quantities, and apply decisions, certificates and days. Builds are reproducible, so equal sources
 * have an equal version on every machine. A changed comment moves line numbers, and so makes another version.
 */
public final class EngineVersion {

    /** Of this process: the first twelve hexadecimal digits. */
    public static final String RUNNING = of(List.of(
            Catalogue.class,
            Quantity.class,
            Certificate.class,
            Assessment.class,
            Decision.class,
            Obligation.class,
            Sale.class));

    private static final String CLASS = ".class";
    private static final int DIGITS = 12;

    private EngineVersion() {}

    /**
     * @param anchors a class of each package; the packages below belong to it, except those of adapters
     * @throws UncheckedIOException if their classes cannot be read
     */
    static String of(List<Class<?>> anchors) {
        var classes = new TreeMap<String, byte[]>();
        try {
            for (var anchor : anchors) {
                read(anchor, classes);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return digest(classes);
    }

    private static void read(Class<?> anchor, TreeMap<String, byte[]> into) throws IOException {
        var own = anchor.getName().replace('.', '/') + CLASS;
        var folder = own.substring(0, own.lastIndexOf('/') + 1);
        var place = Objects.requireNonNull(anchor.getResource('/' + own), own);
        if (place.openConnection() instanceof JarURLConnection inJar) {
            readJar(inJar, folder, into);
        } else {
            readFolder(place, folder, into);
        }
    }

    /** The jar stays open: its class loader uses it. */
    private static void readJar(JarURLConnection connection, String folder, TreeMap<String, byte[]> into)
            throws IOException {
        var jar = connection.getJarFile();
        for (var entry :
                jar.stream().filter(one -> isRule(one.getName(), folder)).toList()) {
            try (InputStream bytes = jar.getInputStream(entry)) {
                into.put(entry.getName(), bytes.readAllBytes());
            }
        }
    }

    private static void readFolder(URL place, String folder, TreeMap<String, byte[]> into) throws IOException {
        var here = Path.of(URI.create(place.toString())).resolveSibling("");
        try (var files = Files.walk(here)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder + here.relativize(file).toString().replace(File.separatorChar, '/');
                if (isRule(name, folder)) into.put(name, Files.readAllBytes(file));
            }
        }
    }

    private static boolean isRule(String name, String folder) {
        return name.startsWith(folder)
                && name.endsWith(CLASS)
                && !name.startsWith("mongo/", folder.length())
                && !name.startsWith("kafka/", folder.length())
                && !name.startsWith("web/", folder.length())
                && !name.startsWith("micrometer/", folder.length());
    }

    private static String digest(TreeMap<String, byte[]> classes) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            classes.forEach((name, bytes) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
