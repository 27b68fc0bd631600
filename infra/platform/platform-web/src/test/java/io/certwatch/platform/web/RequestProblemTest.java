package io.certwatch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestProblemTest {

    private static final FieldFault MISSING = new FieldFault("vendor", PlatformText.missing());
    private static final FieldFault MISTYPED =
            new FieldFault("vender", PlatformText.of("fault.unknown-field-like", "vendor"));

    @Test
    void formsASentenceOfOneFault() {
        assertThat(RequestProblem.invalid(List.of(MISSING)).detail()).isEqualTo("vendor is missing.");
        assertThat(RequestProblem.invalid(List.of(MISSING, MISTYPED)).detail())
                .isEqualTo("vendor is missing, and 1 more.");
    }

    @Test
    void formsASentenceInChinese() {
        assertThat(RequestProblem.invalid(List.of(MISSING)).detail(Language.ZH)).isEqualTo("供应商：未填写。");
        assertThat(RequestProblem.invalid(List.of(MISSING, MISTYPED)).detail(Language.ZH))
                .isEqualTo("供应商：未填写；另有1处错误。");
        assertThat(RequestProblem.invalid(List.of(MISTYPED)).detail(Language.ZH))
                .isEqualTo("vender：此处没有这个字段，是否应为“vendor”？");
        assertThat(RequestProblem.unknown("note", "n-7").detail(Language.ZH)).isEqualTo("没有“n-7”。");
    }

    @Test
    void endsAQuestionWithoutAFullStop() {
        assertThat(RequestProblem.invalid(List.of(MISTYPED)).detail())
                .isEqualTo("vender is not a field here; did you mean \"vendor\"?");
        assertThat(RequestProblem.invalid(List.of(MISTYPED, MISSING)).detail())
                .isEqualTo("vender is not a field here; did you mean \"vendor\"? And 1 more.");
    }

    @Test
    void namesTheTimeAfterWhichARequestMaySucceed() {
        var busy = RequestProblem.busy(new Sentence("操作过多。", "Too much is under way."));
        assertThat(busy.retryAfter()).hasValue(1);
        assertThat(busy.after(Duration.ofMillis(4001)).retryAfter()).hasValue(5);
        assertThat(busy.after(Duration.ofSeconds(30)).with("more", 1).retryAfter())
                .hasValue(30);
        assertThat(busy.after(Duration.ofSeconds(-3)).retryAfter()).hasValue(1);
    }

    @Test
    void namesNoTimeForWhatWillNotSucceed() {
        var conflict = RequestProblem.conflict("under-way", new Sentence("正在执行。", "It is under way."));
        assertThat(conflict.retryAfter()).isEmpty();
        assertThat(conflict.after(Duration.ofSeconds(1)).retryAfter()).hasValue(1);
    }
}
