package io.certwatch.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The modules that a page of the web page loads. */
class ModuleGraphTest {

    private final ModuleGraph modules = graph(Map.of(
            "app/main.js", "import { a,\n  b } from '../core/a.js';\nimport './shell.js';",
            "app/shell.js", "import { html } from 'lit';\nimport { a } from '../core/a.js';\nimport './main.js';",
            "core/a.js", "export { b } from './b.js';",
            "core/b.js", "export const later = () => import('./later.js');",
            "core/later.js", "",
            "pages/law/law.js", "import '../../app/shell.js';\nimport { listView } from './list-view.js';",
            "pages/law/list-view.js", "import { part } from './parts.js';",
            "pages/law/parts.js", "/** import './nothing.js' */"));

    @Test
    void aModuleBringsWhatItImportsNearestFirst() {
        assertThat(modules.of("app/main.js")).startsWith("app/main.js", "core/a.js", "app/shell.js", "core/b.js");
    }

    @Test
    void readsModulesThatTheBuildHasJoined() {
        var joined = graph(Map.of(
                "chunks/a.js", "var a=1;export{a as b};",
                "chunks/b.js", "import\"./a.js\";var text=\";import './later.js'\";export{text as t};",
                "chunks/later.js", "",
                "pages/law/law.js",
                        "import{b as a}from\"../../chunks/a.js\";import{t as s}from\"../../chunks/b.js\";a(s);"));

        assertThat(joined.ofPage("law")).contains("pages/law/law.js", "chunks/a.js", "chunks/b.js");
    }

    @Test
    void aPageBringsItsViews() {
        assertThat(modules.hasPage("law")).isTrue();
        assertThat(modules.ofPage("law"))
                .contains("pages/law/law.js", "app/shell.js", "pages/law/list-view.js", "pages/law/parts.js");
    }

    @Test
    void knowsWhichPagesAreThere() {
        assertThat(modules.hasPage("main")).isFalse();
        assertThat(modules.hasPage("../app")).isFalse();
    }

    private static ModuleGraph graph(Map<String, String> texts) {
        return new ModuleGraph(texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().getBytes(UTF_8))));
    }
}
