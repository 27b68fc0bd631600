package io.certwatch.gateway.limit;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Anybody may try two products a minute. */
@Import(ManualTime.Configuration.class)
@TestPropertySource(properties = "certwatch.limits.trial.requests=2")
class TrialTest extends GatewayTest {

    @Autowired
    private ManualTime time;

    @Test
    void limitsTheProductsOfAnAddressAndNotTheForm() {
        assertThat(send(anonymous("/?lang=en")).body()).contains("href=\"/try?lang=en\"");
        assertThat(tryOne().body()).contains("product");
        assertThat(tryOne().statusCode()).isEqualTo(200);

        var refused = tryOne();
        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(send(anonymous("/try")).statusCode()).isEqualTo(200);

        var inBrowser = send(trial("name=Firewall")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "zh-CN,zh;q=0.9"));
        assertThat(inBrowser.statusCode()).isEqualTo(429);
        assertThat(inBrowser.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(inBrowser.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(inBrowser.body())
                .contains("<html lang=\"zh\">", "请稍候", "请在30秒后重试。", "Try again in 30 s.")
                .doesNotContain("<!--");

        time.advance(Duration.ofSeconds(30));
        assertThat(tryOne().statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> tryOne() {
        return send(trial("name=Firewall"));
    }

    private HttpRequest.Builder trial(String form) {
        return anonymous("/try")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }
}
