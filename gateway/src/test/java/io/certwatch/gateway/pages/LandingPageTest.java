package io.certwatch.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first page, before anybody is signed in. */
class LandingPageTest extends GatewayTest {

    private static final String EXAMPLE = "static/web/contracts/assessment/v1/changed.required.example.json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/         | zh-CN,zh;q=0.9,en;q=0.5 | zh-CN",
                "/         | de, en-GB;q=0.8         | en",
                "/         | fr                      | en",
                "/         | =?                      | en",
                "/?lang=zh | en                      | zh-CN",
                "/?lang=en | zh                      | en",
                "/?lang=xx | zh                      | en"
            })
    void speaksTheLanguageOfTheBrowserOrTheOneThatWasChosen(String path, String asked, String language) {
        var answer = send(anonymous(path).header("Accept-Language", asked));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"" + language + "\">").doesNotContain("#{");
        assertThat(answer.headers().allValues("Vary")).asString().containsIgnoringCase("Accept-Language");
    }

    @Test
    void theExampleIsOneOfTheContract() throws IOException {
        var example = example();

        for (var language : new String[] {"zh", "en"}) {
            assertThat(HtmlUtils.htmlUnescape(
                            send(anonymous("/?lang=" + language)).body()))
                    .contains(example.at("/findings/0/explanation/" + language).asString())
                    .contains(example.at("/product/name/" + language).asString())
                    .contains(example.at("/findings/0/criteria/0/actual").asString());
        }
    }

    @Test
    void saysOnceThatOneIsSignedOut() {
        var told = send(anonymous("/?lang=en").header("Cookie", "certwatch-signed-out=1"));

        assertThat(told.body()).contains("You are signed out.");
        assertThat(told.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).contains("certwatch-signed-out=;", "Max-Age=0", "HttpOnly"));
        assertThat(send(anonymous("/?lang=en")).body()).doesNotContain("You are signed out.");
    }

    private static JsonNode example() throws IOException {
        return JsonMapper.shared().readTree(new ClassPathResource(EXAMPLE).getContentAsString(UTF_8));
    }
}
