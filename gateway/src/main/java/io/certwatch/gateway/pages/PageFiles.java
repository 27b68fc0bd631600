package io.certwatch.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * The files of the web page, and addresses of them that change with their contents: a browser keeps such a file and never asks for it
 * again. All files share one version, so that a module, which names others relative to itself, loads those of its own build.
 *
 * <p>Files on disk may change while the gateway runs, so they keep their plain addresses.
 */
@Component
public final class PageFiles {

    /** Where every file is served under its plain address, and looked for again at each use. */
    static final String PLAIN = "/web/";

    private static final String PATTERN = "classpath*:/static/web/**/*.*";
    /** For the tools of developers; follows from the module that it is of. */
    private static final String SOURCE_MAP = ".map";

    private static final String FOLDER = "/static/web/";
    /** Length of a version. */
    static final int DIGITS = 16;

    private static final Pattern PLAIN_WEB_JAR = Pattern.compile("\"/webjars/([^/\"]+)/");
    private static final Pattern VERSIONED_WEB_JAR = Pattern.compile("/webjars/([^/]+)/([^/]+)/.*");

    private final WebJarVersionLocator webJars = new WebJarVersionLocator();
    private final SortedMap<String, byte[]> contents;
    private final String root;

    PageFiles(WebProperties web, ResourcePatternResolver resources) {
        var onDisk =
                Arrays.stream(web.getResources().getStaticLocations()).anyMatch(place -> place.startsWith("file:"));
        this.contents = onDisk ? new TreeMap<>() : read(resources);
        this.root = onDisk ? PLAIN : PLAIN + versionOf(contents) + "/";
    }

    /** Address of the folder of all files: {@code /web/3f…/}, or {@link #PLAIN} for files on disk. */
    String root() {
        return root;
    }

    boolean areVersioned() {
        return !root.equals(PLAIN);
    }

    /** Contents by their path below {@link #root()}; none of files on disk. */
    Map<String, byte[]> contents() {
        return contents;
    }

    /** The same document with the addresses that change with their contents. */
    String addressIn(String document) {
        if (!areVersioned()) return document;
        return PLAIN_WEB_JAR
                .matcher(document.replace('"' + PLAIN, '"' + root))
                .replaceAll(jar -> "\"/webjars/" + jar.group(1) + "/" + webJars.version(jar.group(1)) + "/");
    }

    /** Whether what is at this path can never change. */
    public boolean isLasting(String path) {
        if (areVersioned() && path.startsWith(root)) return true;
        var jar = VERSIONED_WEB_JAR.matcher(path);
        return jar.matches() && jar.group(2).equals(webJars.version(jar.group(1)));
    }

    private static SortedMap<String, byte[]> read(ResourcePatternResolver resources) {
        var contents = new TreeMap<String, byte[]>();
        try {
            for (var file : resources.getResources(PATTERN)) {
                var address = file.getURL().getPath();
                if (address.endsWith(SOURCE_MAP)) continue;
                contents.put(
                        address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The files of the web page cannot be read", failed);
        }
        return contents;
    }

    private static String versionOf(SortedMap<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing); // every JDK has SHA-256
        }
    }
}
