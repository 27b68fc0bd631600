package io.certwatch.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The style of Prettier for scripts, 140 characters a line. Runs in V8 within this process, without Node. */
final class ScriptFormatter implements AutoCloseable {

    private static final int WIDTH = 140;
    private static final String NATIVE = "/META-INF/LICENSE.v8";
    private static final String PRETTIER = "org.webjars.npm/prettier";
    private static final List<String> PARTS = List.of("standalone.js", "plugins/estree.js", "plugins/acorn.js");
    private static final String FORMAT = """
        globalThis.format = source => {
          globalThis.formatted = globalThis.failure = '';
          const plugins = Object.values(prettierPlugins);
          const style = { printWidth: %d, singleQuote: true, arrowParens: 'avoid', embeddedLanguageFormatting: 'off' };
          prettier.format(source, { parser: 'acorn', plugins, ...style }).then(
            text => (globalThis.formatted = text),
            failure => (globalThis.failure = failure.message),
          );
        };
        """.formatted(WIDTH);

    private final V8Runtime runtime;

    ScriptFormatter() {
        try {
            this.runtime = V8Host.getV8Instance().createV8Runtime();
            var folder = "/META-INF/resources/webjars/prettier/" + version() + "/";
            for (var part : PARTS) runtime.getExecutor(read(folder + part)).executeVoid();
            runtime.getExecutor(FORMAT).executeVoid();
        } catch (JavetException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether there is a V8 for this machine, of those that the build names. */
    static boolean isAvailable() {
        return ScriptFormatter.class.getResource(NATIVE) != null;
    }

    /** Whether no line is longer than the style allows; the formatter breaks no text of a template and no comment. */
    static boolean isNarrow(String script) {
        return script.lines().allMatch(line -> line.length() <= WIDTH);
    }

    /**
     * Formats one script.
     *
     * @throws IllegalArgumentException if it is no script
     */
    String format(String source) {
        try (var global = runtime.getGlobalObject()) {
            global.invokeVoid("format", source);
            runtime.await();
            var failure = global.getString("failure");
            if (!failure.isEmpty()) throw new IllegalArgumentException(failure);
            return global.getString("formatted");
        } catch (JavetException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            runtime.close();
        } catch (JavetException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String version() {
        var properties = new Properties();
        try (var file = requireNonNull(
                ScriptFormatter.class.getResourceAsStream("/META-INF/maven/" + PRETTIER + "/pom.properties"))) {
            properties.load(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties.getProperty("version");
    }

    private static String read(String resource) {
        try (var file = requireNonNull(ScriptFormatter.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
