package io.certwatch.page.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The modules of the page in an engine without a browser, fresh for each test. What they need of a browser is in {@code browser.js}, with a
 * clock of its own.
 */
final class ScriptRun implements AfterEachCallback {

    /** Shared, so that its code is read once. */
    private static final Engine ENGINE = Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    private static final Path BROWSER = Path.of("src/test/resources/browser.js");
    private static final String MODULE = "application/javascript+module";

    private final Context context = Context.newBuilder("js")
            .engine(ENGINE)
            .allowHostAccess(HostAccess.ALL)
            .allowIO(IOAccess.newBuilder().fileSystem(new PageFiles()).build())
            .option("js.esm-eval-returns-exports", "true")
            .build();

    private final String imports;
    private final String given;

    ScriptRun() {
        this("", "");
    }

    /**
     * @param imports what each script of the test imports
     * @param given what runs before each of them
     */
    ScriptRun(String imports, String given) {
        this.imports = imports;
        this.given = given;
        try {
            context.eval("js", Files.readString(BROWSER));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs a script of a test that has its imports and what is given in common. */
    String report(String script) {
        return report(imports, given + script);
    }

    /**
     * Runs a script after imports of the page.
     *
     * @param imports such as {@code import { textBefore } from '/web/design/text-diff.js'}
     * @param script whose {@code report(…)} is the result; it may await
     * @return what was reported, as JSON
     */
    String report(String imports, String script) {
        context.eval("js", "globalThis.reported = globalThis.failed = undefined");
        var module = imports + "\nglobalThis.report = value => { globalThis.reported = JSON.stringify(value); };\n"
                + "(async () => {\n" + script
                + "\n})().catch(failure => { globalThis.failed = String(failure.stack ?? failure); });";
        context.eval(Source.newBuilder("js", module, "/test-" + module.hashCode() + ".js")
                .mimeType(MODULE)
                .buildLiteral());
        // What is awaited goes on whenever the engine is left.
        var failure = global("failed");
        if (!failure.isNull()) throw new AssertionError(failure.asString());
        var reported = global("reported");
        if (reported.isNull()) throw new AssertionError("The script reported nothing: it still waits for something");
        return reported.asString();
    }

    private Value global(String name) {
        return context.eval("js", "globalThis." + name);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.close();
    }
}
