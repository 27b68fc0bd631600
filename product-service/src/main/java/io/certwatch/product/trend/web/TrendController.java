package io.certwatch.product.trend.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.trend.Trends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TrendController {

    private final Trends trends;
    private final CurrentCompany company;
    private final Clock clock;

    TrendController(Trends trends, CurrentCompany company, Clock clock) {
        this.trends = trends;
        this.company = company;
        this.clock = clock;
    }

    @Operation(
            operationId = "getTrend",
            summary = "Get how the figures of the overview stood at the end of each of the last days",
            description = "They are counted within two hours after midnight in China. A day that was missed is left"
                    + " out.")
    @GetMapping("/api/summary/trend")
    TrendView trend(
            @Parameter(description = "How many days back; at most 400")
                    @RequestParam(defaultValue = "90")
                    @Min(1)
                    @Max(400)
                    int days) {
        var today = ChinaCalendar.dayOf(clock.instant());
        var from = today.minusDays(days);
        var to = today.minusDays(1);
        return TrendView.of(from, to, trends.between(company.id(), from, to));
    }
}
