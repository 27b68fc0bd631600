package io.certwatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LetterTest {
    private static final JsonNode ALERT = json("""
        {"vendor": "huawei-cn", "lines": [{"sku": "A"}, {"sku": "B"}, {"sku": "B"}],
         "deliveries": [{"id": "d1", "language": "zh", "recipient": "compliance@huawei-cn.example", "status": "SENT"}]}\
        """);

    @Test
    void hasArrivedIfTheInboxContainsItsMessage() {
        var message = json("""
            {"MessageID": "d1@certwatch.example", "Subject": "2款产品新增认证要求"}\
            """);

        assertThat(Letter.of(List.of(ALERT), List.of(message)))
                .containsExactly(
                        new Letter("huawei-cn", "zh", "compliance@huawei-cn.example", 2, "SENT", "2款产品新增认证要求", true));
    }

    @Test
    void hasNotArrivedIfOnlyTheSenderReportsIt() {
        assertThat(Letter.of(List.of(ALERT), List.of()))
                .extracting(Letter::arrived)
                .containsExactly(false);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
