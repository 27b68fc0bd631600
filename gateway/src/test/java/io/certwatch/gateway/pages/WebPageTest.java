package io.certwatch.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The document of the web page, and the files that it loads. */
class WebPageTest extends GatewayTest {

    private static final Path PAGES = Path.of("web-page/src/main/resources/static/web/pages");
    private static final Pattern IMPORT_MAP = Pattern.compile("(?s)<script type=\"importmap\">(.*?)</script>");
    private static final Pattern START =
            Pattern.compile("<script type=\"module\" src=\"(/web/\\p{XDigit}{16}/)app/main.js\">");
    private static final Pattern PRELOAD = Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");
    private static final Pattern TEXTS =
            Pattern.compile("<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"([^\"]+)\">");
    private static final Pattern IMPORT =
            Pattern.compile("\\b(?:import|export)\\b[\\w*{}\\s,$]*?(?:\\bfrom)?\\s*[\"']([@./\\w-]+)[\"']");

    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/app/overview", "/app/inventory/SKU%20%E4%BA%A4?verdict=REQUIRED"})
    void everyPlaceIsTheSameDocument(String place) {
        var answer = get(place);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(START.matcher(answer.body()).results()).hasSize(1);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void leadsWhoIsNotSignedInToTheProvider() {
        var answer = send(anonymous("/app/inventory?verdict=REQUIRED&q=%E4%BA%A4"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/login?to=%2Fapp%2Finventory%3Fverdict%3DREQUIRED%26q%3D%25E4%25BA%25A4");
    }

    @Test
    void theFirstAddressLeadsWhoIsSignedInToThePage() {
        assertThat(get("/").headers().firstValue("Location")).hasValue("/app/");
        assertThat(send(anonymous("/")).body()).contains("/login");
    }

    @Test
    void thePolicyAdmitsTheImportMapAndNoOtherInlineScript() throws Exception {
        var answer = get("/app/overview");
        var map = importMapOf(answer.body());
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(map.getBytes(UTF_8)));

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self' 'sha256-" + hash + "';", "style-src 'self';", "default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(IMPORT_MAP.matcher(answer.body()).replaceAll(""))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style|[ ]style=|[ ]on[a-z]+=");
    }

    @Test
    void everyModuleThatAPageImportsIsServedToEverybody() throws IOException {
        var map = importsOf(importMapOf(get("/app/").body()));
        var root = rootOf(get("/app/").body());
        var waiting = new ArrayDeque<>(Set.of(root + "app/main.js"));
        try (var pages = Files.list(PAGES)) {
            pages.map(page -> page.getFileName().toString())
                    .forEach(name -> waiting.add(root + "pages/" + name + "/" + name + ".js"));
        }
        var seen = new LinkedHashSet<>(waiting);
        var faults = new TreeMap<String, String>();
        while (!waiting.isEmpty()) {
            var module = waiting.pop();
            var answer = send(anonymous(module));
            if (answer.statusCode() != 200 || !isScript(answer)) {
                faults.put(
                        module,
                        answer.statusCode() + " " + answer.headers().map().get("content-type"));
                continue;
            }
            for (var imported : IMPORT.matcher(answer.body()).results().toList()) {
                var address = resolve(module, imported.group(1), map);
                if (seen.add(address)) waiting.add(address);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(seen).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({"/app/, overview", "/app/overview, overview", "/app/inventory/SKU%201, inventory"})
    void theDocumentNamesAllModulesThatItsPageLoadsAtOnce(String place, String page) {
        var document = get(place).body();
        var map = importMapOf(document);
        var named =
                PRELOAD.matcher(document).results().map(link -> link.group(1)).toList();
        var root = rootOf(document);

        assertThat(named)
                .doesNotHaveDuplicates()
                .contains(root + "app/main.js", root + "pages/" + page + "/" + page + ".js");
        assertThat(named).allSatisfy(module -> {
            var answer = send(anonymous(module));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(IMPORT.matcher(answer.body())
                            .results()
                            .map(imported -> resolve(module, imported.group(1), importsOf(map)))
                            .filter(imported -> imported.startsWith(root)))
                    .isSubsetOf(named);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,en;q=0.5 |                          | zh | <html lang=\"zh-CN\">                    | 产品清单",
                "fr,zh;q=0.5    |                          | en | <html lang=\"en\">                       | Inventory",
                "zh-CN          | certwatch-look=en.dark   | en | <html lang=\"en\" data-theme=\"dark\">   | Inventory",
                "en             | certwatch-look=zh.system | zh | <html lang=\"zh-CN\">                    | 产品清单",
                "en             | certwatch-look=x.\"y\"    | en | <html lang=\"en\">                       | Inventory"
            })
    void theDocumentShowsTheHeadOfThePageInTheLanguageOfTheReader(
            String accepted, String cookie, String language, String root, String title) {
        var request = request("/app/inventory").header("Accept-Language", accepted);
        var document = send(cookie == null ? request : request.header("Cookie", cookie))
                .body();
        var preloaded =
                TEXTS.matcher(document).results().map(link -> link.group(1)).toList();

        assertThat(document).contains(root, "<h1>" + title + "</h1><p class=\"muted\">");
        assertThat(preloaded)
                .hasSize(2)
                .allMatch(file -> file.endsWith("/" + language + ".json"))
                .allSatisfy(
                        file -> assertThat(send(anonymous(file)).statusCode()).isEqualTo(200));
    }

    @Test
    void aPlaceWithinAPageShowsItsTitleAlone() {
        assertThat(get("/app/inventory/SKU").body()).contains("<h1>Inventory</h1></div>");
    }

    @Test
    void aPageThatIsNotThereNeedsNothing() {
        assertThat(get("/app/nowhere").statusCode()).isEqualTo(200);
        assertThat(get("/app/nowhere").body()).doesNotContain("nowhere");
    }

    @Test
    void aBrowserKeepsFilesWhoseAddressChangesWithTheirContents() {
        var document = get("/app/").body();
        var root = rootOf(document);
        var lit = importsOf(importMapOf(document)).get("lit");

        assertThat(List.of(root + "design/tokens.css", root + "app/zh.json", lit))
                .allSatisfy(file -> assertThat(send(anonymous(file)))
                        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                        .satisfies(answer -> assertThat(answer.headers().allValues("Cache-Control"))
                                .containsExactly("public, max-age=31536000, immutable")));
        assertThat(send(anonymous(root + "design/none.css")).statusCode()).isEqualTo(404);
    }

    @Test
    void aPageOfAnotherBuildIsAnsweredAndKeepsNothing() {
        var answer = send(anonymous("/web/0123456789abcdef/design/tokens.css"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(answer.body())
                .isEqualTo(send(anonymous("/web/design/tokens.css")).body());
    }

    @Test
    void servesTheFavicon() {
        var answer = send(anonymous("/favicon.ico"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/x-icon");
    }

    @Test
    void aFileIsSentAgainOnlyIfItChangedAndCompressed() throws IOException {
        var first = send(anonymous("/web/design/tokens.css"));
        var again = send(anonymous("/web/design/tokens.css")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));
        var other = send(anonymous("/web/design/tokens.css")
                .header("If-None-Match", "W/\"0d41d8cd98f00b204e9800998ecf8427e\"")
                .header("If-Modified-Since", "Sat, 01 Jan 2050 00:00:00 GMT"));
        var compressed = send(
                anonymous("/web/design/components.css").header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).as("the file of another build").isEqualTo(200);
        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var text = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(text.readAllBytes(), UTF_8)).contains(".badge");
        }
    }

    private static String importMapOf(String page) {
        var map = IMPORT_MAP.matcher(page);
        assertThat(map.find()).isTrue();
        return map.group(1);
    }

    private static Map<String, String> importsOf(String map) {
        return JsonMapper.shared().readTree(map).path("imports").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    /** Address of the folder of all files of this build. */
    private static String rootOf(String document) {
        var start = START.matcher(document);
        assertThat(start.find()).isTrue();
        return start.group(1);
    }

    private static boolean isScript(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/javascript"))
                .isPresent();
    }

    /** As HTML, section 8.1.3.8: the whole name, else its longest beginning that ends with a slash. */
    private static String resolve(String module, String name, Map<String, String> map) {
        if (name.startsWith(".") || name.startsWith("/")) {
            return URI.create(module).resolve(name).getPath();
        }
        if (map.containsKey(name)) {
            return map.get(name);
        }
        var prefix = map.keySet().stream()
                .filter(key -> key.endsWith("/") && name.startsWith(key))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow(() -> new AssertionError(module + " imports " + name + ", which the import map lacks"));
        return map.get(prefix) + name.substring(prefix.length());
    }
}
