package io.certwatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageBundlesTest {

    @TempDir
    private Path module;

    private MessageBundles bundles;

    @BeforeEach
    void readsAModule() throws IOException {
        write("src/main/resources/texts/messages_zh.properties", """
            both=共 {0} 项
            zh.only=仅中文
            arguments={0}
            by.kind.A=甲
            template=模板
            never=从未使用
            """);
        write("src/main/resources/texts/messages_en.properties", """
            both={0} items
            arguments={0} of {1}
            by.kind.A=a
            template=it's
            never=never used
            """);
        write("src/main/resources/page.html", "<p th:text=\"#{template}\"></p><p th:text=\"#{template.missing}\"></p>");
        write("src/main/java/Page.java", """
            text("both", 3); text(Language.ZH, "arguments"); text("zh.only"); text("by.kind." + kind); reason("CODE", "is.missing");
            """);
        bundles = MessageBundles.of(module, "texts", "text", "reason");
    }

    @Test
    void namesEveryFault() {
        assertThat(bundles.faults())
                .containsExactly(
                        "in one language only: zh.only",
                        "other arguments in the other language: arguments",
                        "malformed: it's",
                        "used, but not defined: is.missing, template.missing",
                        "defined, but not used: never");
    }

    @Test
    void ignoresKeysThatOneLanguageNeeds() {
        assertThat(bundles.faults("zh.")).noneMatch(fault -> fault.startsWith("in one language"));
    }

    @Test
    void knowsDefinedKeys() {
        assertThat(bundles.define("both")).isTrue();
        assertThat(bundles.define("zh.only")).isFalse();
    }

    private void write(String path, String content) throws IOException {
        var file = module.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
