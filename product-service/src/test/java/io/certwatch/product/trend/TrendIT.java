package io.certwatch.product.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.ServiceIT;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of past days, stored and answered. */
class TrendIT extends ServiceIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Trends trends;

    private final LocalDate today = ChinaCalendar.dayOf(Instant.now());

    @Test
    void answersTheDaysThatWereKeptAndLeavesGaps() {
        var first = new DayFigures(today.minusDays(3), 9, 6, 5, 2, 1);
        assertThat(trends.keep("trend-a", first)).isTrue();
        assertThat(trends.keep("trend-a", new DayFigures(today.minusDays(1), 9, 4, 5, 2, 3)))
                .isTrue();
        assertThat(trends.keep("trend-a", new DayFigures(first.day(), 0, 0, 0, 0, 0)))
                .as("what is kept never changes")
                .isFalse();
        trends.keep("trend-b", new DayFigures(today.minusDays(2), 1, 1, 1, 1, 1));

        var answer = trend("trend-a", "");
        assertThat(answer.path("from").asString()).isEqualTo(today.minusDays(90).toString());
        assertThat(answer.path("to").asString()).isEqualTo(today.minusDays(1).toString());
        assertThat(days(answer))
                .containsExactly(first.day().toString(), today.minusDays(1).toString());
        assertThat(answer.at("/days/0/withoutProof").asInt()).isEqualTo(6);
        assertThat(answer.at("/days/1/metByProof").asInt()).isEqualTo(3);

        assertThat(days(trend("trend-a", "?days=2")))
                .containsExactly(today.minusDays(1).toString());
        assertThat(days(trend("trend-c", ""))).isEmpty();
    }

    @Test
    void removesOldDaysOfAllCompanies() {
        trends.keep("trend-d", new DayFigures(today.minusDays(402), 1, 1, 1, 1, 1));
        trends.keep("trend-d", new DayFigures(today.minusDays(400), 1, 1, 1, 1, 1));

        trends.removeBefore(today.minusDays(400));

        assertThat(trends.has("trend-d", today.minusDays(402))).isFalse();
        assertThat(trends.has("trend-d", today.minusDays(400))).isTrue();
    }

    private JsonNode trend(String company, String query) {
        var answer = http.get()
                .uri("/api/summary/trend" + query)
                .header(
                        "Authorization",
                        TestIssuer.shared().token(company, "viewer").bearer())
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared()
                .readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> days(JsonNode answer) {
        return answer.path("days")
                .valueStream()
                .map(day -> day.path("day").asString())
                .toList();
    }
}
